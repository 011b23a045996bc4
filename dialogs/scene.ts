import type { Company, Person } from '../benefits/company.js';
import { workersOf } from '../benefits/deciding.js';
import type { Role } from '../benefits/programme.js';
import { nextReminderAt } from '../benefits/reminders.js';
import type { BenefitRequest } from '../benefits/request.js';
import { isFinal, lastStep } from '../benefits/request.js';
import { isGuestWithoutRole, rolesFor } from '../benefits/roles.js';
import { endorsementsOf, routeOf } from '../benefits/route.js';
import type { Prospect } from '../benefits/timeline.js';
import { coming } from '../benefits/timeline.js';
import { refuseUndo, undoableOf } from '../benefits/undo.js';
import { approvalCard } from '../cards/approval.js';
import type { Field } from '../cards/field.js';
import type { AdaptiveCard, Kit } from '../cards/kit.js';
import type { Helper } from '../cards/refusal-text.js';
import { refusalText } from '../cards/refusal-text.js';
import { requestCard } from '../cards/request.js';
import { nextNudgeAt } from '../desk/nudge-request.js';
import type { DeskParts } from '../desk/parts.js';
import { reachableOf } from '../desk/reachable.js';
import { nameOf } from '../directory/find-person.js';
import { subjectOf } from './subject.js';
import { talkFor } from './talks/talks.js';

/** What cards about requests are drawn from: for a reply in a turn, and for a notice to somebody else. */
export interface Scene {
  readonly desk: DeskParts;
  readonly company: Company;
  readonly kit: Kit;
}

/** The requester's card for a request as it is now. */
export async function requestCardIn(
  scene: Scene,
  request: BenefitRequest,
  note?: string,
): Promise<AdaptiveCard> {
  const { desk, company, kit } = scene;
  const talk = talkFor(request.act);
  const isOpen = request.state === 'pending';
  const approvers = isFinal(request.state) ? [] : routeOf(company, request, desk.clock()).notify;
  const reachable = await reachableOf(desk, company.tenantId, approvers);
  const waitingFor = reachable.length > 0 ? reachable : approvers;
  const againAt = nextNudgeAt(request, desk.settings.nudgeHours);
  return requestCard(
    {
      request,
      product: subjectOf(kit, company, request),
      facts: [...talk.facts(scene, request), ...(isOpen ? endorsementFacts(scene, request) : [])],
      done: request.state === 'fulfilled' ? await talk.ready(scene, request) : undefined,
      isOwnWork: isOwnWork(company, request),
      again: talk.again(kit, request),
      names: namesIn(company, request),
      waitingFor: waitingFor.map(person => person.name),
      reachable: reachable.length > 0,
      coming: comingOf(scene, request),
      mayNudge: reachable.length > 0 && (!againAt || againAt <= desk.clock()),
      failure: failureText(scene, request),
      note,
    },
    kit,
  );
}

/** An approver's card for a request as it is now. */
export async function approvalCardIn(
  scene: Scene,
  request: BenefitRequest,
  how: {
    note?: string | undefined;
    problem?: string;
    isGivingUp?: boolean;
    filled?: Readonly<Record<string, string>>;
  } = {},
): Promise<AdaptiveCard> {
  const { company, kit } = scene;
  const { note, problem, isGivingUp = false, filled = {} } = how;
  const talk = talkFor(request.act);
  const requester = namesIn(company, request)(request.requesterId);
  const handOver = request.state === 'approved' ? await talk.handOver?.(scene, request) : undefined;
  const asks = await talk.asks(scene, request, requester);
  return approvalCard(
    {
      ...asks,
      openFacts: [...(asks.openFacts ?? []), ...endorsementFacts(scene, request)],
      request,
      requester,
      names: namesIn(company, request),
      facts: talk.facts(scene, request),
      handOver: handOver && {
        ...handOver,
        isGivingUp,
        fields: handOver.fields.map(field => filledIn(field, filled)),
      },
      afterwards: request.state === 'fulfilled' ? talk.afterwards?.(kit, request) : undefined,
      undoUntil: undoUntilOf(scene, request),
      failure: failureText(scene, request),
      note,
      problem,
    },
    kit,
  );
}

/** Until when the reader can take their decision back (ISO 8601); undefined where they cannot. For the tab too. */
export function undoUntilOf({ desk, kit }: Scene, request: BenefitRequest): string | undefined {
  const { undoMinutes } = desk.settings;
  if (kit.readerId === undefined || refuseUndo(request, kit.readerId, undoMinutes, desk.clock()))
    return undefined;
  return undoableOf(request, undoMinutes)?.until;
}

/** What happens next to the request, and when; told in the tab too. */
export function comingOf({ desk, company }: Scene, request: BenefitRequest): readonly Prospect[] {
  if (isFinal(request.state)) return [];
  const { needed } = routeOf(company, request, desk.clock());
  const approvalsLeft = needed - endorsementsOf(request.history).length;
  const reminderAt = nextReminderAt(request, desk.settings);
  return coming(request, { ...desk.settings, approvalsLeft, reminderAt }, desk.clock());
}

/** A secret is typed anew: it never stands on a card. */
function filledIn(field: Field, filled: Readonly<Record<string, string>>): Field {
  return field.isSecret ? field : { ...field, value: filled[field.id] ?? field.value };
}

/** How many approvals there are of those that are needed, where one is not enough; shown in the tab too. */
export function endorsementFacts({ desk, company, kit }: Scene, request: BenefitRequest) {
  const { needed } = routeOf(company, request, desk.clock());
  if (needed === 1) return [];
  const people = endorsementsOf(request.history).map(namesIn(company, request));
  const value = kit.say('approvals.endorsedBy', {
    count: people.length,
    needed,
    names: kit.say.list(people),
  });
  return [{ title: kit.say('approvals.fact.endorsed'), value }];
}

/** Why a request failed, in the reader's language, or in the words of whoever could not do it. */
export function failureText(scene: Scene, request: BenefitRequest): string | undefined {
  if (request.failure) return refusalText(request.failure, [], scene.kit).text;
  return lastStep(request, 'failed')?.note;
}

/** The people who can help where an act needs a role, with the role they help by. R09, R11, R44 */
export function helpersIn(
  company: Company,
  except?: Person,
  needs: readonly Role[] = rolesFor('decide-key'),
): readonly Helper[] {
  return company.people
    .filter(person => person.id !== except?.id && !isGuestWithoutRole(person))
    .flatMap(person => {
      const role = needs.find(candidate => person.roles.includes(candidate));
      return role ? [{ name: person.name, role }] : [];
    });
}

/** Who approved, rejected or withdrew it. */
export function deciderOf(
  company: Company,
  request: BenefitRequest,
): Pick<Person, 'id' | 'name'> | undefined {
  const id = lastStep(request, 'approved', 'rejected', 'withdrawn')?.by;
  return id === undefined ? undefined : { id, name: namesIn(company, request)(id) };
}

/** May the requester do in Partner Center what they asked for? */
function isOwnWork(company: Company, request: BenefitRequest): boolean {
  return workersOf(company, request).some(person => person.id === request.requesterId);
}

function namesIn(company: Company, request: BenefitRequest): (personId: string) => string {
  return id => nameOf(company, id, id === request.requesterId ? request.requesterName : undefined);
}
