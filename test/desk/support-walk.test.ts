import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AdvisoryBooking } from '../../benefits/advisory-hours.js';
import type { IncidentLedger } from '../../benefits/incidents.js';
import type { BenefitRequest } from '../../benefits/request.js';
import { nextState } from '../../benefits/request.js';
import type { TechnicalRecord } from '../../benefits/technical-state.js';
import { bookHours } from '../../desk/book-hours.js';
import { reportHandOver } from '../../desk/hand-over.js';
import { linkAccount } from '../../desk/link-account.js';
import { BOOKINGS, INCIDENTS, REQUESTS, TECHNICAL } from '../../desk/records.js';
import { reportCase } from '../../desk/report-case.js';
import { reportFigure } from '../../desk/report-figure.js';
import { companyPartition } from '../../store/store.js';
import { delayed } from './delayed-store.js';
import { createFakeStore } from './fake-store.js';
import { actor } from './given-desk.js';
import { givenSupportDesk, type SupportDesk, withSupport } from './given-support-desk.js';
import { TENANT } from './small-company.js';
import { supportCompany } from './support-company.js';

const PEOPLE = ['alex', 'ben', 'megan', 'adele', 'lynne'] as const;
const BENEFITS = ['support', 'signature'] as const;
const ACTS = [
  'ask',
  'approve',
  'start',
  'bring',
  'give-up',
  'link',
  'case',
  'figure',
  'book',
  'look',
] as const;

/** Something that somebody does; `number` makes it one of a few requests, cases or bookings. */
interface Step {
  readonly act: (typeof ACTS)[number];
  readonly who: (typeof PEOPLE)[number];
  readonly benefit: (typeof BENEFITS)[number];
  readonly number: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...ACTS, 'ask', 'approve', 'bring'),
  who: fc.constantFrom(...PEOPLE),
  benefit: fc.constantFrom(...BENEFITS),
  number: fc.nat(3),
});

describe('Support in any order and at the same time', () => {
  it('R47 R53 R66 R79 shows no id before activation, and uses no incident or hour twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(step, { minLength: 6, maxLength: 30 }), async (s, steps) => {
        const store = createFakeStore();
        const desk = await givenSupportDesk(supportCompany(), store);
        const slow = withSupport({ ...desk, parts: { ...desk.parts, store: delayed(store, s) } });
        await s.waitFor(
          Promise.all(steps.map(one => s.schedule(Promise.resolve()).then(() => run(slow, one)))),
        );
        await checkSupport(desk);
      }),
      { numRuns: 200 },
    );
  });
});

async function run(desk: SupportDesk, { act, who, benefit, number }: Step): Promise<void> {
  const { parts } = desk;
  const by = actor(who);
  const requestId = `form-${who}-${number}`;
  const someRequest = number % 2 ? `form-alex-${number}` : requestId;
  switch (act) {
    case 'ask':
      return void (await desk.askFor(who, benefit, requestId));
    case 'approve':
      return void (await desk.approve(who, `form-alex-${number}`));
    case 'start':
      return void (await reportHandOver(parts, by, { requestId: `form-alex-${number}`, report: 'started' }));
    case 'bring':
      return void (await desk.bring(
        who,
        { accessId: `a-${benefit}`, contractId: `c-${benefit}` },
        someRequest,
      ));
    case 'give-up':
      return void (await reportHandOver(parts, by, {
        requestId: someRequest,
        report: 'impossible',
        reason: 'No',
      }));
    case 'link':
      return void (await linkAccount(parts, by, benefit));
    case 'case':
      return void (await reportCase(parts, by, { benefitId: benefit, caseNumber: `${number}` }));
    case 'figure':
      return void (await reportFigure(parts, by, { benefitId: benefit, remaining: number }));
    case 'book':
      return void (await bookHours(parts, by, {
        bookingId: `${who}-${number}`,
        purpose: number === 3 ? 'presales' : 'deployment',
        hours: 5 + number,
      }));
    case 'look':
      return checkSeen(desk, who);
  }
}

/** R51, R112: a guest sees nothing; whoever sees an id sees both. */
async function checkSeen(desk: SupportDesk, who: string): Promise<void> {
  for (const seen of await desk.idsSeenBy(who)) {
    assert.match(seen, /^\w+ (\S+ \S+|[a-z-]+)$/);
    if (who === 'lynne') assert.match(seen, /guest-without-role$/);
  }
}

async function checkSupport(desk: SupportDesk): Promise<void> {
  const requests = await all<BenefitRequest>(desk, REQUESTS);
  const records = await all<TechnicalRecord>(desk, TECHNICAL);
  for (const { history, state } of requests) {
    let now: BenefitRequest['state'] = 'pending';
    for (const { event } of history.slice(1)) {
      const next = nextState(now, event);
      assert.ok(next, `${event} after ${now}`);
      now = next;
    }
    assert.equal(state, now);
  }
  for (const benefitId of BENEFITS) {
    const record = records.find(one => one.benefitId === benefitId);
    const isDone = requests.some(one => one.benefitId === benefitId && one.state === 'fulfilled');
    assert.equal(record?.activated !== undefined, isDone, 'R47 active exactly when the ids came back');
    const seen = (await desk.idsSeenBy('ben')).find(line => line.startsWith(benefitId));
    assert.equal(/ a-/.test(seen ?? ''), isDone, 'R47 no id before activation');
    if (!isDone) assert.deepEqual(record?.linkedBy ?? [], [], 'R53 nothing to link before activation');
    assert.equal(new Set(record?.linkedBy).size, record?.linkedBy.length ?? 0, 'R53 once each');
  }
  await checkUse(desk, records);
}

async function checkUse(desk: SupportDesk, records: readonly TechnicalRecord[]): Promise<void> {
  const ledgers = await all<IncidentLedger>(desk, INCIDENTS);
  const cases = ledgers.flatMap(ledger => ledger.cases);
  assert.equal(new Set(cases.map(({ caseNumber }) => caseNumber)).size, cases.length, 'R66 a case once');
  for (const { benefitId } of cases)
    assert.ok(records.find(one => one.benefitId === benefitId)?.activated, 'R59 no use before activation');
  const bookings = await all<AdvisoryBooking>(desk, BOOKINGS);
  const drawn = bookings.flatMap(({ draws }) => draws).reduce((sum, { hours }) => sum + hours, 0);
  assert.ok(drawn <= 20, 'R79 no hour twice');
  assert.ok(!bookings.some(({ personId }) => personId === 'lynne'), 'R112');
  const acts = (await desk.audit()).map(line => line.split(' ')[0]);
  const times = (act: string) => acts.filter(one => one === act).length;
  assert.equal(times('count-case'), cases.length);
  assert.equal(times('book-hours'), bookings.length);
  assert.equal(times('link'), records.flatMap(({ linkedBy }) => linkedBy).length);
}

async function all<T>({ store }: SupportDesk, prefix: string): Promise<T[]> {
  return (await store.list<T>(companyPartition(TENANT), prefix)).map(({ value }) => value);
}
