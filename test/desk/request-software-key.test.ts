import assert from 'node:assert/strict';
import type { Company } from '../../benefits/company.js';
import type { RefusalCode } from '../../benefits/refusal.js';
import { REQUESTS } from '../../desk/records.js';
import { requestBenefit } from '../../desk/request-benefit.js';
import type { Store } from '../../store/store.js';
import { companyPartition } from '../../store/store.js';
import { actor, type GivenDesk, givenDesk, type KeyAsk, keyAsk } from './given-desk.js';
import { NOW, person, TENANT } from './small-company.js';

interface Refused {
  readonly why: string;
  readonly code: RefusalCode;
  readonly by?: string;
  readonly ask?: Partial<KeyAsk>;
  readonly company?: Partial<Company>;
}

const REFUSED: readonly Refused[] = [
  { why: 'R112 a guest without a role', code: 'guest-without-role', by: 'lynne' },
  { why: 'R04 a company managed elsewhere', code: 'managed-in-pmc', company: { managedIn: 'pmc' } },
  { why: 'R57 a company without an offer', code: 'no-benefits', company: { offers: [], benefits: [] } },
  { why: 'a product it does not have', code: 'unknown-benefit', ask: { benefitId: 'photoshop' } },
  { why: 'R27 a benefit that has ended', code: 'offer-expired', ask: { benefitId: 'office' } },
  { why: 'R24 a higher tier', code: 'tier-too-low', ask: { benefitId: 'exchange' } },
  { why: 'R19 a product without a key', code: 'no-key-needed', ask: { benefitId: 'online' } },
  { why: 'R22 an empty pool', code: 'pool-empty', ask: { benefitId: 'project' } },
  {
    why: 'R11 a company in which nobody may decide',
    code: 'no-approver',
    company: { people: [person('alex', 'Alex Wilber'), person('patti', 'Patti', ['user-management-admin'])] },
  },
  {
    why: 'R18 a language it does not come in',
    code: 'unknown-choice',
    ask: { choices: { language: 'sv', operatingSystem: 'Windows 11' } },
  },
  {
    why: 'R18 a system it does not run on',
    code: 'unknown-choice',
    ask: { choices: { language: 'en', operatingSystem: 'Windows 98' } },
  },
  { why: 'a reason of spaces', code: 'reason-missing', ask: { reason: '   ' } },
];

