import { nudgeRequest } from '../../desk/nudge-request.js';
import { withdrawRequest } from '../../desk/withdraw-request.js';
import type { OwnRequest } from './show-requests.js';
import { ownRequest } from './show-requests.js';
import type { Answer, Visit } from './visit.js';
import { json } from './visit.js';

/** How the reader's own request stands after they did something about it. */
export interface MovedRequest {
  readonly request: OwnRequest;
  /** Who was reminded. */
  readonly reminded?: readonly string[];
}

export async function withdraw(visit: Visit): Promise<Answer> {
  const outcome = await withdrawRequest(visit.desk, visit.actor, visit.id);
  if (outcome.kind === 'refused') return outcome;
  return json({ request: await ownRequest(outcome.request, visit) } satisfies MovedRequest);
}

export async function nudge(visit: Visit): Promise<Answer> {
  const outcome = await nudgeRequest(visit.desk, visit.actor, visit.id);
  if (outcome.kind === 'refused') return outcome;
  const reminded = outcome.reminded.map(person => person.name);
  return json({ request: await ownRequest(outcome.request, visit), reminded } satisfies MovedRequest);
}
