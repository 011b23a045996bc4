import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BenefitRequest } from '../../benefits/request.js';
import { lastStep } from '../../benefits/request.js';
import { endorsementsOf, routeOf } from '../../benefits/route.js';
import type { AuditEntry } from '../../desk/audit.js';
import { decideRequest } from '../../desk/decide-request.js';
import { delegate, endDelegation, followDelegations } from '../../desk/delegate.js';
import { duePostings } from '../../desk/due-postings.js';
import { expireRequests } from '../../desk/expire-requests.js';
import type { Posting } from '../../desk/posting.js';
import { loadCompany } from '../../desk/read-company.js';
import { remindApprovers } from '../../desk/remind-approvers.js';
import { requestBenefit } from '../../desk/request-benefit.js';
import { settlePosting } from '../../desk/settle-posting.js';
import { withdrawRequest } from '../../desk/withdraw-request.js';
import type { Store } from '../../store/store.js';
import { Crash, crashing } from './crashing-store.js';
import { delayed } from './delayed-store.js';
import { createFakeStore } from './fake-store.js';
import { actor, DAY, type GivenDesk, givenDesk, keyAsk } from './given-desk.js';
import { checkKeys, checkLife } from './invariants.js';
import { person, smallCompany, TENANT } from './small-company.js';

const RUNS = 300;
/** The same lives at every run; `SEED=…` looks at others. */
const SEED = Number(process.env.SEED ?? 20_261_120);
const ACTS = [
  'request',
  'approve',
  'reject',
  'withdraw',
  'delegate',
  'end',
  'day',
  'expire',
  'remind',
  'deliver',
] as const;

/** Something that somebody does; it dies at this call of the store, if it gets so far. */
interface Step {
  readonly act: (typeof ACTS)[number];
  readonly form: number;
  readonly by: string;
  readonly dies: number | undefined;
}

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...ACTS, 'request', 'request', 'approve', 'approve', 'approve'),
  form: fc.nat(3),
  by: fc.constantFrom('megan', 'adele', 'tove'),
  dies: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat(12) }),
});
/** What is done at the same time, one wave after the other. */
const waves = fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 4, maxLength: 12 });

/** Without these a run of luck would prove nothing. */
const SOME_LIVES = [
  'requested endorsed approved fulfilled',
  'requested endorsed rejected',
  'requested endorsed withdrawn',
  'requested expired',
];

/** Two of the two who are asked have to approve; Tove is their back-up, and may stand in for one of them. */
const COMPANY = smallCompany({
  people: [...smallCompany().people, person('tove', 'Tove Dahl', ['global-admin'])],
  approvalRules: [{ name: 'Two', approvers: ['megan', 'adele'], backup: ['tove'], needed: 2 }],
});

describe('Requests of two people, three approvers, stand-ins, reminders, expiry, withdrawal and crashes', () => {
  it('R10 R22 in any order leave one decision by two people, each key once, and nobody unasked', async () => {
    const lives = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), waves, async (s, all) => {
        const desk = await givenDesk(createFakeStore(), COMPANY);
        const slow = delayed(desk.store, s);
        for (const wave of all) await s.waitFor(Promise.all(wave.map(one => begin(desk, slow, one))));
        await followDelegations(desk.parts, TENANT);
        await remindApprovers(desk.parts, TENANT);
        for (const life of await check(desk)) lives.add(life);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    for (const life of SOME_LIVES) assert.ok(lives.has(life), `none of the runs went through ${life}`);
  });
});

/** What a crash leaves behind is what was saved. */
async function begin(desk: GivenDesk, slow: Store, one: Step): Promise<void> {
  const store = one.dies === undefined ? slow : crashing(slow, one.dies);
  try {
    await run({ ...desk, parts: { ...desk.parts, store } }, one);
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
  }
}

async function run(desk: GivenDesk, { act, form, by }: Step): Promise<void> {
  const { parts } = desk;
  const requestId = `form-${form}`;
  const asker = actor(form % 2 ? 'alex' : 'ben');
  switch (act) {
    case 'request': {
      const benefitId = form < 2 ? 'visio' : 'sql';
      await requestBenefit(parts, asker, keyAsk({ draftId: requestId, benefitId }));
      return;
    }
    case 'approve':
      await decideRequest(parts, actor(by), { requestId, decision: 'approve' });
      return;
    case 'reject':
      await decideRequest(parts, actor(by), { requestId, decision: 'reject', reason: 'No' });
      return;
    case 'withdraw':
      await withdrawRequest(parts, asker, requestId);
      return;
    case 'delegate': {
      const first = new Date(parts.clock().getTime() + (form % 2) * DAY).toISOString().slice(0, 10);
      const last = new Date(parts.clock().getTime() + form * DAY).toISOString().slice(0, 10);
      await delegate(parts, actor(by), { to: by === 'tove' ? 'megan' : 'tove', since: first, until: last });
      return;
    }
    case 'end':
      await endDelegation(parts, actor(by));
      return;
    case 'day':
      desk.passTime(DAY);
      await followDelegations(parts, TENANT);
      return;
    case 'expire':
      desk.passTime(form * 5 * DAY);
      await expireRequests(parts, TENANT);
      return;
    case 'remind':
      await remindApprovers(parts, TENANT);
      return;
    case 'deliver':
      return deliver(desk);
  }
}

async function deliver({ parts }: GivenDesk): Promise<void> {
  for (const posting of (await duePostings(parts, TENANT)).due) {
    const found = await parts.store.read<BenefitRequest>(`company/${TENANT}`, `request/${posting.requestId}`);
    const where = { activityId: `${posting.kind} ${posting.personId}`, conversationId: 'chat' };
    if (found) await settlePosting(parts, TENANT, posting, { kind: 'shown', ...where, shown: found.value });
  }
}

/** @returns what each request went through. */
async function check(desk: GivenDesk): Promise<readonly string[]> {
  const all = async <T>(prefix: string) =>
    (await desk.store.list<T>(`company/${TENANT}`, prefix)).map(({ value }) => value);
  const requests = await all<BenefitRequest>('request/');
  const postings = await all<Posting>('posting/');
  const company = (await loadCompany(desk.store, TENANT))!;
  for (const request of requests) {
    checkLife(request);
    const approval = lastStep(request, 'approved');
    const before = endorsementsOf(request.history).filter(id => id !== approval?.by);
    if (approval) assert.equal(before.length, 1, 'two people approved');
    if (request.state !== 'pending') continue;
    const asked = postings.filter(({ requestId, kind }) => requestId === request.id && kind === 'approval');
    for (const { id } of routeOf(company, request, desk.parts.clock()).notify)
      assert.ok(
        asked.some(({ personId }) => personId === id),
        `${id} is asked`,
      );
  }
  await checkKeys(desk, requests);
  await checkReminders(desk);
  return requests.map(({ history }) => history.map(({ event }) => event).join(' '));
}

/** Each step of the reminders was given once, and nobody was asked anew twice. */
async function checkReminders({ store }: GivenDesk): Promise<void> {
  const lines = (await store.readLog<AuditEntry>(`company/${TENANT}`)).map(({ value }) => value);
  const steps = lines
    .filter(({ act }) => act === 'remind' || act === 'escalate')
    .map(({ act, requestId, detail = '' }) => `${act} ${requestId} ${detail}`);
  assert.equal(new Set(steps).size, steps.length, steps.join(', '));
}
