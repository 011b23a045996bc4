import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { creditsFree } from '../../benefits/azure-holding.js';
import { benefitsOf } from '../../benefits/company.js';
import { openLowdbStore } from '../../store/lowdb/open-lowdb-store.js';
import { creditCompany } from './credit-company.js';
import type { CreditDesk } from './credit-desk.js';
import { creditDeskOf, givenCreditDesk, holdersTold, savedRecords, toAlex } from './credit-desk.js';
import { delayed } from './delayed-store.js';
import { createFakeStore } from './fake-store.js';
import { givenDesk } from './given-desk.js';

const RUNS = 150;
const COMPANY = creditCompany();
const PEOPLE = COMPANY.people.map(({ id }) => id);
const CREDITS = benefitsOf(COMPANY, 'azure');

const step = fc.record({
  act: fc.constantFrom('send', 'send', 'approve', 'approve', 'reject', 'done', 'done', 'impossible'),
  by: fc.constantFrom('alex', 'ben', 'megan', 'tove', 'adele'),
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  benefitId: fc.constantFrom('monthly', 'bulk'),
  change: fc.constantFrom('assign', 'assign', 'transfer', 'remove'),
  from: fc.constantFrom(...PEOPLE),
  to: fc.constantFrom(...PEOPLE),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

describe('Azure credit in any order and at the same time', () => {
  it('R31 R34 R35 nobody holds it twice, none is given out twice, and bulk credit always has a holder', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(step, { minLength: 8, maxLength: 40 }), async (s, steps) => {
        const store = createFakeStore();
        const desk = await givenCreditDesk(COMPANY, store);
        const slow = creditDeskOf({ ...desk, parts: { ...desk.parts, store: delayed(store, s) } });
        for (const benefitId of ['bulk', 'monthly']) {
          await desk.send('megan', { id: `first-${benefitId}`, benefitId, inputs: toAlex });
          await desk.done('tove', `first-${benefitId}`);
        }
        const done = steps.map(one => s.schedule(Promise.resolve()).then(() => run(slow, one)));
        await s.waitFor(Promise.all(done));
        await check(desk);
      }),
      { numRuns: RUNS },
    );
  });

  it('R33 R34 R35 the same one after the other, looked at after every step', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async steps => {
        const desk = await givenCreditDesk(COMPANY);
        for (const one of steps) {
          const before = new Map((await savedRecords(desk)).map(record => [record.benefitId, record]));
          await run(desk, one);
          for (const record of await savedRecords(desk)) {
            const earlier = before.get(record.benefitId);
            if (record.credit === 'bulk' && earlier?.state === 'assigned')
              assert.equal(record.state, 'assigned');
          }
          await check(desk);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('R31 32 approvals of 32 asks for the last one, on a store on the disk: one of them is approved', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'credits-'));
    const store = await openLowdbStore({ folder });
    try {
      const people = Array.from({ length: 32 }, (_, at) => ({
        id: `p${at}`,
        name: `P ${at}`,
        email: `p${at}@fjord.example`,
        roles: [],
      }));
      const company = creditCompany({ people: [...COMPANY.people, ...people] });
      const desk = creditDeskOf(await givenDesk(store, company));
      for (const { id } of people) await desk.send(id, { id, inputs: { change: 'assign', to: id } });
      const states = await Promise.all(
        people.map(({ id }, at) => desk.approve(at % 2 ? 'megan' : 'tove', id)),
      );
      assert.deepEqual(
        states.filter(state => state !== 'failed'),
        ['approved'],
      );
      await check(desk);
    } finally {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

async function run(desk: CreditDesk, { act, by, id, benefitId, change, from, to }: Step): Promise<void> {
  switch (act) {
    case 'send':
      await desk.send(by, { id, benefitId, inputs: { change, from, to } });
      return;
    case 'approve':
    case 'reject':
    case 'done':
    case 'impossible':
      await desk[act](by, id);
  }
}

async function check(desk: CreditDesk): Promise<void> {
  const requests = await desk.requests();
  for (const { id, quantity } of CREDITS) {
    const record = await desk.record(id);
    const holders = record.holders.map(({ person }) => person);
    assert.equal(new Set(holders).size, holders.length, 'each person once');
    const { promised = [] } = record;
    const assigned = promised.filter(({ from }) => from === undefined).length;
    assert.ok(holders.length + assigned <= quantity, 'no more than granted');
    assert.equal(creditsFree({ quantity }, record), quantity - holders.length - assigned);
    assert.equal(record.state === 'provisioned', holders.length === 0);
    const of = requests.filter(request => request.benefitId === id);
    const approved = of.filter(({ state }) => state === 'approved').map(request => request.id);
    assert.deepEqual(
      promised.map(({ requestId }) => requestId).sort(),
      approved.sort(),
      'promised if approved',
    );
    const done = of.filter(({ state }) => state === 'fulfilled');
    assert.equal(record.history.length, done.length, 'one step for each that was done');
    assert.deepEqual(holdersTold(creditCompany(), record), holders);
    if (record.credit === 'bulk') {
      assert.ok(
        record.history.every(({ event }) => event !== 'remove'),
        'R34',
      );
      assert.ok(record.history.length === 0 || holders.length === 1, 'R34 never without a holder');
    }
  }
  for (const { history, requesterId, ...request } of requests) {
    const approval = history.find(({ event }) => event === 'approved');
    const isMine = request.act === 'azure-credit' && request.wish.to === requesterId;
    if (isMine) assert.notEqual(approval?.by, requesterId, 'nobody gives themselves');
    assert.ok(!approval || ['megan', 'tove'].includes(approval.by ?? ''), 'R08');
  }
}
