import type { CloudBenefit } from './company.js';
import type { MonthSpan } from './month-span.js';
import { addSpan, inMonths, monthsBetween } from './month-span.js';
import type { Day } from './programme.js';
import type { Refusal } from './refusal.js';

/** What a licence key can be used for; decided before it is redeemed. R85 */
export const KEY_INTENTS = ['new', 'extend', 'add-seats'] as const;
export type KeyIntent = (typeof KEY_INTENTS)[number];

/** A subscription is extended by three years at most; linked pages. R89 */
export const LONGEST_EXTENSION_MONTHS = 36;
/** To extend, a key may have at most this many times the seats in use; linked pages. R89 */
export const MOST_TIMES_THE_SEATS = 3;

/** What a key does to the company's subscription. */
export interface KeyFacts {
  readonly benefit: Pick<CloudBenefit, 'months' | 'subscription'>;
  /** Seats that the key carries. A key cannot be split. R84 */
  readonly keySeats: number;
  readonly today: Day;
}

export interface KeyConsequence {
  readonly intent: KeyIntent;
  /** Seats of the subscription afterwards. */
  readonly seats: number;
  readonly endsOn: Day;
  /** Months from today to the new end, to one decimal. */
  readonly months: number;
  /** The end that the running subscription has without the key; absent for a new one. */
  readonly insteadOf?: Day;
  /** The subscription then runs for less than the key's own 12 months. R86 */
  readonly isShortened: boolean;
}

/**
 * Can the key be used for this? Only a running subscription can be extended or get seats: a new or an expired one
 * is started afresh (R88). Extending has two limits on the key's seats (R89).
 */
export function refuseIntent(intent: KeyIntent, { benefit, keySeats, today }: KeyFacts): Refusal | undefined {
  if (intent === 'new') return undefined;
  const running = runningOf(benefit, today);
  if (!running) return { code: 'no-subscription' };
  const most = Math.min(
    running.seats * MOST_TIMES_THE_SEATS,
    Math.floor((running.seats * LONGEST_EXTENSION_MONTHS) / benefit.months),
  );
  return intent === 'extend' && keySeats > most
    ? { code: 'key-too-large', seats: keySeats, most }
    : undefined;
}

/**
 * The consequence of a choice for this company, by the linked pages' formula `(A × B + C × 12 months) / users`,
 * with A the seats in use, B the months they have left and C the seats of the key. R85, R86, R89
 * - extend: the same A users, so the end moves by C × 12 / A months (100 seats and a key of 25: 3 months);
 * - add seats: A + C users share what is left and what the key brings, so the end comes closer;
 * - new: C users for 12 months from today.
 * R86: the seeds say "less than 12 months"; the Chinese text of 2021-04-01 reads "not more than". The English
 * wording holds; exactly 12 months are not called shortened.
 * @throws Error when `refuseIntent` refuses.
 */
export function consequenceOf(intent: KeyIntent, facts: KeyFacts): KeyConsequence {
  const refusal = refuseIntent(intent, facts);
  if (refusal) throw new Error(`A key cannot be used to ${intent}: ${refusal.code}`);
  const { benefit, keySeats, today } = facts;
  const running = runningOf(benefit, today);
  if (intent === 'new' || !running) {
    const span = { parts: benefit.months, of: 1 };
    return { intent, seats: keySeats, ...ending(addSpan(today, span), span, benefit.months) };
  }
  const { seats, endsOn: insteadOf } = running;
  if (intent === 'extend') {
    const movesBy = { parts: keySeats * benefit.months, of: seats };
    const endsOn = addSpan(insteadOf, movesBy);
    return { intent, seats, insteadOf, ...ending(endsOn, monthsBetween(today, endsOn), benefit.months) };
  }
  const left = monthsBetween(today, insteadOf);
  const shared = {
    parts: seats * left.parts + keySeats * benefit.months * left.of,
    of: left.of * (seats + keySeats),
  };
  const endsOn = addSpan(today, shared);
  return { intent, seats: seats + keySeats, insteadOf, ...ending(endsOn, shared, benefit.months) };
}

/** One line of the form: what a choice would do, or why it cannot be made. */
export type KeyChoice =
  | { readonly intent: KeyIntent; readonly consequence: KeyConsequence }
  | { readonly intent: KeyIntent; readonly refusal: Refusal };

/** Every choice with its consequence, for the form that asks before a key is shown. R85 */
export function keyChoicesOf(facts: KeyFacts): readonly KeyChoice[] {
  return KEY_INTENTS.map(intent => {
    const refusal = refuseIntent(intent, facts);
    return refusal ? { intent, refusal } : { intent, consequence: consequenceOf(intent, facts) };
  });
}

/** The subscription, if today is still one of its days. */
function runningOf(
  benefit: KeyFacts['benefit'],
  today: Day,
): { readonly seats: number; readonly endsOn: Day } | undefined {
  const { subscription } = benefit;
  return subscription && subscription.seats > 0 && subscription.endsOn >= today ? subscription : undefined;
}

function ending(
  endsOn: Day,
  span: MonthSpan,
  keyMonths: number,
): Pick<KeyConsequence, 'endsOn' | 'months' | 'isShortened'> {
  return { endsOn, months: inMonths(span), isShortened: span.parts < keyMonths * span.of };
}
