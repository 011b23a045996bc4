import assert from 'node:assert/strict';
import type { RefusalCode } from '../../benefits/refusal.js';
import { decideRequest } from '../../desk/decide-request.js';
import { reportHandOver } from '../../desk/hand-over.js';
import { refuseWanted, requestBenefit } from '../../desk/request-benefit.js';
import { cloud, cloudAsk, givenCloudDesk, PASTED_KEY } from './cloud-company.js';
import { actor, type GivenDesk } from './given-desk.js';
import { person } from './small-company.js';

describe('A licence key of a cloud subscription is refused', () => {
  let desk: GivenDesk;
  beforeEach(async () => {
    desk = await givenCloudDesk();
  });
  const ask = (by: string, changes: Parameters<typeof cloudAsk>[0] = {}) =>
    requestBenefit(desk.parts, actor(by), cloudAsk(changes));
  const approve = (by: string, requestId = 'request-1') =>
    decideRequest(desk.parts, actor(by), { requestId, decision: 'approve' });
  const bring = (by: string, key: string, requestId = 'request-1') =>
    reportHandOver(desk.parts, actor(by), { requestId, report: 'done', inputs: { key } });
  const stored = (id = 'request-1') => desk.stored(id);
  const codeOf = (outcome: { refusal?: { code: RefusalCode } } | object) =>
    'refusal' in outcome ? outcome.refusal?.code : undefined;

  const form = [
    ['without a purpose', { intent: '' }, 'intent-missing'],
    ['for a purpose that does not exist', { intent: 'sell' }, 'intent-missing'],
    ['without a reason', { inputs: { intent: 'extend', reason: ' ' } }, 'reason-missing'],
    ['R88 to extend what does not run', { benefitId: 'powerbi', intent: 'extend' }, 'no-subscription'],
    ['R88 to add to what does not run', { benefitId: 'powerbi', intent: 'add-seats' }, 'no-subscription'],
  ] as const;
  for (const [title, changes, code] of form)
    it(title, async () => {
      const outcome = await ask('alex', changes);
      assert.equal(outcome.kind, 'form-refused');
      assert.equal(codeOf(outcome), code);
      assert.deepEqual(await desk.audit(), []);
    });

  it('R89 to extend with more than three times the seats', async () => {
    const small = cloud('m365', 'Microsoft 365 E3', { subscription: { seats: 8, endsOn: '2027-02-03' } });
    await desk.change({ benefits: [small] });
    assert.equal(codeOf(await ask('alex')), 'key-too-large');
    assert.equal((await ask('alex', { intent: 'add-seats' })).kind, 'requested');
  });

  const doors = [
    ['R112 to a guest', 'lynne', {}, 'guest-without-role'],
    ['R81 for a product that has ended', 'alex', { benefitId: 'intune' }, 'offer-expired'],
    ['R81 for software', 'alex', { benefitId: 'sql' }, 'unknown-benefit'],
    ['for what the company does not have', 'alex', { benefitId: 'nothing' }, 'unknown-benefit'],
  ] as const;
  for (const [title, by, changes, code] of doors)
    it(title, async () => {
      const wanted = cloudAsk(changes);
      assert.equal((await refuseWanted(desk.parts, actor(by), wanted))?.code, code);
      assert.equal(codeOf(await ask(by, changes)), code);
    });

  it('twice for the same product while the first is open', async () => {
    await ask('alex');
    assert.equal(codeOf(await ask('alex', { draftId: 'again' })), 'already-requested');
  });

  it('R84 when every key is set aside', async () => {
    await ask('alex');
    await approve('megan');
    assert.equal(codeOf(await ask('ben', { draftId: 'second' })), 'key-taken');
  });

  it('R10 where nobody else could decide, also to the one who could', async () => {
    const people = [person('alex', 'Alex'), person('megan', 'Megan', ['global-admin'])];
    await desk.change({ people });
    assert.equal(codeOf(await ask('megan')), 'no-approver');
    await desk.change({ people: people.slice(0, 1) });
    assert.equal(codeOf(await ask('alex')), 'no-approver');
  });

  it('R10 to decide or to bring a key without one of the two roles', async () => {
    await ask('alex', { benefitId: 'powerbi', intent: 'new' });
    for (const by of ['ben', 'patti', 'lynne', 'alex'])
      assert.equal(codeOf(await approve(by)), 'role-missing');
    await approve('adele');
    for (const by of ['ben', 'patti', 'lynne', 'alex'])
      assert.equal(codeOf(await bring(by, PASTED_KEY)), 'role-missing');
  });

  it('to decide about an own request, even with the role', async () => {
    await ask('megan');
    assert.equal(codeOf(await approve('megan')), 'own-request');
    await approve('adele');
    assert.equal((await stored()).state, 'fulfilled');
  });
});
