import type { OfferKind, Role } from '../benefits/programme.js';
import { OFFER_KINDS } from '../benefits/programme.js';
import type { Refusal } from '../benefits/refusal.js';
import { REQUEST_STATES } from '../benefits/request.js';
import type { MessageId } from '../language/messages.js';
import type { Kit } from './kit.js';
import { tidy } from './plain-text.js';

/** Somebody who can help. */
export interface Helper {
  readonly name: string;
  readonly role: Role;
}

/**
 * Why the desk says no, and the way on, in the reader's language. Not escaped: it is as good for a chat message
 * as for a card.
 * @param people who can help with this; empty when nobody can.
 */
export function refusalText(
  refusal: Refusal,
  people: readonly Helper[],
  kit: Kit,
): { readonly text: string; readonly way: string } {
  return { text: reasonOf(refusal, kit), way: capital(wayOf(refusal, people, kit), kit) };
}

/** A way on can begin with the people it names, and so with a small letter. */
export function capital(sentence: string, { say }: Kit): string {
  const [first = ''] = sentence;
  return first.toLocaleUpperCase(say.locale) + sentence.slice(first.length);
}

/** A new code does not compile until `refusal.<code>` is a sentence, here, and a way on in `wayOf`. */
function reasonOf(refusal: Refusal, kit: Kit): string {
  const { say } = kit;
  switch (refusal.code) {
    case 'role-missing':
    case 'no-approver':
      return say(`refusal.${refusal.code}`, { roles: rolesText(refusal.needs, kit) });
    case 'may-not-ask':
      return say('refusal.may-not-ask', { rule: tidy(refusal.rule, 80) });
    case 'offer-expired':
      return say('refusal.offer-expired', { date: say.day(refusal.expiredOn) });
    case 'tier-too-low':
      return tierText(refusal, kit);
    case 'already-requested':
      return say('refusal.already-requested', { number: String(refusal.number) });
    case 'unknown-choice':
      return say(`refusal.unknown-choice.${refusal.field}`);
    case 'person-incomplete':
      return say(`refusal.person-incomplete.${refusal.field}`);
    case 'not-combinable':
      return say(`refusal.not-combinable.${refusal.funding}`);
    case 'none-free':
      return refusal.opensOn === null
        ? say('refusal.none-free')
        : say('refusal.none-free.until', { date: say.day(refusal.opensOn) });
    case 'stand-in-unfit':
      return say('refusal.stand-in-unfit', { name: tidy(refusal.name, 100) });
    case 'absence-impossible':
      return say('refusal.absence-impossible', { from: say.day(refusal.from), to: say.day(refusal.to) });
    case 'object-id-taken':
      return say('refusal.object-id-taken', { name: tidy(refusal.name, 100) });
    case 'day-impossible':
      return say('refusal.day-impossible', { from: say.day(refusal.from), to: say.day(refusal.to) });
    case 'seat-locked':
      return say('refusal.seat-locked', { date: say.day(refusal.opensOn) });
    case 'enrolment-year-ended':
    case 'replacement-too-late':
      return say(`refusal.${refusal.code}`, { date: say.day(refusal.endedOn) });
    case 'undo-too-late':
      return say('refusal.undo-too-late', { time: say.moment(refusal.until, kit.timeZone) });
    case 'comments-full':
    case 'comment-length':
      return say(`refusal.${refusal.code}`, { most: refusal.most });
    case 'already-waiting':
      return say('refusal.already-waiting', { place: String(refusal.place) });
    case 'wrong-tenant':
      return refusal.tenant === ''
        ? say('refusal.wrong-tenant.unknown')
        : say('refusal.wrong-tenant', { tenant: tidy(refusal.tenant, 80) });
    case 'key-too-large':
      return say('refusal.key-too-large', { seats: String(refusal.seats), most: String(refusal.most) });
    case 'refund-impossible':
      return say(`refusal.refund-impossible.${refusal.because}`);
    case 'wrong-state':
      return stateText(refusal.state, kit);
    case 'activation-pending':
    case 'already-active':
      return say(`refusal.${refusal.code}`, { time: say.moment(refusal.since, kit.timeZone) });
    case 'case-already-counted':
      return say('refusal.case-already-counted', { number: tidy(refusal.caseNumber, 60) });
    case 'contact-field':
      return say.sentences(refusal.faults.map(fault => say(`refusal.contact-field.${fault}`)));
    case 'advisory-hours-short':
      return say('refusal.advisory-hours-short', { left: refusal.left });
    case 'engagement-too-long':
      return say('refusal.engagement-too-long', { max: refusal.max });
    default:
      return say(`refusal.${refusal.code}`);
  }
}

function wayOf(refusal: Refusal, people: readonly Helper[], kit: Kit): string {
  const { say } = kit;
  const way: MessageId = `refusal.${refusal.code}.way`;
  switch (refusal.code) {
    case 'guest-without-role':
    case 'role-missing':
    case 'own-request':
      return people.length > 0 ? say(way, { people: peopleText(people, kit) }) : say('admins.none');
    case 'wrong-tenant':
      return refusal.tenant === ''
        ? say('refusal.wrong-tenant.unknown.way')
        : say(way, { tenant: tidy(refusal.tenant, 80) });
    case 'nudged-recently':
      return say(way, { time: say.moment(refusal.againAt, kit.timeZone) });
    default:
      return say(way, { people: people.length > 0 ? peopleText(people, kit) : say('refusal.somebody') });
  }
}

function peopleText(people: readonly Helper[], kit: Kit): string {
  const { say } = kit;
  return tidy(
    say.list(
      people.map(({ name, role }) =>
        say('person.withRole', { name: tidy(name, 60), role: say(`role.${role}`) }),
      ),
    ),
    600,
  );
}

function rolesText(roles: readonly Role[], { say }: Kit): string {
  return say.list(roles.map(role => say(`role.${role}`)));
}

function tierText({ needs, has }: Extract<Refusal, { code: 'tier-too-low' }>, { say }: Kit): string {
  const nameOf = (kind: string) => (isOfferKind(kind) ? say(`offer.${kind}`) : tidy(kind, 60));
  if (has === null) return say('refusal.tier-too-low.none', { needs: nameOf(needs) });
  return say('refusal.tier-too-low', { needs: nameOf(needs), has: nameOf(has) });
}

function isOfferKind(kind: string): kind is OfferKind {
  return OFFER_KINDS.some(known => known === kind);
}

function stateText(state: string, { say }: Kit): string {
  const known = REQUEST_STATES.find(candidate => candidate === state);
  if (!known) throw new Error(`A request cannot be ${state}`);
  return say(`refusal.wrong-state.${known}`);
}
