import assert from 'node:assert/strict';
import type { Decision } from '../../desk/decide-request.js';
import { decideRequest } from '../../desk/decide-request.js';
import { withdrawRequest } from '../../desk/withdraw-request.js';
import { actor, DAY, type GivenDesk, givenDesk, keyIdOf } from './given-desk.js';
import { NOW, person, smallCompany } from './small-company.js';

const CARD = { activityId: 'card-1', conversationId: 'chat-adele' };

const approve: Decision = { requestId: 'request-1', decision: 'approve' };
const reject = (reason: string): Decision => ({ requestId: 'request-1', decision: 'reject', reason });

describe('Deciding about a request', () => {
  let desk: GivenDesk;
  beforeEach(async () => {
    desk = await givenDesk();
  });
  const decide = (who: string, decision: Decision = approve) =>
    decideRequest(desk.parts, actor(who), decision);

  it('R10 gives a key with the approval, in the same step', async () => {
    await desk.ask('alex');
    const outcome = await decide('megan');
    assert.equal(outcome.kind, 'decided');
    const request = await desk.stored('request-1');
    const at = NOW.toISOString();
    assert.equal(request.state, 'fulfilled');
    assert.equal(keyIdOf(request), 'sql-1');
    assert.deepEqual(request.history.slice(1), [
      { event: 'approved', at, by: 'megan' },
      { event: 'fulfilled', at },
    ]);
    assert.deepEqual(
      (await desk.pool('sql')).map(key => key.usedBy),
      [['request-1'], []],
    );
    assert.deepEqual(await desk.audit(), ['request by alex', 'approve by megan', 'fulfil by desk']);
  });

  it('R22 gives the activations of a key in use before it begins another, and then no more', async () => {
    const gave: (string | undefined)[] = [];
    for (const who of ['alex', 'ben']) {
      await desk.ask(who, { draftId: `for-${who}`, benefitId: 'windows' });
      await decide('megan', { requestId: `for-${who}`, decision: 'approve' });
      gave.push(keyIdOf(await desk.stored(`for-${who}`)));
    }
    assert.deepEqual(gave, ['windows-1', 'windows-1']);
    await assert.rejects(desk.ask('patti', { draftId: 'for-patti', benefitId: 'windows' }), /pool-empty/);
  });

  it('has every open card shown again, and tells the requester, once the approval is saved', async () => {
    await desk.ask('alex');
    const shown = { ...(await desk.posting('approval', 'adele')), state: 'shown', ...CARD };
    await desk.store.commit('company/tenant-1', {
      writes: [{ key: 'posting/request-1/approval/adele', value: shown, ifVersion: 'any' }],
    });
    await decide('megan');
    assert.deepEqual(await desk.postings(), ['approval adele due', 'outcome alex due']);
    assert.equal((await desk.posting('approval', 'adele')).activityId, 'card-1', 'in place');
  });

  it('rejects with a reason that the requester will read', async () => {
    await desk.ask('alex');
    await decide('adele', reject('  Use the shared server '));
    const request = await desk.stored('request-1');
    assert.equal(request.state, 'rejected');
    assert.equal(request.history.at(-1)?.note, 'Use the shared server');
    assert.deepEqual(
      (await desk.pool('sql')).map(key => key.usedBy),
      [[], []],
      'no key is used',
    );
    assert.deepEqual(await desk.audit(), ['request by alex', 'reject by adele (Use the shared server)']);
  });

  it('asks for the reason of a rejection', async () => {
    await desk.ask('alex');
    assert.deepEqual(await decide('megan', reject(' \n ')), {
      kind: 'refused',
      refusal: { code: 'reason-missing' },
    });
    assert.equal((await desk.stored('request-1')).state, 'pending');
  });

  for (const who of ['ben', 'patti', 'lynne', 'stranger'])
    it(`R10 refuses ${who}, whose role does not decide, and puts it on record`, async () => {
      await desk.ask('alex');
      const outcome = await decide(who);
      assert.deepEqual(outcome, {
        kind: 'refused',
        refusal: { code: 'role-missing', needs: ['global-admin', 'mpn-partner-admin'] },
      });
      assert.equal((await desk.stored('request-1')).state, 'pending');
      assert.equal((await desk.audit()).at(-1), `refuse by ${who} (role-missing)`);
    });

  it('R10 refuses an admin their own request, and lets the other admin decide', async () => {
    await desk.ask('megan');
    const outcome = await decide('megan');
    assert.deepEqual(outcome, { kind: 'refused', refusal: { code: 'own-request' } });
    assert.equal((await desk.audit()).at(-1), 'refuse by megan (own-request)');
    assert.equal((await decide('adele')).kind, 'decided');
  });

  it('changes nothing when somebody has decided before, and tells who', async () => {
    await desk.ask('alex');
    await decide('adele', reject('No'));
    const before = await desk.audit();
    const outcome = await decide('megan');
    assert.ok(outcome.kind === 'already');
    assert.equal(outcome.request.history.at(-1)?.by, 'adele');
    assert.deepEqual(await desk.audit(), before);
  });

  it('changes nothing when the request was withdrawn', async () => {
    await desk.ask('alex');
    await withdrawRequest(desk.parts, actor('alex'), 'request-1');
    const outcome = await decide('megan');
    assert.ok(outcome.kind === 'already' && outcome.request.state === 'withdrawn');
    assert.deepEqual(
      (await desk.pool('sql')).map(key => key.usedBy),
      [[], []],
    );
  });

  it('refuses an unknown request and an unknown company', async () => {
    assert.deepEqual(await decide('megan'), { kind: 'refused', refusal: { code: 'unknown-request' } });
    const elsewhere = await decideRequest(desk.parts, actor('megan', 'elsewhere'), approve);
    assert.deepEqual(elsewhere, { kind: 'refused', refusal: { code: 'unknown-company' } });
  });

  it('follows the company: who has lost the role may not decide, who has got it may', async () => {
    await desk.ask('alex');
    await desk.change({ people: [person('megan', 'Megan'), person('ben', 'Ben', ['global-admin'])] });
    assert.equal((await decide('megan')).kind, 'refused');
    assert.equal((await decide('ben')).kind, 'decided');
  });

  it('R22 fails an approved request for which no key is left, and says why', async () => {
    await desk.ask('alex', { draftId: 'first', benefitId: 'visio' });
    await desk.ask('ben', { draftId: 'request-1', benefitId: 'visio' });
    await decide('megan', { requestId: 'first', decision: 'approve' });
    await decide('megan');
    const request = await desk.stored('request-1');
    assert.equal(request.state, 'failed');
    assert.deepEqual(request.failure, { code: 'pool-empty' });
    assert.equal(keyIdOf(request), undefined);
    assert.deepEqual((await desk.audit()).slice(-2), ['approve by megan', 'fail by desk (pool-empty)']);
    assert.ok((await desk.postings()).includes('outcome ben due'));
  });

  it('R22 gives no more keys than were granted, however many the pool holds', async () => {
    const company = smallCompany();
    const benefits = company.benefits.map(one => (one.id === 'sql' ? { ...one, quantity: 1 } : one));
    await desk.ask('alex');
    await desk.ask('ben', { draftId: 'request-2' });
    await desk.change({ benefits });
    await decide('megan');
    await decide('megan', { requestId: 'request-2', decision: 'approve' });
    assert.equal((await desk.stored('request-2')).state, 'failed');
  });

  const CHANGED = [
    [
      'R27',
      'the benefit has ended',
      { expiresOn: '2026-11-21' },
      { code: 'offer-expired', expiredOn: '2026-11-21' },
    ],
    [
      'R24',
      'the tier has dropped',
      { needs: 'gold' },
      { code: 'tier-too-low', needs: 'gold', has: 'silver' },
    ],
  ] as const;
  for (const [rule, why, change, failure] of CHANGED)
    it(`${rule} fails an approved request when ${why} meanwhile, and keeps the whole reason`, async () => {
      await desk.ask('alex');
      const { benefits } = smallCompany();
      await desk.change({
        benefits: benefits.map(one => (one.id === 'sql' ? { ...one, ...change } : one)) as never,
      });
      desk.passTime(3 * DAY);
      await decide('megan');
      assert.deepEqual((await desk.stored('request-1')).failure, failure);
    });

  it('fails an approved request for a product that the company no longer has', async () => {
    await desk.ask('alex');
    await desk.change({ benefits: [] });
    await decide('megan');
    assert.deepEqual((await desk.stored('request-1')).failure, { code: 'unknown-benefit' });
  });
});
