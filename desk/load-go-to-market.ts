import type { Company, MarketingContact } from '../benefits/company.js';
import type { GoToMarketRecord } from '../benefits/go-to-market-state.js';
import type { KeptContacts } from '../benefits/kept-contacts.js';
import { contactsOf } from '../benefits/kept-contacts.js';
import { companyPartition } from '../store/store.js';
import type { DeskParts } from './parts.js';
import { CONTACTS_KEY, GO_TO_MARKET } from './records.js';

/** What the desk knows about Go-To-Market beyond the company file. */
export interface GoToMarketBooks {
  readonly contacts: readonly MarketingContact[];
  /** By benefit id. */
  readonly records: ReadonlyMap<string, GoToMarketRecord>;
}

/** The marketing contacts of today, and how far each offer is. R98, R103 */
export async function loadGoToMarket(
  { store }: Pick<DeskParts, 'store'>,
  company: Company,
): Promise<GoToMarketBooks> {
  const partition = companyPartition(company.tenantId);
  const kept = await store.read<KeptContacts>(partition, CONTACTS_KEY);
  const found = await store.list<GoToMarketRecord>(partition, GO_TO_MARKET);
  return {
    contacts: contactsOf(company, kept?.value),
    records: new Map(found.map(({ value }) => [value.benefitId, value])),
  };
}
