import { benefitsOf } from '../../benefits/company.js';
import { refuseContactAsk, refuseSetContact } from '../../benefits/go-to-market.js';
import type { GoToMarketRecord } from '../../benefits/go-to-market-state.js';
import { wishesTold } from '../../benefits/go-to-market-state.js';
import type { KeptContacts } from '../../benefits/kept-contacts.js';
import { contactsOf, keepContact } from '../../benefits/kept-contacts.js';
import type { ContactDraft } from '../../benefits/marketing-contact.js';
import { isContact, refuseContact } from '../../benefits/marketing-contact.js';
import type { Refusal } from '../../benefits/refusal.js';
import { refused } from '../../benefits/refusal.js';
import { isFinal } from '../../benefits/request.js';
import { may } from '../../benefits/roles.js';
import { CONTACTS_KEY, goToMarketKey } from '../records.js';
import type { Act, Ask, Work } from './act.js';

/** The company's marketing contact: entered in Partner Center, and kept here from then on. R95, R98 to R100 */
export const marketingContactAct: Act<'marketing-contact'> = {
  refuseAsk: async ask => refuseContactAsk(ask.company, ask.person) ?? refuseTwice(ask),
  async readForm({ company }, { person = '', email = '', phone = '', language = '', reason = '' }) {
    const contact = { person, email: email.trim(), phone: phone.trim(), language: language.trim() };
    const refusal = refuseContact(company, contact);
    if (refusal) return refused(refusal);
    return { kind: 'filled', details: { act: 'marketing-contact', contact }, reason: reason.trim() };
  },
  /** R95: it needs the role and nobody else's consent. */
  isOwnWork: ({ person }) => may(person, 'set-marketing-contact'),
  async deliver(work, { contact }) {
    const failure = refuseContact(work.company, contact);
    if (failure) return { kind: 'failed', failure };
    const contacts = contactsOf(work.company, await keptContacts(work));
    if (!isContact(contacts, contact)) return { kind: 'hand-over' };
    return { kind: 'fulfilled', details: { act: 'marketing-contact', contact } };
  },
  handOver: {
    async complete(work, { contact }) {
      const refusal = refuseSetContact(work.company, work.person) ?? refuseContact(work.company, contact);
      if (refusal) return refused(refusal);
      const waiting = await setContact(work, contact);
      return { kind: 'fulfilled', details: { act: 'marketing-contact', contact, waiting } };
    },
  },
  receivers: ({ contact, waiting = [] }) => [...new Set([contact.person, ...waiting])],
};

/** One open request of one's own is enough. */
function refuseTwice({ person, requests }: Ask): Refusal | undefined {
  const open = requests.find(
    request =>
      request.act === 'marketing-contact' && request.requesterId === person.id && !isFinal(request.state),
  );
  return open && { code: 'already-requested', number: open.number };
}

/** Keeps the contact. @returns those who had wanted to activate an offer: they are told once. R98 */
async function setContact(work: Work, contact: ContactDraft): Promise<readonly string[]> {
  const { unit, company } = work;
  unit.write(CONTACTS_KEY, keepContact(company, await keptContacts(work), contact));
  const waiting = new Set<string>();
  for (const { id } of benefitsOf(company, 'go-to-market')) {
    const record = await unit.read<GoToMarketRecord>(goToMarketKey(id));
    if (!record?.wanted) continue;
    for (const { by } of record.wanted) waiting.add(by);
    unit.write(goToMarketKey(id), wishesTold(record));
  }
  return [...waiting];
}

function keptContacts({ unit }: Pick<Work, 'unit'>): Promise<KeptContacts | undefined> {
  return unit.read<KeptContacts>(CONTACTS_KEY);
}
