import assert from 'node:assert/strict';
import type { RefusalCode } from '../../benefits/refusal.js';
import type { RequestOf } from '../../benefits/request.js';
import { companyToday } from '../../desk/company-today.js';
import { decideRequest } from '../../desk/decide-request.js';
import { reportHandOver } from '../../desk/hand-over.js';
import { requestBenefit } from '../../desk/request-benefit.js';
import {
  allStored,
  cloud,
  cloudAsk,
  cloudCompany,
  givenCloudDesk,
  M365_KEY,
  PASTED_KEY,
  SECOND_KEY,
  storeCloudKey,
  storedKey,
} from './cloud-company.js';
import { actor, DAY, type GivenDesk, HOUR } from './given-desk.js';

type CloudRequest = RequestOf<'cloud-key'>;

describe('A licence key of a cloud subscription, asked for and decided', () => {
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
  const stored = async (id = 'request-1') => (await desk.stored(id)) as CloudRequest;
  const codeOf = (outcome: { refusal?: { code: RefusalCode } } | object) =>
    'refusal' in outcome ? outcome.refusal?.code : undefined;

  it('R83 R85 sets the stored key aside in the step of the approval, for the chosen purpose', async () => {
    assert.equal((await ask('alex', { intent: 'add-seats' })).kind, 'requested');
    await approve('adele');
    const request = await stored();
    assert.equal(request.state, 'fulfilled');
    const key = await storedKey(desk, 'm365', request.keyId);
    assert.equal(key.state, 'intent-chosen');
    assert.equal(key.intent, 'add-seats');
    assert.equal(key.requestId, 'request-1');
    assert.deepEqual(
      (await desk.pool('m365')).map(({ usedBy }) => usedBy),
      [['request-1']],
    );
    assert.deepEqual(await desk.audit(), ['request by alex', 'approve by adele', 'fulfil by desk']);
  });

  it('R83 hands over to Partner Center where no key is stored, and is done only when the key came back', async () => {
    await ask('alex', { benefitId: 'powerbi', intent: 'new' });
    await approve('megan');
    assert.equal((await stored()).state, 'approved');
    const refused = await bring('megan', 'NOT-A-KEY');
    assert.equal(refused.kind, 'form-refused');
    assert.equal(codeOf(refused), 'key-malformed');
    assert.equal((await stored()).state, 'approved');
    await bring('adele', PASTED_KEY.replaceAll('-', '').toLowerCase());
    const request = await stored();
    assert.equal(request.state, 'fulfilled');
    assert.equal((await storedKey(desk, 'powerbi', request.keyId)).state, 'intent-chosen');
    const [pooled] = await desk.pool('powerbi');
    assert.equal(desk.parts.vault.open('product-key', pooled!.sealed), PASTED_KEY);
    assert.ok((await desk.postings()).includes('outcome alex due'));
  });

  it('R84 keeps a pasted key out of every record and of the audit log', async () => {
    await ask('alex', { benefitId: 'powerbi', intent: 'new' });
    await approve('megan');
    await bring('megan', 'CLOUD-K7Q2M-TEST0-NEVER');
    await bring('megan', PASTED_KEY);
    const all = (await allStored(desk)).toLowerCase();
    assert.ok(!all.includes('test0') && !all.includes('k7q2m'));
  });

  it('R84 takes the same report twice as one, and of two keys at the same time only one', async () => {
    await ask('alex', { benefitId: 'powerbi', intent: 'new' });
    await approve('megan');
    const outcomes = await Promise.all([bring('megan', PASTED_KEY), bring('adele', SECOND_KEY)]);
    assert.deepEqual(outcomes.map(({ kind }) => kind).sort(), ['already', 'reported']);
    assert.equal((await bring('megan', PASTED_KEY)).kind, 'already');
    assert.equal((await desk.pool('powerbi')).length, 1);
  });

  it('R84 gives the last key to one of two requests; the other fails and is told', async () => {
    await ask('alex', { draftId: 'a' });
    await ask('ben', { draftId: 'b' });
    await Promise.all([approve('megan', 'a'), approve('adele', 'b')]);
    const both = [await stored('a'), await stored('b')];
    assert.deepEqual(both.map(({ state }) => state).sort(), ['failed', 'fulfilled']);
    const failed = both.find(({ state }) => state === 'failed');
    assert.equal(failed?.failure?.code, 'key-taken');
    const served = both.find(({ state }) => state === 'fulfilled');
    assert.equal((await storedKey(desk, 'm365', served?.keyId)).requestId, served?.id);
  });

  it('R84 refuses a pasted key that serves another request, or belongs to another product', async () => {
    await ask('alex', { draftId: 'first', benefitId: 'powerbi', intent: 'new' });
    await ask('ben', { draftId: 'second', benefitId: 'powerbi', intent: 'new' });
    await approve('megan', 'first');
    await approve('megan', 'second');
    await bring('megan', PASTED_KEY, 'first');
    assert.equal(codeOf(await bring('megan', PASTED_KEY, 'second')), 'key-taken');
    assert.equal(codeOf(await bring('megan', M365_KEY, 'second')), 'key-taken');
    assert.equal((await stored('second')).state, 'approved');
    await bring('megan', SECOND_KEY, 'second');
    assert.equal((await stored('second')).state, 'fulfilled');
  });

  it('uses a pasted key that an import loaded meanwhile', async () => {
    await ask('alex', { benefitId: 'powerbi', intent: 'new' });
    await approve('megan');
    await storeCloudKey(desk, 'powerbi', PASTED_KEY);
    await bring('megan', PASTED_KEY);
    assert.deepEqual(
      (await desk.pool('powerbi')).map(({ usedBy }) => usedBy),
      [['request-1']],
    );
  });

  it('fails, with the reason, when it cannot be done in Partner Center', async () => {
    await ask('alex', { benefitId: 'powerbi', intent: 'new' });
    await approve('megan');
    const reason = 'Partner Center lists none';
    await reportHandOver(desk.parts, actor('megan'), {
      requestId: 'request-1',
      report: 'impossible',
      reason,
    });
    assert.equal((await stored()).state, 'failed');
    assert.equal((await stored()).history.at(-1)?.note, reason);
  });

  it('R85 the same form sent twice is one request', async () => {
    await Promise.all([ask('alex'), ask('alex')]);
    assert.deepEqual(await desk.audit(), ['request by alex']);
  });

  describe('at the boundaries', () => {
    it("R88 extends on the subscription's last day in the company's time zone, and not after it", async () => {
      const ending = cloud('m365', 'Microsoft 365 E3', { subscription: { seats: 25, endsOn: '2026-11-20' } });
      await desk.change({ benefits: [ending] });
      desk.passTime(12 * HOUR + 59 * 60_000);
      assert.equal((await ask('alex')).kind, 'requested');
      desk.passTime(60_000);
      assert.equal(codeOf(await ask('ben', { draftId: 'late' })), 'no-subscription');
    });

    it('R88 fails when the subscription ended before somebody approved', async () => {
      await desk.change({
        benefits: [cloud('m365', 'Microsoft 365 E3', { subscription: { seats: 25, endsOn: '2026-11-21' } })],
      });
      await ask('alex');
      desk.passTime(2 * DAY);
      await approve('megan');
      assert.equal((await stored()).failure?.code, 'no-subscription');
      assert.deepEqual(
        (await desk.pool('m365')).map(({ usedBy }) => usedBy),
        [[]],
      );
    });
  });

  it('R06 counts no licences before a key is redeemed', async () => {
    await ask('alex');
    await approve('megan');
    const today = await companyToday(desk.parts, cloudCompany());
    const benefit = today.benefits.find(({ id }) => id === 'm365');
    assert.equal(benefit?.category === 'cloud' && benefit.used, 18);
  });
});
