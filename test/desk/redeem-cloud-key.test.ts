import assert from 'node:assert/strict';
import type { RefusalCode } from '../../benefits/refusal.js';
import type { RequestOf } from '../../benefits/request.js';
import { companyToday } from '../../desk/company-today.js';
import { decideRequest } from '../../desk/decide-request.js';
import { replaceKey } from '../../desk/replace-key.js';
import type { KeyReport } from '../../desk/report-key.js';
import { reportKey } from '../../desk/report-key.js';
import { requestBenefit } from '../../desk/request-benefit.js';
import { revealKeyOf } from '../../desk/reveal-key.js';
import {
  allStored,
  CLOUD_TENANT,
  cloud,
  cloudAsk,
  cloudCompany,
  givenCloudDesk,
  M365_KEY,
  PASTED_KEY,
  SECOND_KEY,
  storedKey,
} from './cloud-company.js';
import { actor, DAY, type GivenDesk } from './given-desk.js';

const ACCOUNT = `alex@${CLOUD_TENANT}`;

describe('A licence key, shown and redeemed', () => {
  let desk: GivenDesk;
  beforeEach(async () => {
    desk = await givenCloudDesk();
    await requestBenefit(desk.parts, actor('alex'), cloudAsk());
    await decideRequest(desk.parts, actor('megan'), { requestId: 'request-1', decision: 'approve' });
  });
  const show = (tenant: string | undefined, by = 'alex', isOneToOne = true) =>
    revealKeyOf(desk.parts, actor(by), {
      requestId: 'request-1',
      conversationId: `chat-${by}`,
      activityId: 'card',
      isOneToOne,
      tenant,
    });
  const tell = (report: Omit<KeyReport, 'requestId'> & Record<string, string>, by = 'alex') =>
    reportKey(desk.parts, actor(by), { requestId: 'request-1', ...report } as KeyReport);
  const replace = (by: string, key: string) =>
    replaceKey(desk.parts, actor(by), { requestId: 'request-1', key });
  const stored = async () => (await desk.stored('request-1')) as RequestOf<'cloud-key'>;
  const key = async () => storedKey(desk, 'm365', (await stored()).keyId);
  const codeOf = (outcome: object): RefusalCode | undefined =>
    (outcome as { refusal?: { code: RefusalCode } }).refusal?.code;
  const used = async () => {
    const { benefits } = await companyToday(desk.parts, cloudCompany());
    const benefit = benefits.find(({ id }) => id === 'm365');
    return benefit?.category === 'cloud' ? benefit.used : undefined;
  };

  it('R87 is shown to its requester in a personal chat, signed in to the right tenant, and each view recorded', async () => {
    const shown = await show(ACCOUNT);
    assert.ok(shown.kind === 'revealed');
    assert.equal(shown.key, M365_KEY);
    await show(`  ${CLOUD_TENANT.toUpperCase()}. `);
    const { state, history } = await key();
    assert.equal(state, 'shown');
    assert.deepEqual(
      history.flatMap(step => (step.event === 'show' ? [step.tenant] : [])),
      [CLOUD_TENANT, CLOUD_TENANT],
    );
    assert.equal((await desk.audit()).filter(line => line === 'reveal by alex').length, 2);
    assert.ok(!(await allStored(desk)).includes(M365_KEY));
  });

  const doors = [
    ['R87 on another tenant', 'alex', 'alex@contoso.com', true, 'wrong-tenant'],
    ['R87 where no account was named', 'alex', '', true, 'wrong-tenant'],
    ['R87 where nothing was asked', 'alex', undefined, true, 'wrong-tenant'],
    ['in a group', 'alex', ACCOUNT, false, 'not-private'],
    ['to a colleague', 'ben', ACCOUNT, true, 'not-your-request'],
    ['to the one who approved', 'megan', ACCOUNT, true, 'not-your-request'],
  ] as const;
  for (const [title, by, tenant, isOneToOne, code] of doors)
    it(`is not shown ${title}`, async () => {
      assert.equal(codeOf(await show(tenant, by, isOneToOne)), code);
      assert.equal((await key()).state, 'intent-chosen');
      assert.ok(!(await desk.audit()).includes(`reveal by ${by}`));
    });

  it('R87 keeps no key that was pasted where the account belongs', async () => {
    await desk.change({ benefits: [cloud('m365', 'Microsoft 365 E3')] });
    await requestBenefit(desk.parts, actor('ben'), cloudAsk({ draftId: 'other', intent: 'new' }));
    assert.equal(codeOf(await show(PASTED_KEY)), 'wrong-tenant');
    await desk.change(cloudCompany());
    await show(ACCOUNT);
    assert.equal(codeOf(await tell({ report: 'misdirect', tenant: M365_KEY })), 'wrong-tenant');
    assert.ok(!/K7Q2M|k7q2m/.test(await allStored(desk)));
  });

  it('R88 is not shown for a purpose that has become impossible, until another one is chosen', async () => {
    await desk.change({ benefits: [cloud('m365', 'Microsoft 365 E3', { tenantDomain: CLOUD_TENANT })] });
    assert.equal(codeOf(await show(ACCOUNT)), 'no-subscription');
    assert.equal(codeOf(await tell({ report: 'choose', intent: 'add-seats' })), 'no-subscription');
    await tell({ report: 'choose', intent: 'new' });
    assert.equal((await show(ACCOUNT)).kind, 'revealed');
  });

  it('R85 may be used for something else until it is redeemed, also after it was shown', async () => {
    assert.equal((await tell({ report: 'choose', intent: 'add-seats' })).kind, 'recorded');
    await show(ACCOUNT);
    await tell({ report: 'choose', intent: 'new' });
    assert.equal((await tell({ report: 'choose', intent: 'new' })).kind, 'already');
    assert.deepEqual([(await key()).intent, (await stored()).intent], ['new', 'new']);
    await tell({ report: 'redeem' });
    assert.equal(codeOf(await tell({ report: 'choose', intent: 'extend' })), 'key-redeemed');
    assert.equal(codeOf(await tell({ report: 'choose', intent: 'new' })), 'key-redeemed');
  });

  it('R84 is redeemed once, however often it is said, and then never shown again', async () => {
    assert.equal(codeOf(await tell({ report: 'redeem' })), 'intent-missing', 'nobody has read it');
    await show(ACCOUNT);
    const outcomes = await Promise.all([tell({ report: 'redeem' }), tell({ report: 'redeem' })]);
    assert.deepEqual(outcomes.map(({ kind }) => kind).sort(), ['already', 'recorded']);
    assert.equal((await desk.audit()).filter(line => line.startsWith('redeem')).length, 1);
    assert.equal(codeOf(await show(ACCOUNT)), 'key-redeemed');
    assert.equal(codeOf(await tell({ report: 'misdirect', tenant: 'contoso.com' })), 'key-redeemed');
    assert.equal(await used(), 25, 'R06');
  });

  it('R84 is either redeemed or misdirected when both are said at the same time', async () => {
    await show(ACCOUNT);
    const outcomes = await Promise.all([
      tell({ report: 'redeem' }),
      tell({ report: 'misdirect', tenant: 'contoso.com' }),
    ]);
    assert.deepEqual(outcomes.map(({ kind }) => kind).sort(), ['recorded', 'refused']);
  });

  it('says nothing for somebody else', async () => {
    await show(ACCOUNT);
    for (const by of ['ben', 'megan'])
      assert.equal(codeOf(await tell({ report: 'redeem' }, by)), 'not-your-request');
    assert.equal((await key()).state, 'shown');
  });

  describe('R87 R84 on the wrong tenant', () => {
    beforeEach(async () => {
      await show(ACCOUNT);
      await tell({ report: 'misdirect', tenant: 'me@contoso.com' });
    });

    it('is recorded once, with the tenant, and never shown again', async () => {
      assert.equal((await key()).state, 'wrong-tenant');
      assert.equal((await tell({ report: 'misdirect', tenant: 'other.com' })).kind, 'already');
      assert.ok((await desk.audit()).includes('misdirect by alex (contoso.com)'));
      assert.equal(codeOf(await show(ACCOUNT)), 'key-redeemed');
    });

    it('is replaced once, by whoever may fetch keys, and its requester can read the new one', async () => {
      for (const by of ['alex', 'ben', 'patti', 'lynne'])
        assert.equal(codeOf(await replace(by, PASTED_KEY)), 'role-missing');
      assert.equal(codeOf(await replace('adele', 'nonsense')), 'key-malformed');
      assert.equal(codeOf(await replace('adele', M365_KEY)), 'key-redeemed', 'the old key again');
      const old = (await stored()).keyId;
      const [first, second] = await Promise.all([replace('adele', PASTED_KEY), replace('megan', SECOND_KEY)]);
      assert.deepEqual([first.kind, second.kind].sort(), ['refused', 'replaced']);
      assert.equal((await storedKey(desk, 'm365', old)).state, 'replaced');
      assert.equal((await key()).replaces, old);
      assert.ok((await desk.postings()).includes('outcome alex due'));
      const shown = await show(ACCOUNT);
      assert.ok(shown.kind === 'revealed' && shown.key !== M365_KEY);
      await tell({ report: 'redeem' });
      assert.equal(await used(), 25, 'R06 the replaced key counts no more');
    });

    it('is not replaced a second time', async () => {
      await replace('adele', PASTED_KEY);
      await show(ACCOUNT);
      await tell({ report: 'misdirect', tenant: 'contoso.com' });
      assert.equal(codeOf(await replace('adele', SECOND_KEY)), 'already-replaced');
    });

    it('takes a replacement that came after the 30 days in which it was asked for', async () => {
      desk.passTime(45 * DAY);
      assert.equal((await replace('adele', PASTED_KEY)).kind, 'replaced');
    });
  });

  it('is not replaced while it is not misdirected', async () => {
    assert.equal(codeOf(await replace('adele', PASTED_KEY)), 'wrong-state');
    await show(ACCOUNT);
    await tell({ report: 'redeem' });
    assert.equal(codeOf(await replace('adele', PASTED_KEY)), 'key-redeemed');
  });
});
