import type { RequestAct } from '../benefits/request.js';
import { findChoice } from '../language/understand/find-choice.js';
import { benefitMeant } from './pick-benefit.js';
import { talkFor } from './talks/talks.js';
import type { Turn } from './turn.js';

/** The benefit that an answer means, and how many of its words are about something else. */
export interface BenefitAnswered {
  readonly benefitId: string;
  readonly rest: number;
}

/**
 * The benefit that somebody answers with: `Visio`, `no, Visio`, `not Word but Visio`; `the second` while a list is
 * shown.
 * @param listed ids in the order in which the reader sees them; none while no list is shown
 */
export function benefitAnswered(
  turn: Turn,
  act: RequestAct,
  text: string,
  listed: readonly string[],
): BenefitAnswered | undefined {
  if (turn.seat.kind !== 'seat') return undefined;
  const { company } = turn.seat;
  const { benefits, named } = talkFor(act);
  const all = named?.(company, turn.kit) ?? benefits?.(company, turn.desk.clock()) ?? [];
  const options = all.map(({ id, name, aliases }) => ({
    value: id,
    label: name,
    ...(aliases ? { aliases } : {}),
  }));
  const byName = findChoice(text, options, turn.kit.say.locale);
  if (byName.chosen !== undefined && byName.by === 'name')
    return { benefitId: byName.chosen, rest: byName.rest };
  const onList = listed.flatMap(id => options.find(({ value }) => value === id) ?? []);
  const { chosen, by } = findChoice(text, onList, turn.kit.say.locale);
  return chosen !== undefined && by === 'place' ? { benefitId: chosen, rest: 0 } : undefined;
}

/** The benefits that the reader is shown when nothing certain was typed, in their order: those that are near first. */
export function listShown(turn: Turn, act: RequestAct, heard: string | undefined): readonly string[] {
  if (turn.seat.kind !== 'seat') return [];
  const all = talkFor(act).benefits?.(turn.seat.company, turn.desk.clock()) ?? [];
  const ids = all.map(({ id }) => id);
  const near = heard === undefined ? [] : benefitMeant(turn, act, heard).near;
  const shownFirst = near.filter(id => ids.includes(id));
  return shownFirst.length > 0 ? shownFirst : ids;
}
