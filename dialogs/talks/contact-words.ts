import type { Company, MarketingContact } from '../../benefits/company.js';
import type { Kit } from '../../cards/kit.js';
import { tidy } from '../../cards/plain-text.js';
import { nameOf } from '../../directory/find-person.js';
import type { TalkFact } from './talk.js';

/** The contacts of today, each in a line. R99, R100 */
export function contactFacts(
  kit: Kit,
  company: Company,
  contacts: readonly MarketingContact[],
): readonly TalkFact[] {
  return contacts.map(contact => ({
    title: kit.say('contact.fact.today'),
    value: kit.say('contact.line', valuesOf(kit, company, contact)),
  }));
}

/** A contact's four fields, as messages take them. R100 */
export function valuesOf({ say }: Kit, company: Company, contact: MarketingContact) {
  return {
    person: tidy(nameOf(company, contact.person), 100),
    email: tidy(contact.email, 254),
    phone: tidy(contact.phone, 60),
    language: say.languageName(contact.language),
  };
}
