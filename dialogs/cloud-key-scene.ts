import type { CloudKey } from '../benefits/cloud-key.js';
import type { CloudBenefit } from '../benefits/company.js';
import { benefitsOf } from '../benefits/company.js';
import type { RequestOf } from '../benefits/request.js';
import { tidy } from '../cards/plain-text.js';
import { loadCloudKeyOf } from '../desk/cloud-keys.js';
import { findRequest } from '../desk/find-requests.js';
import type { Seat } from '../desk/load-company.js';
import { refuse } from './refuse.js';
import { seated } from './seated.js';
import type { Turn } from './turn.js';

/** A licence key with the request that it serves. */
export interface CloudKeyScene {
  readonly seat: Seat;
  readonly request: RequestOf<'cloud-key'>;
  readonly benefit: CloudBenefit;
  readonly key: CloudKey;
  readonly product: string;
}

/** The key of a request, as it is now; a refusal shown and undefined where there is none. Says nothing about rights. */
export async function cloudKeyScene(turn: Turn, requestId: string): Promise<CloudKeyScene | undefined> {
  const seat = await seated(turn);
  if (!seat) return undefined;
  const request = await findRequest(turn.desk, turn.actor.tenantId, requestId);
  const benefit = benefitsOf(seat.company, 'cloud').find(({ id }) => id === request?.benefitId);
  if (request?.act === 'cloud-key' && benefit) {
    const key = await loadCloudKeyOf(turn.desk, turn.actor.tenantId, benefit, request.keyId);
    if (key) return { seat, request, benefit, key, product: tidy(benefit.name, 120) };
  }
  await refuse(turn, { code: 'unknown-request' });
  return undefined;
}