describe('Requesting a software key', () => {
  let desk: GivenDesk;
  beforeEach(async () => {
    desk = await givenDesk();
  });

  it('R10 saves the request, its approvals and the audit line in one step', async () => {
    await desk.reach('megan');
    const outcome = await requestBenefit(desk.parts, actor('alex'), keyAsk({ reason: ' For the build ' }));
    assert.equal(outcome.kind, 'requested');
    assert.deepEqual(await desk.stored('request-1'), {
      id: 'request-1',
      number: 1,
      act: 'software-key',
      benefitId: 'sql',
      requesterId: 'alex',
      requesterName: 'Alex Wilber',
      choices: { language: 'en', operatingSystem: 'Windows Server 2022' },
      reason: 'For the build',
      state: 'pending',
      createdAt: NOW.toISOString(),
      history: [{ event: 'requested', at: NOW.toISOString(), by: 'alex' }],
    });
    assert.deepEqual(await desk.postings(), ['approval adele due', 'approval megan due']);
    assert.deepEqual(await desk.audit(), ['request by alex']);
    assert.equal(desk.woken.at(-1), TENANT, 'the delivery is woken');
  });

  it('R11 names who may decide, and whom of them it can reach', async () => {
    await desk.reach('adele');
    const outcome = await requestBenefit(desk.parts, actor('alex'), keyAsk());
    assert.ok(outcome.kind === 'requested');
    assert.deepEqual(
      outcome.approvers.map(({ id }) => id),
      ['megan', 'adele'],
    );
    assert.deepEqual(
      outcome.reachable.map(({ id }) => id),
      ['adele'],
    );
  });

  it('R10 asks an admin’s request of the other admins only', async () => {
    await desk.ask('megan');
    assert.deepEqual(await desk.postings(), ['approval adele due']);
  });

  it('R11 refuses an admin when there is no other one', async () => {
    await desk.change({ people: [person('megan', 'Megan Bowen', ['global-admin'])] });
    const outcome = await requestBenefit(desk.parts, actor('megan'), keyAsk());
    assert.ok(outcome.kind === 'refused' && outcome.refusal.code === 'no-approver');
  });

  it('lets somebody ask whom the company file does not name', async () => {
    const request = await desk.ask('stranger');
    assert.equal(request.requesterName, 'stranger');
  });

  it('takes the same form sent twice for one request, also at once, and even with another text', async () => {
    const outcomes = await Promise.all([
      ...Array.from({ length: 8 }, () => desk.ask('alex')),
      desk.ask('alex', { reason: 'Sent again' }),
    ]);
    assert.deepEqual(new Set(outcomes.map(({ number }) => number)), new Set([1]));
    assert.deepEqual(await desk.audit(), ['request by alex']);
  });

  it('shows nobody a request that has the id of their form but is somebody else’s', async () => {
    await desk.ask('alex');
    const outcome = await requestBenefit(desk.parts, actor('ben'), keyAsk());
    assert.deepEqual(outcome, { kind: 'refused', refusal: { code: 'not-your-request' } });
  });

  it('leaves one open request of two forms sent at once, and tells its number to the other', async () => {
    const forms = ['form-1', 'form-2'].map(draftId =>
      requestBenefit(desk.parts, actor('alex'), keyAsk({ draftId })),
    );
    const outcomes = await Promise.all(forms);
    assert.equal(outcomes.filter(({ kind }) => kind === 'requested').length, 1);
    const refused = outcomes.find(outcome => outcome.kind === 'refused');
    assert.deepEqual(refused?.kind === 'refused' && refused.refusal, {
      code: 'already-requested',
      number: 1,
    });
  });

  it('sees a request that comes in between its look at the others and its own', async () => {
    let isFirst = true;
    const store: Store = {
      ...desk.store,
      async list(partition, prefix) {
        const found = await desk.store.list<never>(partition, prefix);
        if (prefix === REQUESTS && isFirst) {
          isFirst = false;
          await desk.ask('alex', { draftId: 'form-2' });
        }
        return found;
      },
    };
    const outcome = await requestBenefit({ ...desk.parts, store }, actor('alex'), keyAsk());
    assert.deepEqual(outcome, { kind: 'refused', refusal: { code: 'already-requested', number: 1 } });
  });

  it('counts the requests of a company without a gap or a double, however many come at once', async () => {
    const people = Array.from({ length: 20 }, (_, at) => `person-${at}`);
    const requests = await Promise.all(people.map(id => desk.ask(id, { draftId: id })));
    assert.deepEqual(
      requests.map(({ number }) => number).sort((a, b) => a - b),
      people.map((_, at) => at + 1),
    );
  });

  it('refuses where no company is loaded', async () => {
    const outcome = await requestBenefit(desk.parts, actor('alex', 'elsewhere'), keyAsk());
    assert.deepEqual(outcome, { kind: 'refused', refusal: { code: 'unknown-company' } });
  });

  for (const { why, code, by = 'alex', ask, company } of REFUSED) {
    it(`refuses ${why}, and leaves no trace of it`, async () => {
      if (company) await desk.change(company);
      const outcome = await requestBenefit(desk.parts, actor(by), keyAsk(ask));
      assert.equal('refusal' in outcome && outcome.refusal.code, code);
      assert.deepEqual(await desk.postings(), []);
      assert.deepEqual(await desk.audit(), []);
      assert.deepEqual(
        await desk.store.list(companyPartition(TENANT), 'counter/'),
        [],
        'no number is used up',
      );
    });
  }
});
