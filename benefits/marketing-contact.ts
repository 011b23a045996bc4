import type { Company, MarketingContact } from './company.js';
import type { ContactFault, Refusal } from './refusal.js';

/**
 * The four fields of the form, as typed: a person of the list, an e-mail, a phone number, the preferred language
 * as a BCP 47 tag. R100
 */
export type ContactDraft = MarketingContact;

/**
 * The seeds speak of one contact; a linked page of 2023 asks for at least one and at most three. The desk keeps
 * to the seeds when it changes the contact, and keeps further ones that the company file brings. R98
 */
export const CONTACTS_NOTICE = { notice: 'one-to-three-contacts', least: 1, most: 3 } as const;

/** Knows the languages that there are; a tag that only looks like one has no name. */
const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** What the page's button is called for this change. R99 */
export type ContactAct = 'add' | 'update' | 'change';

/**
 * Everything that is wrong with the form, in its order; empty when it can be sent. The e-mail must differ from
 * the one of the company's Partner Center account, without regard to case. R100, R101
 */
export function contactFaults(company: Company, draft: ContactDraft): readonly ContactFault[] {
  const email = draft.email.trim();
  const faults: (ContactFault | false)[] = [
    !company.people.some(person => person.id === draft.person) && 'person-not-listed',
    !isEmail(email) && 'email-malformed',
    isEmail(email) && isSameEmail(email, company.accountEmail) && 'email-of-account',
    !isPhone(draft.phone) && 'phone-malformed',
    !isLanguage(draft.language) && 'language-unknown',
  ];
  return faults.filter(fault => fault !== false);
}

/** All that is wrong with the form, as one refusal. R100 */
export function refuseContact(company: Company, draft: ContactDraft): Refusal | undefined {
  const faults = contactFaults(company, draft);
  return faults.length > 0 ? { code: 'contact-field', faults } : undefined;
}

/** Add when there is none yet, Update for the same person, Change for another. R99 */
export function contactActFor(contacts: readonly MarketingContact[], person: string): ContactAct {
  if (contacts.length === 0) return 'add';
  return contacts.some(contact => contact.person === person) ? 'update' : 'change';
}

/**
 * The contacts after the form was sent without faults. The person's own entry is updated; otherwise the first
 * contact is replaced. R98, R99
 */
export function withContact(
  contacts: readonly MarketingContact[],
  draft: ContactDraft,
): readonly MarketingContact[] {
  const contact = tidied(draft);
  const own = contacts.findIndex(known => known.person === draft.person);
  const place = own === -1 ? 0 : own;
  return [...contacts.slice(0, place), contact, ...contacts.slice(place + 1)];
}

/** Is this what the contacts say already? Then there is nothing to change. R99 */
export function isContact(contacts: readonly MarketingContact[], draft: ContactDraft): boolean {
  return contacts.some(contact => isSameContact(tidied(draft), contact));
}

function tidied(draft: ContactDraft): MarketingContact {
  return {
    person: draft.person,
    email: draft.email.trim(),
    phone: draft.phone.trim(),
    language: new Intl.Locale(draft.language.trim()).toString(),
  };
}

/** Do both entries say the same? */
export function isSameContact(one: MarketingContact, other: MarketingContact | undefined): boolean {
  return (
    other !== undefined &&
    one.person === other.person &&
    one.email === other.email &&
    one.phone === other.phone &&
    one.language === other.language
  );
}

function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>"(),:;[\]\\]+@[^\s@.]+(\.[^\s@.]+)+$/u.test(text);
}

function isSameEmail(a: string, b: string | undefined): boolean {
  return b !== undefined && a.toLowerCase() === b.trim().toLowerCase();
}

/** Digits with the signs people write between them: at least 5, at most 15 as in E.164, an extension apart. */
function isPhone(text: string): boolean {
  const [number = '', extension = ''] = text.trim().split(/\s*(?:x|ext\.?|#)\s*/i);
  const digits = number.replaceAll(/\D/g, '').length;
  return /^\+?[\d\s()./-]+$/.test(number) && digits >= 5 && digits <= 15 && /^\d{0,8}$/.test(extension);
}

function isLanguage(tag: string): boolean {
  try {
    const wanted = tag.trim();
    return !/^und\b/i.test(wanted) && LANGUAGE_NAMES.of(wanted) !== undefined;
  } catch {
    return false;
  }
}
