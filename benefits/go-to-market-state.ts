import type { GoToMarketBenefit } from './company.js';
import type { Day, Instant } from './programme.js';
import { at } from './validity.js';

/** What the desk knows of one Go-To-Market offer beyond the company file. Saved under the benefit's id. */
export interface GoToMarketRecord {
  readonly benefitId: string;
  /** Those who wanted to activate it while there was no marketing contact, each once; they are told of one. R98 */
  readonly wanted?: readonly { readonly at: Instant; readonly by: string }[];
  /** `Activate` was pressed in Partner Center. R102 */
  readonly pressed?: { readonly at: Instant; readonly by: string };
  /** The Status column says `Active`; `until` is the day in the Expires column, where somebody told it. R104 */
  readonly activated?: { readonly at: Instant; readonly until?: Day };
}

export const GO_TO_MARKET_STATES = [
  'listed',
  'needs-contact',
  'contact-set',
  'activating',
  'active',
  'expired',
] as const;
export type GoToMarketState = (typeof GO_TO_MARKET_STATES)[number];

export const GO_TO_MARKET_EVENTS = ['wanted', 'contact-set', 'pressed', 'done', 'given-up', 'ended'] as const;
export type GoToMarketEvent = (typeof GO_TO_MARKET_EVENTS)[number];

type Edges = Partial<{ readonly [event in GoToMarketEvent]: GoToMarketState }>;

/**
 * Life of a Go-To-Market offer: a marketing contact, then activation, which takes several days, then active until
 * its end. R98, R102 to R104. A contact can be changed at any time (R99); it is never taken away. Partner Center
 * can also refuse what was pressed; no source says so, but then it has to be possible to ask anew.
 */
const NEXT: { readonly [from in GoToMarketState]: Edges } = {
  listed: { wanted: 'needs-contact', 'contact-set': 'contact-set', ended: 'expired' },
  'needs-contact': { wanted: 'needs-contact', 'contact-set': 'contact-set', ended: 'expired' },
  'contact-set': { 'contact-set': 'contact-set', pressed: 'activating', ended: 'expired' },
  activating: { 'contact-set': 'activating', done: 'active', 'given-up': 'contact-set', ended: 'expired' },
  active: { 'contact-set': 'active', ended: 'expired' },
  expired: {},
};

/** The state after `event`, or undefined where the event is not allowed. R98, R102, R104 */
export function nextGoToMarketState(
  from: GoToMarketState,
  event: GoToMarketEvent,
): GoToMarketState | undefined {
  return NEXT[from][event];
}

/** What the desk saved, together with what the company file says; the later activation wins. */
export function goToMarketRecordOf(
  benefit: GoToMarketBenefit,
  saved: GoToMarketRecord | undefined,
): GoToMarketRecord {
  const own = { ...saved, benefitId: benefit.id };
  const { activatedAt } = benefit;
  if (!activatedAt || (saved?.activated && at(saved.activated.at) >= at(activatedAt))) return own;
  return { ...own, activated: { at: activatedAt } };
}

/** The state that record, contacts and calendar add up to. R98, R103, R104 */
export function goToMarketStateOf(
  record: GoToMarketRecord,
  facts: { readonly hasContact: boolean; readonly hasEnded: boolean },
): GoToMarketState {
  if (facts.hasEnded) return 'expired';
  if (record.activated) return 'active';
  if (record.pressed) return 'activating';
  if (facts.hasContact) return 'contact-set';
  return record.wanted ? 'needs-contact' : 'listed';
}

/** Somebody wanted it while there was no contact; wanting it again changes nothing. R98 */
export function offerWanted(record: GoToMarketRecord, by: string, now: Date): GoToMarketRecord {
  const { wanted = [] } = record;
  if (wanted.some(wish => wish.by === by)) return record;
  return { ...record, wanted: [...wanted, { at: now.toISOString(), by }] };
}

/** There is a contact now, and those who wanted it are told. R98 */
export function wishesTold({ wanted: _, ...record }: GoToMarketRecord): GoToMarketRecord {
  return record;
}

/** `Activate` was pressed; pressing again changes nothing. R102 */
export function offerPressed(record: GoToMarketRecord, by: string, now: Date): GoToMarketRecord {
  if (record.activated || record.pressed) return record;
  return { ...record, pressed: { at: now.toISOString(), by } };
}

/** What was pressed came to nothing: it can be pressed again. Without effect once it is active. R102 */
export function offerPressGivenUp(record: GoToMarketRecord): GoToMarketRecord {
  const { pressed, ...rest } = record;
  return record.activated || !pressed ? record : rest;
}

/** The Status column says `Active`. Saying so again changes nothing. R104 */
export function offerActivated(
  record: GoToMarketRecord,
  until: Day | undefined,
  now: Date,
): GoToMarketRecord {
  if (record.activated) return record;
  return { ...record, activated: { at: now.toISOString(), ...(until ? { until } : {}) } };
}
