import { standInsOn } from '../benefits/approval-rules.js';
import { mayDecideAnything } from '../benefits/deciding.js';
import { delegationOf } from '../benefits/delegation.js';
import { waitingDays } from '../benefits/reminders.js';
import type { BenefitRequest } from '../benefits/request.js';
import { rolesFor } from '../benefits/roles.js';
import { dayOf } from '../benefits/validity.js';
import type { ApprovalListView } from '../cards/approval-list.js';
import { approvalListCard } from '../cards/approval-list.js';
import type { AdaptiveCard } from '../cards/kit.js';
import type { Inbox } from '../desk/inbox.js';
import { inboxOf } from '../desk/inbox.js';
import type { Seat } from '../desk/load-company.js';
import type { Actor } from '../desk/parts.js';
import { findPerson, nameOf } from '../directory/find-person.js';
import type { FoundLine } from './approval-filter.js';
import { filterField, narrowed } from './approval-filter.js';
import { refuse } from './refuse.js';
import type { Scene } from './scene.js';
import { sceneOf, seated } from './seated.js';
import type { Show } from './show-benefits.js';
import { subjectOf } from './subject.js';
import type { Turn } from './turn.js';

/** Which part of the list is shown. */
export interface Cut {
  readonly page?: number;
  readonly filter?: string | undefined;
  /** What was done just before. */
  readonly note?: string;
}

/** What waits for this person, oldest first: to decide, to do in Partner Center, and what they could decide. R10 */
export async function showInbox(turn: Turn, cut: Cut = {}, show: Show = turn.reply.send): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const inbox = await inboxOf(turn.desk, turn.actor, seat);
  // Somebody whose role decides about nothing can still have been asked for help.
  if (isEmpty(inbox) && !mayDecideAnything(seat.person))
    return refuse(turn, { code: 'role-missing', needs: rolesFor('decide-key') });
  await show(inboxCard(sceneOf(turn, seat), seat, inbox, cut));
}

/** What waits for somebody, sent once a day; undefined when nothing does. */
export async function digestCardIn(scene: Scene, actor: Actor): Promise<AdaptiveCard | undefined> {
  const { desk, company, kit } = scene;
  const person = findPerson(company, actor.personId, actor.name);
  const seat = { kind: 'seat', company, person } as const;
  const inbox = await inboxOf(desk, actor, seat);
  const count = inbox.toDecide.length + inbox.toDo.length;
  if (count === 0) return undefined;
  return inboxCard(scene, seat, inbox, { title: kit.say('inbox.digest', { count }) });
}

/** The lines of what is to be decided, as the list shows them. */
export function linesOf({ desk, company, kit }: Scene, requests: readonly BenefitRequest[]) {
  return requests.map(
    (request): FoundLine => ({
      id: request.id,
      number: request.number,
      product: subjectOf(kit, company, request),
      requester: nameOf(company, request.requesterId, request.requesterName),
      requesterId: request.requesterId,
      subject: request.benefitId ?? request.act,
      days: waitingDays(request, desk.clock(), company.timeZone),
    }),
  );
}

function inboxCard(scene: Scene, seat: Seat, inbox: Inbox, cut: Cut & { title?: string }): AdaptiveCard {
  const { kit } = scene;
  const { page = 0, filter = '', title } = cut;
  const [toDecide, toDo, withReason] = [inbox.toDecide, inbox.toDo, inbox.withReason].map(list =>
    linesOf(scene, list),
  ) as [FoundLine[], FoundLine[], FoundLine[]];
  const view: ApprovalListView = {
    requests: narrowed(toDecide, filter),
    groups: [
      { heading: kit.say('inbox.toDo'), requests: narrowed(toDo, filter) },
      { heading: kit.say('inbox.withReason'), requests: narrowed(withReason, filter) },
    ],
    page,
    title,
    notes: [...(cut.note ? [cut.note] : []), ...absenceNotes(scene, seat)],
    filter: filterField([...toDecide, ...toDo, ...withReason], filter, kit),
    menu: mayDecideAnything(seat.person) ? { isAway: ownDelegation(scene, seat) !== undefined } : undefined,
  };
  return approvalListCard(view, kit);
}

function isEmpty({ toDecide, toDo, withReason }: Inbox): boolean {
  return toDecide.length + toDo.length + withReason.length === 0;
}

function ownDelegation({ desk, company }: Scene, { person }: Seat) {
  return delegationOf(company.delegations ?? [], person.id, dayOf(desk.clock(), company.timeZone));
}

/** Who decides for the reader, and for whom the reader decides. */
function absenceNotes(scene: Scene, seat: Seat): readonly string[] {
  const { desk, company, kit } = scene;
  const own = ownDelegation(scene, seat);
  const today = dayOf(desk.clock(), company.timeZone);
  const others = [...standInsOn(company.delegations ?? [], today)]
    .filter(([, to]) => to === seat.person.id)
    .map(([from]) => nameOf(company, from));
  return [
    ...(own ? [absenceText(scene, own)] : []),
    ...(others.length > 0 ? [kit.say('inbox.standIn.for', { names: kit.say.list(others) })] : []),
  ];
}

/** Who decides for somebody, and on which days. */
export function absenceText(
  { company, kit: { say } }: Scene,
  { to, since, until }: { readonly to: string; readonly since: string; readonly until: string },
): string {
  const name = nameOf(company, to);
  if (since === until) return say('inbox.standIn.savedDay', { name, since: say.day(since) });
  return say('inbox.standIn.saved', { name, since: say.day(since), until: say.day(until) });
}
