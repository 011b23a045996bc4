import type { CloudBenefit } from './company.js';
import type { Instant } from './programme.js';
import type { KeyIntent } from './subscription-end.js';

/**
 * Where a licence key stands. `shown`: somebody has read it, so that from then on only what became of it can be
 * recorded. R84: a key is redeemed once, for good.
 */
export const CLOUD_KEY_STATES = [
  'unredeemed',
  'intent-chosen',
  'shown',
  'redeemed',
  'wrong-tenant',
  'replaced',
] as const;
export type CloudKeyState = (typeof CLOUD_KEY_STATES)[number];

export const CLOUD_KEY_EVENTS = ['choose', 'drop', 'show', 'redeem', 'misdirect', 'replace'] as const;
export type CloudKeyEvent = (typeof CLOUD_KEY_EVENTS)[number];

/** A step in the life of a key. `requestId` names the request that the key serves. */
export type CloudKeyStep = { readonly at: Instant; readonly by: string } & (
  | { readonly event: 'choose'; readonly requestId: string; readonly intent: KeyIntent }
  | { readonly event: 'drop' }
  /** `tenant`: the domain that the reader said to be signed in to. R87 */
  | { readonly event: 'show'; readonly tenant: string }
  | { readonly event: 'redeem' }
  /** Redeemed, but on another tenant than meant. R87 */
  | { readonly event: 'misdirect'; readonly tenant: string }
  | { readonly event: 'replace'; readonly byKeyId: string }
);

/** The record of one key, beside its sealed entry in the pool and under the same id. */
export interface CloudKey {
  readonly id: string;
  readonly benefitId: string;
  /** Seats that it carries; it cannot be split. R84 */
  readonly seats: number;
  readonly state: CloudKeyState;
  readonly intent?: KeyIntent;
  readonly requestId?: string;
  /** When it was redeemed, on whichever tenant. */
  readonly redeemedAt?: Instant;
  /** Id of the key for which this one is the replacement. */
  readonly replaces?: string;
  readonly history: readonly CloudKeyStep[];
}

const NEXT: {
  readonly [from in CloudKeyState]: Partial<{ readonly [event in CloudKeyEvent]: CloudKeyState }>;
} = {
  unredeemed: { choose: 'intent-chosen' },
  'intent-chosen': { choose: 'intent-chosen', drop: 'unredeemed', show: 'shown' },
  shown: { choose: 'shown', show: 'shown', redeem: 'redeemed', misdirect: 'wrong-tenant' },
  redeemed: {},
  'wrong-tenant': { replace: 'replaced' },
  replaced: {},
};

/** The state after `event`, or undefined where the event is not allowed. R84, R85, R87 */
export function nextCloudKeyState(from: CloudKeyState, event: CloudKeyEvent): CloudKeyState | undefined {
  return NEXT[from][event];
}

/** A key of the pool that nobody has asked for yet. It carries all seats of its benefit unless told otherwise. */
export function newCloudKey(
  id: string,
  benefit: Pick<CloudBenefit, 'id' | 'quantity'>,
  seats: number = benefit.quantity,
): CloudKey {
  return { id, benefitId: benefit.id, seats, state: 'unredeemed', history: [] };
}

/**
 * The key one step later.
 * @throws Error when the step is not allowed: the rules of `cloud-keys.ts` refuse first.
 */
export function advanceCloudKey(key: CloudKey, step: CloudKeyStep): CloudKey {
  const state = nextCloudKeyState(key.state, step.event);
  if (!state) throw new Error(`Key ${key.id} is ${key.state}: ${step.event} is not allowed`);
  const moved = { ...key, state, history: [...key.history, step] };
  switch (step.event) {
    case 'choose':
      return { ...moved, intent: step.intent, requestId: step.requestId };
    case 'drop': {
      const { intent: _intent, requestId: _requestId, ...free } = moved;
      return free;
    }
    case 'redeem':
    case 'misdirect':
      return { ...moved, redeemedAt: step.at };
    default:
      return moved;
  }
}
