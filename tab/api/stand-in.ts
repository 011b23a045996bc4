import type { Delegation } from '../../benefits/approval-rules.js';
import { standInsOn } from '../../benefits/approval-rules.js';
import { addDays } from '../../benefits/calendar.js';
import { mayDecideAnything } from '../../benefits/deciding.js';
import { delegationOf, MOST_DAYS_AWAY, standInsFor } from '../../benefits/delegation.js';
import type { Day } from '../../benefits/programme.js';
import { dayOf } from '../../benefits/validity.js';
import { delegate, endDelegation } from '../../desk/delegate.js';
import { nameOf } from '../../directory/find-person.js';
import { refuse } from './door-refusal.js';
import type { Answer, Visit } from './visit.js';
import { json, objectIn } from './visit.js';

/** Who decides in the reader's place. */
export interface StandInAnswer {
  /** The reader decides, so somebody can do it for them. */
  readonly mayName: boolean;
  /** Who can: those whose role decides too. R08, R10 */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** The days that can be chosen. */
  readonly from: Day;
  readonly to: Day;
  /** What was said and is not over, with a name in the place of the id. */
  readonly said?: Pick<Delegation, 'to' | 'since' | 'until'>;
  /** For whom the reader decides today. */
  readonly others: readonly string[];
}

/** What became of naming somebody. */
export interface StandInSaved {
  readonly name: string;
  readonly since: Day;
  readonly until: Day;
  /** So many requests went to them at once. */
  readonly handedOn: number;
}

export async function showStandIn({ desk, seat }: Visit): Promise<Answer> {
  const { company, person } = seat;
  const { delegations = [] } = company;
  const today = dayOf(desk.clock(), company.timeZone);
  const own = delegationOf(delegations, person.id, today);
  const others = [...standInsOn(delegations, today)].filter(([, to]) => to === person.id);
  const mayName = mayDecideAnything(person);
  return json({
    mayName,
    people: mayName ? standInsFor(company, person).map(({ id, name }) => ({ id, name })) : [],
    from: today,
    to: addDays(today, MOST_DAYS_AWAY),
    ...(own ? { said: { to: nameOf(company, own.to), since: own.since, until: own.until } } : {}),
    others: others.map(([from]) => nameOf(company, from)),
  } satisfies StandInAnswer);
}

/** Somebody decides for the reader on these days. */
export async function saveStandIn(visit: Visit): Promise<Answer> {
  const { to, since, until } = objectIn(visit) ?? {};
  if (typeof to !== 'string' || typeof since !== 'string' || typeof until !== 'string')
    return { kind: 'door', refusal: refuse(400, 'stand-in') };
  const outcome = await delegate(visit.desk, visit.actor, { to, since, until });
  if (outcome.kind === 'refused') return outcome;
  const { delegation, handedOn } = outcome;
  const name = nameOf(visit.seat.company, delegation.to);
  return json({
    name,
    since: delegation.since,
    until: delegation.until,
    handedOn,
  } satisfies StandInSaved);
}

/** The reader decides themselves again. */
export async function endStandIn({ desk, actor }: Visit): Promise<Answer> {
  const outcome = await endDelegation(desk, actor);
  return outcome.kind === 'refused' ? outcome : json({ kind: outcome.kind });
}
