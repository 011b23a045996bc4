import { refuseAsking } from '../benefits/asking.js';
import type { RequestAct } from '../benefits/request.js';
import { pickBenefitCard } from '../cards/pick-benefit.js';
import type { NameFound } from '../language/understand/find-name.js';
import { findName } from '../language/understand/find-name.js';
import { refuse } from './refuse.js';
import { seated } from './seated.js';
import { talkFor } from './talks/talks.js';
import type { Turn } from './turn.js';

/** The benefit that a text names, among those that the act is about. */
export function benefitMeant(turn: Turn, act: RequestAct, text: string): NameFound {
  if (turn.seat.kind !== 'seat' || text.trim() === '') return { near: [] };
  const { company } = turn.seat;
  const { benefits, named } = talkFor(act);
  return findName(text, named?.(company, turn.kit) ?? benefits?.(company, turn.desk.clock()) ?? []);
}

/** Are some benefits near to what was said, and others not? */
export function tellsApart(turn: Turn, act: RequestAct, near: readonly string[]): boolean {
  if (turn.seat.kind !== 'seat' || near.length === 0) return false;
  const all = talkFor(act).benefits?.(turn.seat.company, turn.desk.clock()) ?? [];
  return all.some(({ id }) => !near.includes(id));
}

/** The only benefit that an act can be about in this company. */
export function onlyBenefit(turn: Turn, act: RequestAct): string | undefined {
  if (turn.seat.kind !== 'seat') return undefined;
  const benefits = talkFor(act).benefits?.(turn.seat.company, turn.desk.clock()) ?? [];
  return benefits.length === 1 ? benefits[0]?.id : undefined;
}

/**
 * Asks which benefit it shall be; names close to what was typed come first.
 * @returns false when the person cannot ask for any, and was told so.
 */
export async function pickBenefit(
  turn: Turn,
  act: RequestAct,
  asked: { heard?: string | undefined; inPlace?: boolean },
): Promise<boolean> {
  const seat = await seated(turn);
  if (!seat) return false;
  const { company, person } = seat;
  const talk = talkFor(act);
  const benefits = talk.benefits?.(company, turn.desk.clock()) ?? [];
  const refusal =
    refuseAsking(company, person) ?? (benefits.length === 0 ? { code: 'no-benefits' as const } : undefined);
  if (refusal || !talk.picking) {
    await refuse(turn, refusal ?? { code: 'unknown-benefit' });
    return false;
  }
  const { title, line } = await talk.picking(turn, seat);
  const named = asked.heard === undefined ? [] : benefitMeant(turn, act, asked.heard).near;
  const view = {
    act,
    title,
    products: benefits.map(benefit => ({ id: benefit.id, name: benefit.name, line: line(benefit) })),
    heard: asked.heard,
    near: named.flatMap(id => benefits.filter(benefit => benefit.id === id)),
  };
  const card = pickBenefitCard(view, turn.kit);
  await (asked.inPlace ? turn.reply.replace(card) : turn.reply.send(card));
  return true;
}
