import type { AdvisoryBooking } from '../benefits/advisory-hours.js';
import type { Benefit, Company } from '../benefits/company.js';
import { countIncidents } from '../benefits/incidents.js';
import type { SupportBooks } from '../benefits/support-plan.js';
import { technicalRecordOf } from '../benefits/technical-state.js';
import type { DeskParts } from './parts.js';
import { loadBookings, loadSupportBooks } from './support-books.js';

interface Books {
  readonly support: SupportBooks;
  readonly bookings: readonly AdvisoryBooking[];
}

/**
 * The company with what the desk has recorded since its file was loaded: who holds what, how much is used. Only to
 * be shown: a rule that is handed the records too would count them twice.
 */
export async function companyToday(parts: DeskParts, company: Company): Promise<Company> {
  const { tenantId } = company;
  const [support, bookings] = await Promise.all([
    loadSupportBooks(parts, tenantId),
    loadBookings(parts, tenantId),
  ]);
  const books = { support, bookings };
  return { ...company, benefits: company.benefits.map(benefit => benefitToday(company, benefit, books)) };
}

function benefitToday(company: Company, benefit: Benefit, { support, bookings }: Books): Benefit {
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
    default:
      return benefit;
  }
}
