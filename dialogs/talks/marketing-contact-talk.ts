import { refuseSetContact } from '../../benefits/go-to-market.js';
import { contactActFor } from '../../benefits/marketing-contact.js';
import { answerCard } from '../../cards/answer.js';
import { wishButton } from '../../cards/button.js';
import { refusalText } from '../../cards/refusal-text.js';
import { loadGoToMarket } from '../../desk/load-go-to-market.js';
import { findPerson } from '../../directory/find-person.js';
import { findPerson as findNamed } from '../../language/understand/find-person.js';
import type { Scene } from '../scene.js';
import { contactForm } from './contact-form.js';
import { contactFacts, valuesOf } from './contact-words.js';
import type { Talk } from './talk.js';

const EMAIL = /[^\s<>,;:()@]{1,64}@[^\s<>,;:()@]{1,180}[^\s<>,;:()@.!?]/;

/** The marketing contact: shown, and changed by whoever may, or on request. R98 to R100 */
export const marketingContactTalk: Talk<'marketing-contact'> = {
  draftSubject: ({ say }) => say('contact.title'),
  async prefill({ kit, actor }, { company }, _benefitId, text) {
    const [email] = EMAIL.exec(text) ?? [];
    const named = (words: string) => findNamed(words, company.people, kit.say.locale, actor.personId).person;
    // The address of a team names nobody, and must not hide who else is named.
    const person = named(text) ?? named(text.replace(EMAIL, ''));
    return { ...(person ? { person } : {}), ...(email ? { email } : {}) };
  },
  form: contactForm,
  /** What is there can be seen by everybody of the company, also by those who cannot ask for a change. R99 */
  async refused(turn, _draft, refusal) {
    if (turn.seat.kind !== 'seat') return false;
    if (refusal.code !== 'already-requested' && refusal.code !== 'no-approver') return false;
    const { company } = turn.seat;
    const { contacts } = await loadGoToMarket(turn.desk, company);
    const { text, way } = refusalText(refusal, [], turn.kit);
    const view = {
      title: turn.kit.say('contact.title'),
      facts: contactFacts(turn.kit, company, contacts),
      notes: [text, way],
      wishes: ['my-requests', 'find-admin'] as const,
    };
    await turn.reply.send(answerCard(view, turn.kit));
    return true;
  },
  subject: (kit, company, { contact }) => kit.say('contact.subject', valuesOf(kit, company, contact)),
  facts({ kit, company }, { contact }) {
    const { person, email, phone, language } = valuesOf(kit, company, contact);
    return [
      { title: kit.say('contact.fact.person'), value: person },
      { title: kit.say('fact.email'), value: email },
      { title: kit.say('contact.fact.phone'), value: phone },
      { title: kit.say('contact.fact.language'), value: language },
    ];
  },
  async asks({ desk, company, kit }, request, name) {
    const { say } = kit;
    const { contacts } = await loadGoToMarket(desk, company);
    const values = { ...valuesOf(kit, company, request.contact), name };
    const isOwn = !refuseSetContact(company, findPerson(company, request.requesterId, name));
    return {
      title: say(isOwn ? 'contact.subject' : 'contact.asks.title', values),
      meaning: say('contact.asks.meaning'),
      openFacts: contactFacts(kit, company, contacts),
    };
  },
  handOver: handOverOf,
  ready({ kit, company }, { contact }) {
    const values = valuesOf(kit, company, contact);
    return {
      title: kit.say('contact.ready.title', values),
      text: kit.say('contact.ready.text', values),
      actions: [wishButton(kit, 'activate-offer')],
    };
  },
  /** For the contact, and for those who had wanted to activate an offer. R98 */
  received({ kit, company }, { contact }) {
    const values = valuesOf(kit, company, contact);
    return {
      title: kit.say('contact.ready.title', values),
      text: kit.say('contact.ready.text', values),
      actions: [wishButton(kit, 'activate-offer'), wishButton(kit, 'marketing-contact')],
    };
  },
  afterwards: kit => [wishButton(kit, 'activate-offer')],
  again: kit => wishButton(kit, 'marketing-contact'),
};

/** R99: the page's button is called by what is there; R91, R101: who is not in its list is added first. */
async function handOverOf(
  { desk, company, kit }: Scene,
  { contact }: Parameters<Talk<'marketing-contact'>['facts']>[1],
) {
  const { say } = kit;
  const { contacts } = await loadGoToMarket(desk, company);
  const values = valuesOf(kit, company, contact);
  const change = contactActFor(contacts, contact.person);
  return {
    text: say('contact.handOver.text'),
    steps: [
      say('contact.handOver.open'),
      say(`contact.handOver.${change}`),
      say('contact.handOver.enter', values),
      say('contact.handOver.assign'),
    ],
    notices: [say('contact.handOver.missing', values)],
    links: ['benefits'] as const,
    fields: [],
    done: say('contact.handOver.done'),
  };
}
