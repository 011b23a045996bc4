import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BenefitRequest } from '../../benefits/request.js';
import { decideRequest } from '../../desk/decide-request.js';
import { duePostings } from '../../desk/due-postings.js';
import { expireRequests } from '../../desk/expire-requests.js';
import { noteKeyHidden } from '../../desk/hide-key.js';
import { requestBenefit } from '../../desk/request-benefit.js';
import { revealKeyOf } from '../../desk/reveal-key.js';
import { settlePosting } from '../../desk/settle-posting.js';
import { undoDecision } from '../../desk/undo-decision.js';
import { withdrawRequest } from '../../desk/withdraw-request.js';
import { delayed } from './delayed-store.js';
import { createFakeStore } from './fake-store.js';
import { actor, DAY, type GivenDesk, givenDesk, keyAsk } from './given-desk.js';
import { APPROVERS, checkInvariants } from './invariants.js';
import { person, smallCompany, TENANT } from './small-company.js';

const ASKERS = ['alex', 'ben', 'megan'] as const;
/** Two keys of one activation; one key; one key of two activations. */
const PRODUCTS = ['sql', 'visio', 'windows'] as const;
const RUNS = 300;

/** Something that somebody does; `form` says which request it is about. */
type Step =
  | { readonly act: 'request'; readonly form: number }
  | { readonly act: 'approve' | 'reject' | 'undo'; readonly form: number; readonly by: string }
  | { readonly act: 'withdraw' | 'reveal' | 'hide' | 'expire' | 'deliver'; readonly form: number };

const form = fc.nat(5);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('request' as const), form }) },
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constantFrom('approve' as const, 'approve' as const, 'reject' as const, 'undo' as const),
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
        await checkInvariants(desk);
      }),
      { numRuns: RUNS },
    );
  });
});

function company() {
  const { people } = smallCompany();
  return smallCompany({ people: [...people, person('tove', 'Tove Dahl', ['global-admin'])] });
}

async function run(desk: GivenDesk, step: Step): Promise<void> {
  const { parts } = desk;
  const requestId = `form-${step.form}`;
  const asker = actor(askerOf(step.form));
  switch (step.act) {
    case 'request':
      await requestBenefit(parts, asker, askFor(step.form));
      return;
    case 'approve':
      await decideRequest(parts, actor(step.by), { requestId, decision: 'approve' });
      return;
    case 'reject':
      await decideRequest(parts, actor(step.by), { requestId, decision: 'reject', reason: 'No' });
      return;
    case 'undo':
      await undoDecision(parts, actor(step.by), requestId);
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
