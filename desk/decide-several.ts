import type { Refused } from '../benefits/refusal.js';
import type { Decided } from './decide-request.js';
import { decideRequest } from './decide-request.js';
import type { Actor, DeskParts } from './parts.js';

/** Most requests that are decided in one go: their names fit on a card, and the answer comes in time. */
export const MOST_AT_ONCE = 25;

/** The same decision about several requests. */
export type WideDecision =
  | { readonly decision: 'approve' }
  | { readonly decision: 'reject'; readonly reason: string };

export interface DecidedOne {
  readonly requestId: string;
  readonly outcome: Decided | Refused;
}

/** Decides each request by itself, one after the other: what stands against one of them stops no other. */
export async function decideSeveral(
  parts: DeskParts,
  actor: Actor,
  requestIds: readonly string[],
  decision: WideDecision,
): Promise<readonly DecidedOne[]> {
  const decided: DecidedOne[] = [];
  for (const requestId of [...new Set(requestIds)].slice(0, MOST_AT_ONCE))
    decided.push({ requestId, outcome: await decideRequest(parts, actor, { requestId, ...decision }) });
  return decided;
}
