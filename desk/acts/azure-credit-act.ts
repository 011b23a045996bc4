import type { CreditWish } from '../../benefits/azure-asking.js';
import {
  changeOf,
  isOwnAzureWork,
  refuseAzureAsk,
  refuseSameWish,
  stepOf,
} from '../../benefits/azure-asking.js';
import type { AzureFacts } from '../../benefits/azure-credit.js';
import { CHANGE_KINDS, refuseAzureChange } from '../../benefits/azure-credit.js';
import type { AzureRecord } from '../../benefits/azure-record.js';
import { advanceRecord, azureRecordOf, withoutPromise, withPromise } from '../../benefits/azure-record.js';
import { AZURE_FUNDINGS } from '../../benefits/programme.js';
import type { Refusal } from '../../benefits/refusal.js';
import { refused } from '../../benefits/refusal.js';
import { holdingKey } from '../records.js';
import type { Act, Ask, Inputs, Work } from './act.js';

/** An Azure credit goes to somebody, passes on or is taken away, in Partner Center. R28 to R37 */
export const azureCreditAct: Act<'azure-credit'> = {
  async refuseAsk(ask) {
    const facts = await factsOf(ask);
    return facts ? refuseAzureAsk(facts, ask.person) : { code: 'unknown-benefit' };
  },
  async readForm(ask, inputs) {
    const facts = await factsOf(ask);
    const wish = wishIn(inputs);
    if (!facts) return refused({ code: 'unknown-benefit' });
    if ('code' in wish) return refused(wish);
    const { benefit } = facts;
    const refusal =
      refuseAzureChange(facts, changeOf(ask.company, wish)) ??
      refuseSameWish(ask.requests, ask.person.id, benefit.id, wish);
    if (refusal) return refused(refusal);
    const details = { act: 'azure-credit', credit: benefit.credit, wish } as const;
    return { kind: 'filled', details, reason: (inputs.reason ?? '').trim() };
  },
  isOwnWork: ({ person }, { credit, wish }) => isOwnAzureWork({ credit }, person, wish),
  /** Promises the credit in the same step as the decision, so that no two requests are promised the last one. */
  async deliver(work, request) {
    const facts = await factsOf(work);
    if (!facts) return { kind: 'failed', failure: { code: 'unknown-benefit' } };
    const failure = refuseAzureChange(facts, changeOf(work.company, request.wish));
    if (failure) return { kind: 'failed', failure };
    const { from, to } = request.wish;
    const promise = { requestId: request.id, ...(from ? { from } : {}), ...(to ? { to } : {}) };
    save(work, withPromise(facts.holding, promise));
    return { kind: 'hand-over' };
  },
  handOver: {
    async complete(work, request) {
      const facts = await factsOf(work);
      if (!facts) return refused({ code: 'unknown-benefit' });
      const holding = withoutPromise(facts.holding, request.id);
      const refusal = refuseAzureChange({ ...facts, holding }, changeOf(work.company, request.wish));
      if (refusal) return refused(refusal);
      save(work, advanceRecord(holding, stepOf(request.wish, work.person.id, work.now)));
      const { act, credit, wish } = request;
      return { kind: 'fulfilled', details: { act, credit, wish } };
    },
    async giveUp(work, request) {
      const facts = await factsOf(work);
      if (facts) save(work, withoutPromise(facts.holding, request.id));
    },
  },
  receivers: ({ wish: { to } }) => (to === undefined ? [] : [to]),
};

/** `new`, or nothing: a subscription that nothing else pays for. */
function wishIn({ change, from = '', to = '', funding = '' }: Inputs): CreditWish | Refusal {
  const kind = CHANGE_KINDS.find(known => known === change);
  if (!kind) return { code: 'unknown-choice', field: 'change' };
  if (kind !== 'assign' && from === '') return { code: 'unknown-choice', field: 'from' };
  if (kind === 'remove') return { kind, from };
  if (to === '') return { code: 'unknown-choice', field: 'to' };
  const paid = AZURE_FUNDINGS.find(known => known === funding);
  if (!paid && funding !== '' && funding !== 'new') return { code: 'unknown-choice', field: 'funding' };
  return { kind, ...(kind === 'transfer' ? { from } : {}), to, ...(paid ? { funding: paid } : {}) };
}

async function factsOf({
  unit,
  company,
  benefit,
  now,
}: Ask | Work): Promise<(AzureFacts & { readonly holding: AzureRecord }) | undefined> {
  if (benefit?.category !== 'azure') return undefined;
  const holding = azureRecordOf(benefit, await unit.read<AzureRecord>(holdingKey(benefit.id)));
  return { company, benefit, holding, now };
}

function save({ unit }: Work, record: AzureRecord): void {
  unit.write(holdingKey(record.benefitId), record);
}
