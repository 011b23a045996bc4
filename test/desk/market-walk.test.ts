import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BenefitRequest } from '../../benefits/request.js';
import { REQUESTS } from '../../desk/records.js';
import { wantActivation } from '../../desk/want-activation.js';
import { companyPartition } from '../../store/store.js';
import { delayed } from './delayed-store.js';
import { createFakeStore } from './fake-store.js';
import { actor, DAY } from './given-desk.js';
import type { MarketDesk } from './market-company.js';
import { ALEX, BEN, givenMarketDesk, marketDesk } from './market-company.js';
import { TENANT } from './small-company.js';

const PEOPLE = ['alex', 'ben', 'megan', 'adele', 'karl', 'lynne'] as const;
const ADMINS = ['megan', 'adele'] as const;
const OFFERS = ['toolbox', 'profile'] as const;
const ACTS = [
  'contact',
  'want',
  'ask',
  'ask',
  'approve',
  'approve',
  'start',
  'done',
  'done',
  'give-up',
] as const;
const RUNS = 150;

interface Step {
  readonly act: (typeof ACTS)[number];
  readonly by: string;
  readonly admin: string;
  readonly benefitId: string;
  readonly which: number;
}
const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...ACTS),
  by: fc.constantFrom(...PEOPLE),
  admin: fc.constantFrom(...ADMINS),
  benefitId: fc.constantFrom(...OFFERS),
  which: fc.nat(9),
});
/** Some acts at once, then days go by. */
const round = fc.record({ steps: fc.array(step, { minLength: 3, maxLength: 10 }), days: fc.nat(20) });

describe('Go-To-Market offers and the contact in any order and at the same time', () => {
  it('R98 R104 nothing is pressed without a contact, nothing becomes inactive again, and what is told came back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(round, { minLength: 2, maxLength: 6 }), async (s, rounds) => {
        const store = createFakeStore();
        const desk = await givenMarketDesk(undefined, store);
        const slow = marketDesk({ ...desk, parts: { ...desk.parts, store: delayed(store, s) } });
        const active = new Map<string, string>();
        let form = 0;
        for (const { steps, days } of rounds) {
          const done = steps.map(one => run(slow, desk, one, `form-${form++}`));
          await s.waitFor(Promise.all(done));
          await check(desk, active);
          desk.passTime(days * DAY);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

/** @param at the same desk without delays, to look up what there is. */
async function run(desk: MarketDesk, at: MarketDesk, one: Step, draftId: string): Promise<unknown> {
  const { by, admin, benefitId, which } = one;
  const all = await requestsOf(at);
  const requestId = all[which % Math.max(1, all.length)]?.id ?? 'none';
  switch (one.act) {
    case 'contact':
      return desk.askContact(by, which % 2 === 0 ? BEN : ALEX, draftId);
    case 'want':
      return wantActivation(desk.parts, actor(by), benefitId);
    case 'ask':
      return desk.askFor(by, benefitId, draftId);
    case 'approve':
      return desk.approve(admin, requestId);
    case 'start':
      return notOfContacts(all, requestId) && desk.report(admin, { requestId, report: 'started' });
    case 'done':
      return desk.done(admin, requestId);
    case 'give-up':
      return desk.report(admin, { requestId, report: 'impossible', reason: 'It cannot be' });
  }
}

/** A contact is entered in one go: its card has no button for a first half. */
function notOfContacts(all: readonly BenefitRequest[], requestId: string): boolean {
  return all.find(({ id }) => id === requestId)?.act === 'go-to-market';
}

async function requestsOf(desk: MarketDesk): Promise<readonly BenefitRequest[]> {
  const found = await desk.store.list<BenefitRequest>(companyPartition(TENANT), REQUESTS);
  return found.map(({ value }) => value);
}

/** @param active since when each offer is active, from the checks before. */
async function check(desk: MarketDesk, active: Map<string, string>): Promise<void> {
  const { contacts, records } = await desk.books();
  const requests = await requestsOf(desk);
  const isDone = ({ state }: BenefitRequest) => state === 'fulfilled';
  assert.equal(
    contacts.length > 0,
    requests.some(one => one.act === 'marketing-contact' && isDone(one)),
    'R98',
  );
  for (const benefitId of OFFERS) {
    const record = records.get(benefitId);
    const about = requests.filter(request => request.benefitId === benefitId);
    if (record?.pressed || record?.activated) assert.ok(contacts.length > 0, 'R98 a contact comes first');
    if (record?.wanted) assert.equal(contacts.length, 0, 'R98 those who wait are told of a contact');
    assert.equal(record?.activated !== undefined, about.some(isDone), 'R104 done is active');
    const since = active.get(benefitId);
    if (since) assert.equal(record?.activated?.at, since, 'R104 active stays active, since the first time');
    if (record?.activated) active.set(benefitId, record.activated.at);
    for (const person of PEOPLE) {
      const open = about.filter(
        ({ requesterId, state }) => requesterId === person && (state === 'pending' || state === 'approved'),
      );
      assert.ok(open.length <= 1, 'one open ask of each person');
    }
  }
  assert.ok(
    requests.every(({ requesterId }) => requesterId !== 'lynne'),
    'R112 a guest asks for nothing',
  );
  const numbers = requests.map(({ number }) => number).sort((a, b) => a - b);
  assert.deepEqual(
    numbers,
    numbers.map((_, at) => at + 1),
    'numbered without gap or double',
  );
}
