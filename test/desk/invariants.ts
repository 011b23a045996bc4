import assert from 'node:assert/strict';
import { activationsLeft } from '../../benefits/key-pool.js';
import type { BenefitRequest } from '../../benefits/request.js';
import { isFinal, nextState, stepsInForce } from '../../benefits/request.js';
import type { Posting } from '../../desk/posting.js';
import type { GivenDesk } from './given-desk.js';
import { TENANT } from './small-company.js';

/** The people whom `checkInvariants` takes for all who may decide. */
export const APPROVERS = ['megan', 'adele', 'tove'] as const;

/** What holds at a desk whatever was done, in whatever order. R10, R17, R22 */
export async function checkInvariants(desk: GivenDesk): Promise<void> {
  const requests = await all<BenefitRequest>(desk, 'request/');
  const postings = await all<Posting>(desk, 'posting/');
  for (const request of requests) checkLife(request);
  checkPostings(requests, postings);
  await checkKeys(desk, requests);
  await checkAudit(desk, requests);
  const numbers = requests.map(({ number }) => number).sort((a, b) => a - b);
  assert.deepEqual(
    numbers,
    numbers.map((_, at) => at + 1),
    'numbered without gap or double',
  );
  const open = requests
    .filter(({ state }) => !isFinal(state))
    .map(one => `${one.requesterId} ${one.benefitId}`);
  assert.equal(new Set(open).size, open.length, 'one open request for each person and product');
}

export function checkLife({ history, state, requesterId }: BenefitRequest): void {
  assert.equal(history[0]?.event, 'requested');
  let now: BenefitRequest['state'] = 'pending';
  for (const { event } of history.slice(1)) {
    const next = nextState(now, event);
    assert.ok(next, `${event} after ${now}`);
    now = next;
  }
  assert.equal(state, now);
  const decisions = stepsInForce(history).filter(({ event }) => event === 'approved' || event === 'rejected');
  assert.ok(decisions.length <= 1, 'one decision');
  assert.notEqual(decisions[0]?.by, requesterId, 'R10 not by the requester');
}

function checkPostings(requests: readonly BenefitRequest[], postings: readonly Posting[]): void {
  for (const request of requests) {
    const own = postings.filter(({ requestId }) => requestId === request.id);
    const waiting = own.filter(({ kind }) => kind === 'approval').map(({ personId }) => personId);
    if (request.state === 'pending')
      assert.deepEqual(
        waiting.sort(),
        APPROVERS.filter(id => id !== request.requesterId).sort(),
        'every approver of an open request has it or will get it',
      );
    else
      assert.ok(
        own.every(({ state, undoUntil }) => state === 'due' || undoUntil !== undefined),
        'a card that shows an earlier state is due, one that shows the last is kept only to be undone',
      );
  }
}

export async function checkKeys(desk: GivenDesk, requests: readonly BenefitRequest[]): Promise<void> {
  for (const benefitId of new Set(requests.map(one => one.benefitId))) {
    const pool = await desk.pool(benefitId ?? '');
    const fulfilled = requests.filter(one => one.benefitId === benefitId && one.state === 'fulfilled');
    const used = pool.flatMap(key => key.usedBy.map(id => `${id} ${key.id}`)).sort();
    assert.deepEqual(
      used,
      fulfilled.map(one => `${one.id} ${one.act === 'software-key' && one.keyId}`).sort(),
      'R22 keys used',
    );
    for (const key of pool) assert.ok(key.usedBy.length <= key.activations, 'R22 no activation twice');
    const ofProduct = requests.filter(one => one.benefitId === benefitId);
    const failed = ofProduct.some(({ state }) => state === 'failed');
    const isGivenBack = ofProduct.some(({ history }) => history.some(({ event }) => event === 'undone'));
    assert.ok(
      !failed || isGivenBack || pool.every(key => activationsLeft(key) === 0),
      'fails only when none is left',
    );
  }
}

async function checkAudit(desk: GivenDesk, requests: readonly BenefitRequest[]): Promise<void> {
  const acts = (await desk.audit()).map(line => line.split(' ')[0]);
  const events = requests.flatMap(({ history }) => history.map(({ event }) => event));
  const pairs = {
    requested: 'request',
    approved: 'approve',
    rejected: 'reject',
    fulfilled: 'fulfil',
    undone: 'undo',
  };
  for (const [event, act] of Object.entries(pairs))
    assert.equal(
      acts.filter(one => one === act).length,
      events.filter(one => one === event).length,
      `as many ${act} lines as steps`,
    );
}

async function all<T>({ store }: GivenDesk, prefix: string): Promise<T[]> {
  return (await store.list<T>(`company/${TENANT}`, prefix)).map(({ value }) => value);
}
