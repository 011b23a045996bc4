import type { Company, MarketingContact } from './company.js';
import type { ContactDraft } from './marketing-contact.js';
import { isSameContact, withContact } from './marketing-contact.js';

/** What the desk keeps once a contact was set here. */
export interface KeptContacts {
  readonly contacts: readonly MarketingContact[];
  /** Those of the company file when they were set. */
  readonly inFile: readonly MarketingContact[];
}

/**
 * The company's marketing contacts today: those that were set here, unless a company file that names others was
 * loaded since; then the file's, for Partner Center is the truth. A file that names none takes none away. R98, R99
 */
export function contactsOf(company: Company, kept: KeptContacts | undefined): readonly MarketingContact[] {
  const inFile = company.marketingContacts ?? [];
  if (!kept) return inFile;
  return inFile.length === 0 || isSameList(kept.inFile, inFile) ? kept.contacts : inFile;
}

/** The contacts after the form was sent without faults, to be kept. R98, R99 */
export function keepContact(
  company: Company,
  kept: KeptContacts | undefined,
  draft: ContactDraft,
): KeptContacts {
  return {
    contacts: withContact(contactsOf(company, kept), draft),
    inFile: company.marketingContacts ?? [],
  };
}

function isSameList(some: readonly MarketingContact[], others: readonly MarketingContact[]): boolean {
  return some.length === others.length && some.every((contact, at) => isSameContact(contact, others[at]));
}
