import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CloudKey, CloudKeyState } from '../../benefits/cloud-key.js';
import { nextCloudKeyState } from '../../benefits/cloud-key.js';
import { isUsedUp } from '../../benefits/cloud-keys.js';
import type { RequestOf } from '../../benefits/request.js';
import { KEY_INTENTS } from '../../benefits/subscription-end.js';
import { decideRequest } from '../../desk/decide-request.js';
import { reportHandOver } from '../../desk/hand-over.js';
import { replaceKey } from '../../desk/replace-key.js';
import { reportKey } from '../../desk/report-key.js';
import { requestBenefit } from '../../desk/request-benefit.js';
import { revealKeyOf } from '../../desk/reveal-key.js';
import { CLOUD_TENANT, cloudAsk, givenCloudDesk } from './cloud-company.js';
import { delayed } from './delayed-store.js';
import { createFakeStore } from './fake-store.js';
import { actor, type GivenDesk } from './given-desk.js';
import { TENANT } from './small-company.js';

const ASKERS = ['alex', 'ben', 'megan'] as const;
const ADMINS = ['megan', 'adele'] as const;
/** One stored key; none, so that each has to be fetched. */
const PRODUCTS = ['m365', 'powerbi'] as const;
const RUNS = 200;

const ACTS = ['request', 'approve', 'bring', 'show', 'redeem', 'misdirect', 'choose', 'replace'] as const;
interface Step {
  readonly act: (typeof ACTS)[number];
  readonly form: number;
  readonly by: string;
  readonly pasted: number;
  readonly intent: string;
}
const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...ACTS, 'show', 'show'),
  form: fc.nat(4),
  by: fc.constantFrom(...ADMINS),
  pasted: fc.nat(2),
  intent: fc.constantFrom(...KEY_INTENTS),
});

describe('Licence keys in any order and at the same time', () => {
  it('R84 a redeemed key is never redeemable, each key serves one request, and each life is legal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(step, { minLength: 8, maxLength: 30 }), async (s, steps) => {
        const store = createFakeStore();
        const desk = await givenCloudDesk(store);
        const slow: GivenDesk = { ...desk, parts: { ...desk.parts, store: delayed(store, s) } };
        // What was asked for and approved first gives the walk something to walk on.
        for (const form of [0, 1]) await prepare(desk, form);
        const done = steps.map(one => s.schedule(Promise.resolve()).then(() => run(slow, one)));
        await s.waitFor(Promise.all(done));
        await check(desk);
      }),
      { numRuns: RUNS },
    );
  });
});

const askerOf = (form: number): string => ASKERS[form % ASKERS.length]!;
const pastedKey = (at: number): string => `CLOUD-K7Q2M-TEST0-NEVER-0000${at}`;

async function prepare(desk: GivenDesk, form: number): Promise<void> {
  const base = { form, by: 'adele', pasted: 0, intent: 'new' };
  for (const act of ['request', 'approve', 'bring', 'show'] as const) await run(desk, { ...base, act });
}

async function run({ parts }: GivenDesk, { act, form, by, pasted, intent }: Step): Promise<void> {
  const requestId = `form-${form}`;
  const asker = actor(askerOf(form));
  const key = pastedKey(pasted);
  switch (act) {
    case 'request': {
      const benefitId = PRODUCTS[form % PRODUCTS.length]!;
      await requestBenefit(parts, asker, cloudAsk({ draftId: requestId, benefitId, intent }));
      return;
    }
    case 'approve':
      await decideRequest(parts, actor(by), { requestId, decision: 'approve' });
      return;
    case 'bring':
      await reportHandOver(parts, actor(by), { requestId, report: 'done', inputs: { key } });
      return;
    case 'show': {
      const place = { requestId, conversationId: 'chat', activityId: 'card', isOneToOne: true };
      const shown = await revealKeyOf(parts, asker, { ...place, tenant: CLOUD_TENANT });
      if (shown.kind !== 'revealed' || shown.act !== 'cloud-key') return;
      assert.ok(!isUsedUp(shown.cloudKey), 'R84 a redeemed key is not shown');
      return;
    }
    case 'redeem':
      await reportKey(parts, asker, { requestId, report: 'redeem' });
      return;
    case 'misdirect':
      await reportKey(parts, asker, { requestId, report: 'misdirect', tenant: 'contoso.com' });
      return;
    case 'choose':
      await reportKey(parts, asker, { requestId, report: 'choose', intent });
      return;
    case 'replace':
      await replaceKey(parts, actor(by), { requestId, key });
      return;
  }
}

async function check(desk: GivenDesk): Promise<void> {
  const keys = await all<CloudKey>(desk, 'cloud-key/');
  const requests = await all<RequestOf<'cloud-key'>>(desk, 'request/');
  for (const key of keys) {
    let state: CloudKeyState = 'unredeemed';
    for (const { event } of key.history) {
      const next = nextCloudKeyState(state, event);
      assert.ok(next, `${event} after ${state}`);
      state = next;
    }
    assert.equal(key.state, state);
    const ends = key.history.filter(({ event }) => event === 'redeem' || event === 'misdirect');
    assert.equal(ends.length, isUsedUp(key) ? 1 : 0, 'R84 redeemed once');
    const [pooled] = (await desk.pool(key.benefitId)).filter(({ id }) => id === key.id);
    assert.deepEqual(pooled?.usedBy, key.requestId === undefined ? [] : [key.requestId]);
  }
  for (const { id, state, benefitId, keyId, intent } of requests) {
    const own = keys.filter(key => key.requestId === id);
    if (state !== 'fulfilled') {
      assert.deepEqual(own, [], 'no key is set aside for what is not fulfilled');
      continue;
    }
    const current = own.find(key => key.id === keyId && key.benefitId === benefitId);
    assert.equal(current?.intent, intent, 'R85 both say what it is for');
    assert.deepEqual(
      own.filter(key => key !== current).map(key => key.state),
      current?.replaces === undefined ? [] : ['replaced'],
      'one key, and at most the one that it replaces',
    );
  }
}

async function all<T>({ store }: GivenDesk, prefix: string): Promise<T[]> {
  return (await store.list<T>(`company/${TENANT}`, prefix)).map(({ value }) => value);
}
