import assert from 'node:assert/strict';
import fc from 'fast-check';
import { activationsLeft } from '../../benefits/key-pool.js';
import type { BenefitRequest } from '../../benefits/request.js';
import { isFinal, nextState } from '../../benefits/request.js';
import { decideRequest } from '../../desk/decide-request.js';
import { duePostings } from '../../desk/due-postings.js';
import { expireRequests } from '../../desk/expire-requests.js';
import { noteKeyHidden } from '../../desk/hide-key.js';
import type { Posting } from '../../desk/posting.js';
import { requestSoftwareKey } from '../../desk/request-software-key.js';
import { revealKeyOf } from '../../desk/reveal-key.js';
import { settlePosting } from '../../desk/settle-posting.js';
import { withdrawRequest } from '../../desk/withdraw-request.js';
import type { Store } from '../../store/store.js';
import { createFakeStore } from './fake-store.js';
import { actor, DAY, type GivenDesk, givenDesk, keyAsk } from './given-desk.js';
import { person, smallCompany, TENANT } from './small-company.js';

const ASKERS = ['alex', 'ben', 'megan'] as const;
const APPROVERS = ['megan', 'adele', 'tove'] as const;
/** Two keys of one activation; one key; one key of two activations. */
const PRODUCTS = ['sql', 'visio', 'windows'] as const;
const RUNS = 300;

/** Something that somebody does; `form` says which request it is about. */
type Step =
  | { readonly act: 'request'; readonly form: number }
  | { readonly act: 'approve' | 'reject'; readonly form: number; readonly by: string }
  | { readonly act: 'withdraw' | 'reveal' | 'hide' | 'expire' | 'deliver'; readonly form: number };

const form = fc.nat(5);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('request' as const), form }) },
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constantFrom('approve' as const, 'approve' as const, 'reject' as const),
      form,
      by: fc.constantFrom(...APPROVERS),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constantFrom('withdraw' as const, 'reveal' as const, 'hide' as const, 'deliver' as const),
      form,
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('expire' as const), form }) },
);

/** Each form belongs to one person and one product. */
const askerOf = (at: number): string => ASKERS[at % ASKERS.length]!;
const productOf = (at: number): string => PRODUCTS[at % 2 ? 1 : at % PRODUCTS.length]!;

describe('Acts in any order and at the same time', () => {
  it('R10 R17 R22 leave one decision, each key once, a legal life, and nothing unseen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(step, { minLength: 4, maxLength: 24 }), async (s, steps) => {
        const store = createFakeStore();
        const desk = await givenDesk(store, company());
        const slow: GivenDesk = { ...desk, parts: { ...desk.parts, store: delayed(store, s) } };
        const done = steps.map(one => s.schedule(Promise.resolve()).then(() => run(slow, one)));
        await s.waitFor(Promise.all(done));
        await check(desk);
      }),
      { numRuns: RUNS },
    );
  });
});

function company() {
  const { people } = smallCompany();
  return smallCompany({ people: [...people, person('tove', 'Tove Dahl', ['global-admin'])] });
}

/** Lets other acts come in before each call of the store. */
function delayed(store: Store, s: fc.Scheduler): Store {
  const pause = () => s.schedule(Promise.resolve());
  return {
    ...store,
    read: (partition, key) => pause().then(() => store.read(partition, key)),
    list: (partition, prefix) => pause().then(() => store.list(partition, prefix)),
    commit: (partition, change) => pause().then(() => store.commit(partition, change)),
  };
}

async function run(desk: GivenDesk, step: Step): Promise<void> {
  const { parts } = desk;
  const requestId = `form-${step.form}`;
  const asker = actor(askerOf(step.form));
  switch (step.act) {
    case 'request':
      await requestSoftwareKey(parts, asker, askFor(step.form));
      return;
    case 'approve':
      await decideRequest(parts, actor(step.by), { requestId, decision: 'approve' });
      return;
    case 'reject':
      await decideRequest(parts, actor(step.by), { requestId, decision: 'reject', reason: 'No' });
      return;
    case 'withdraw':
      await withdrawRequest(parts, asker, requestId);
      return;
    case 'reveal':
      return reveal(desk, requestId, asker.personId);
    case 'hide':
      await noteKeyHidden(parts, TENANT, { requestId, activityId: 'card' }, 'desk');
      return;
    case 'expire':
      desk.passTime(15 * DAY);
      await expireRequests(parts, TENANT);
      return;
    case 'deliver':
      return deliver(desk, `message-${step.form}`);
  }
}

function askFor(at: number) {
  const choices = { language: 'en', operatingSystem: 'Windows 11' };
  return keyAsk({ draftId: `form-${at}`, benefitId: productOf(at), choices });
}

async function reveal({ parts }: GivenDesk, requestId: string, who: string): Promise<void> {
  const place = { requestId, conversationId: `chat-${who}`, activityId: 'card', isOneToOne: true };
  const shown = await revealKeyOf(parts, actor(who), place);
  assert.ok(shown.kind === 'refused' || shown.request.state === 'fulfilled', 'R17 shown only when fulfilled');
}

/** Shows everything that is due, as the request was when it was read. */
async function deliver({ parts }: GivenDesk, activityId: string): Promise<void> {
  for (const posting of (await duePostings(parts, TENANT)).due) {
    const shown = await parts.store.read<BenefitRequest>(`company/${TENANT}`, `request/${posting.requestId}`);
    const showing = { kind: 'shown', activityId, conversationId: 'chat', shown: shown!.value } as const;
    await settlePosting(parts, TENANT, posting, showing);
  }
}

async function check(desk: GivenDesk): Promise<void> {
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

function checkLife({ history, state, requesterId }: BenefitRequest): void {
  assert.equal(history[0]?.event, 'requested');
  let now: BenefitRequest['state'] = 'pending';
  for (const { event } of history.slice(1)) {
    const next = nextState(now, event);
    assert.ok(next, `${event} after ${now}`);
    now = next;
  }
  assert.equal(state, now);
  const decisions = history.filter(({ event }) => event === 'approved' || event === 'rejected');
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
        own.every(({ state }) => state === 'due'),
        'a card that shows an earlier state is due',
      );
  }
}

async function checkKeys(desk: GivenDesk, requests: readonly BenefitRequest[]): Promise<void> {
  for (const benefitId of PRODUCTS) {
    const pool = await desk.pool(benefitId);
    const fulfilled = requests.filter(one => one.benefitId === benefitId && one.state === 'fulfilled');
    const used = pool.flatMap(key => key.usedBy.map(id => `${id} ${key.id}`)).sort();
    assert.deepEqual(used, fulfilled.map(({ id, keyId }) => `${id} ${keyId}`).sort(), 'R22 keys used');
    for (const key of pool) assert.ok(key.usedBy.length <= key.activations, 'R22 no activation twice');
    const failed = requests.some(one => one.benefitId === benefitId && one.state === 'failed');
    assert.ok(!failed || pool.every(key => activationsLeft(key) === 0), 'fails only when none is left');
  }
}

async function checkAudit(desk: GivenDesk, requests: readonly BenefitRequest[]): Promise<void> {
  const acts = (await desk.audit()).map(line => line.split(' ')[0]);
  const events = requests.flatMap(({ history }) => history.map(({ event }) => event));
  const pairs = { requested: 'request', approved: 'approve', rejected: 'reject', fulfilled: 'fulfil' };
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
