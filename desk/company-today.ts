import type { AdvisoryBooking } from '../benefits/advisory-hours.js';
import type { AzureRecord } from '../benefits/azure-record.js';
import type { CloudKey } from '../benefits/cloud-key.js';
import { licencesUsed } from '../benefits/cloud-keys.js';
import type { Benefit, Company } from '../benefits/company.js';
import { offerLastDay } from '../benefits/go-to-market.js';
import { goToMarketRecordOf } from '../benefits/go-to-market-state.js';
import { countIncidents } from '../benefits/incidents.js';
import type { Seat } from '../benefits/seat.js';
import { holdersOf, seatsOf } from '../benefits/seat.js';
import type { SupportBooks } from '../benefits/support-plan.js';
import { technicalRecordOf } from '../benefits/technical-state.js';
import { loadCloudKeyRecords } from './cloud-keys.js';
import type { GoToMarketBooks } from './load-go-to-market.js';
import { loadGoToMarket } from './load-go-to-market.js';
import { loadHoldings } from './load-holdings.js';
import type { DeskParts } from './parts.js';
import { loadSavedSeats } from './seats.js';
import { loadBookings, loadSupportBooks } from './support-books.js';

interface Books {
  readonly support: SupportBooks;
  readonly bookings: readonly AdvisoryBooking[];
  readonly credits: ReadonlyMap<string, AzureRecord>;
  readonly seats: readonly Seat[];
  readonly cloudKeys: readonly CloudKey[];
  readonly goToMarket: GoToMarketBooks;
}

/**
 * The company with what the desk has recorded since its file was loaded: who holds what, how much is used. Only to
 * be shown: a rule that is handed the records too would count them twice.
 */
export async function companyToday(parts: DeskParts, company: Company): Promise<Company> {
  const { tenantId } = company;
  const [support, bookings, credits, seats, cloudKeys, goToMarket] = await Promise.all([
    loadSupportBooks(parts, tenantId),
    loadBookings(parts, tenantId),
    loadHoldings(parts, company),
    loadSavedSeats(parts, tenantId),
    loadCloudKeyRecords(parts, tenantId),
    loadGoToMarket(parts, company),
  ]);
  const books = { support, bookings, credits, seats, cloudKeys, goToMarket };
  return {
    ...company,
    ...(goToMarket.contacts.length > 0 ? { marketingContacts: goToMarket.contacts } : {}),
    benefits: company.benefits.map(benefit => benefitToday(company, benefit, books)),
  };
}

function benefitToday(company: Company, benefit: Benefit, books: Books): Benefit {
  const { support, bookings, credits, seats, cloudKeys } = books;
  switch (benefit.category) {
    case 'technical': {
      const ledger = support.ledgers.get(benefit.id) ?? { cases: [] };
      const { activated } = technicalRecordOf(benefit, support.records.get(benefit.id));
      const { used } = countIncidents(company, benefit, ledger);
      return { ...benefit, used, ...(activated ? { activatedAt: activated.at } : {}) };
    }
    case 'advisory': {
      const drawn = bookings.flatMap(({ draws }) => draws).filter(draw => draw.benefitId === benefit.id);
      return { ...benefit, used: drawn.reduce((used, draw) => used + draw.hours, benefit.used) };
    }
    case 'cloud': {
      const keys = cloudKeys.filter(key => key.benefitId === benefit.id);
      return { ...benefit, used: licencesUsed(benefit, keys) };
    }
    case 'azure':
      return { ...benefit, holders: credits.get(benefit.id)?.holders ?? benefit.holders };
    case 'visual-studio': {
      const saved = seats.filter(seat => seat.benefitId === benefit.id);
      return { ...benefit, holders: holdersOf(seatsOf(benefit, saved)) };
    }
    case 'go-to-market': {
      const record = goToMarketRecordOf(benefit, books.goToMarket.records.get(benefit.id));
      const expiresOn = offerLastDay(company, benefit, record);
      return { ...benefit, expiresOn, ...(record.activated ? { activatedAt: record.activated.at } : {}) };
    }
    default:
      return benefit;
  }
}
