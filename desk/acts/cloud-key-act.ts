import type { CloudKey } from '../../benefits/cloud-key.js';
import { advanceCloudKey } from '../../benefits/cloud-key.js';
import { keyFactsOf, keyToGive, refuseCloudKeyRequest, refuseWithoutKey } from '../../benefits/cloud-keys.js';
import type { Benefit, CloudBenefit } from '../../benefits/company.js';
import { refused } from '../../benefits/refusal.js';
import { refuseUse } from '../../benefits/refuse-use.js';
import type { RequestOf } from '../../benefits/request.js';
import type { KeyIntent } from '../../benefits/subscription-end.js';
import { KEY_INTENTS, refuseIntent } from '../../benefits/subscription-end.js';
import { cloudKeyOf, cloudKeysIn, saveCloudKey } from '../cloud-keys.js';
import { takePastedKey } from '../pasted-key.js';
import type { Act, Work } from './act.js';

/**
 * A licence key for a cloud subscription: from the desk where one is stored, else fetched from Partner Center. What
 * it is for is decided with the request. R81 to R85, R89
 */
export const cloudKeyAct: Act<'cloud-key'> = {
  async refuseAsk({ unit, benefit, ...facts }) {
    const keys = isCloud(benefit) ? await cloudKeysIn(unit, benefit) : [];
    // A new subscription is the one choice that is always open.
    return refuseCloudKeyRequest({ ...facts, benefit, keys, intent: 'new' });
  },
  async readForm({ unit, company, benefit, now }, { intent: chosen, reason = '' }) {
    const intent = KEY_INTENTS.find(known => known === chosen);
    if (!intent) return refused({ code: 'intent-missing' });
    if (!isCloud(benefit)) return refused({ code: 'unknown-benefit' });
    const key = keyToGive(await cloudKeysIn(unit, benefit));
    const refusal = refuseIntent(intent, keyFactsOf(company, benefit, key, now));
    if (refusal) return refused(refusal);
    if (reason.trim() === '') return refused({ code: 'reason-missing' });
    return { kind: 'filled', details: { act: 'cloud-key', intent }, reason: reason.trim() };
  },
  // R83: the role may fetch keys, but whoever wants one for themselves asks somebody else.
  isOwnWork: () => false,
  /** Sets a key aside in the same step as the decision, so that no two requests get the same one. R84 */
  async deliver(work, request) {
    const { unit, company, benefit, now } = work;
    if (!isCloud(benefit)) return { kind: 'failed', failure: { code: 'unknown-benefit' } };
    const keys = await cloudKeysIn(unit, benefit);
    const key = keyToGive(keys);
    const failure =
      refuseUse(company, benefit, now) ??
      refuseWithoutKey(keys) ??
      refuseIntent(request.intent, keyFactsOf(company, benefit, key, now));
    if (failure) return { kind: 'failed', failure };
    if (!key) return { kind: 'hand-over' };
    return { kind: 'fulfilled', details: await setAside(work, request, key) };
  },
  /** The key is free again: nobody has read it. R84 */
  async takeBack({ unit, benefit, person, now }, { keyId, ...request }) {
    const key = isCloud(benefit) ? await cloudKeyOf(unit, benefit, keyId) : undefined;
    if (key)
      await saveCloudKey(unit, advanceCloudKey(key, { event: 'drop', at: now.toISOString(), by: person.id }));
    return request;
  },
  handOver: {
    async complete(work, request, { key: pasted = '' }) {
      const { unit, parts, benefit } = work;
      if (!isCloud(benefit)) return refused({ code: 'unknown-benefit' });
      const taken = await takePastedKey(unit, parts.vault, benefit, { key: pasted, requestId: request.id });
      if (taken.kind === 'refused') return taken;
      return { kind: 'fulfilled', details: await setAside(work, request, taken.key) };
    },
  },
};

async function setAside(
  { unit, person, now }: Work,
  request: RequestOf<'cloud-key'>,
  key: CloudKey,
): Promise<{ act: 'cloud-key'; intent: KeyIntent; keyId: string }> {
  const { intent, id: requestId } = request;
  const step = { event: 'choose', at: now.toISOString(), by: person.id, requestId, intent } as const;
  await saveCloudKey(unit, advanceCloudKey(key, step));
  return { act: 'cloud-key', intent, keyId: key.id };
}

function isCloud(benefit: Benefit | undefined): benefit is CloudBenefit {
  return benefit?.category === 'cloud';
}
