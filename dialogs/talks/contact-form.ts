import type { Company, MarketingContact, Person } from '../../benefits/company.js';
import { refuseSetContact } from '../../benefits/go-to-market.js';
import { CONTACTS_NOTICE } from '../../benefits/marketing-contact.js';
import { peopleWhoMay } from '../../benefits/roles.js';
import { button } from '../../cards/button.js';
import type { Field } from '../../cards/field.js';
import type { Kit } from '../../cards/kit.js';
import { tidy } from '../../cards/plain-text.js';
import type { Seat } from '../../desk/load-company.js';
import { loadGoToMarket } from '../../desk/load-go-to-market.js';
import type { Draft, Turn } from '../turn.js';
import { contactFacts } from './contact-words.js';
import { optionalReason } from './optional-reason.js';
import { peopleField } from './people-field.js';
import type { AskForm } from './talk.js';

/** Languages to prefer, without those that a contact has already; nobody told which ones Partner Center knows. R100 */
const LANGUAGES =
  'ar bg cs da de el en en-GB es et fi fr he hr hu id it ja ko lt lv ms nb nl pl pt pt-BR ro ru sk sl sr sv th tr uk vi zh-Hans zh-Hant';

/** The contact of today with the form that changes it: the four fields in one card. R98 to R100 */
export async function contactForm(turn: Turn, seat: Seat, draft: Draft): Promise<AskForm> {
  const { company, person } = seat;
  const { kit } = turn;
  const { say } = kit;
  const { contacts } = await loadGoToMarket(turn.desk, company);
  const isOwn = !refuseSetContact(company, person);
  const inputs = { ...startingWith(company, contacts, draft), ...draft.inputs };
  const me = company.people.find(({ id }) => id === person.id);
  const label = say('contact.form.person');
  const who = peopleField({ id: 'person', label, value: inputs.person }, company.people, me, kit);
  return {
    title: say('contact.title'),
    texts: [
      ...(contacts.length === 0 ? [say('contact.form.none')] : []),
      isOwn ? say('contact.form.own') : say('contact.form.ask', { people: settersOf(company, kit) }),
      ...who.more,
    ],
    facts: contactFacts(kit, company, contacts),
    fields: [
      who.field,
      { kind: 'text', id: 'email', label: say('contact.form.email'), max: 254, value: inputs.email },
      { kind: 'text', id: 'phone', label: say('contact.form.phone'), max: 60, value: inputs.phone },
      languageField(inputs.language, kit),
      ...(isOwn ? [] : [optionalReason(draft, kit)]),
    ],
    boxes:
      contacts.length === 0
        ? []
        : [{ title: say('contact.newer'), text: say('contact.newer.count', countsOf(CONTACTS_NOTICE)) }],
    send: isOwn ? say('studio.form.continue') : say('keys.form.send'),
    more: [button(kit, say('form.person.missing'), 'add-person')],
  };
}

/** What is known already: of the contact whose entry it is, else the person's own address where it may be used. R100 */
function startingWith(
  company: Company,
  contacts: readonly MarketingContact[],
  { inputs }: Draft,
): Partial<MarketingContact> {
  const id = inputs.person ?? contacts[0]?.person;
  const known = contacts.find(({ person }) => person === id);
  if (known) return known;
  const email = company.people.find(person => person.id === id)?.email;
  const isOfAccount = email?.toLowerCase() === company.accountEmail?.toLowerCase();
  return email && !isOfAccount ? { email } : {};
}

function languageField(value: string | undefined, { say }: Kit): Field {
  const tags = LANGUAGES.split(' ');
  const all = value && value.trim() !== '' && !tags.includes(value) ? [...tags, value] : tags;
  const options = all.map(tag => ({ title: nameOf(tag, say), value: tag }));
  return {
    kind: 'choice',
    id: 'language',
    label: say('contact.form.language'),
    options: options.toSorted((a, b) => a.title.localeCompare(b.title, say.locale)),
    isLong: true,
    value,
  };
}

/** What somebody sent need not be the tag of a language. */
function nameOf(tag: string, say: Kit['say']): string {
  try {
    return say.languageName(tag);
  } catch {
    return tag;
  }
}

function settersOf(company: Company, { say }: Kit): string {
  const people: readonly Person[] = peopleWhoMay(company.people, 'set-marketing-contact');
  return tidy(say.list(people.map(({ name }) => tidy(name, 60))), 400);
}

function countsOf({ least, most }: typeof CONTACTS_NOTICE) {
  return { least, most };
}
