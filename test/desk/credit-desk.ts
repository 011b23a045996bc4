import { advanceHolding, newHolding } from '../../benefits/azure-holding.js';
import type { AzureRecord } from '../../benefits/azure-record.js';
import type { Company } from '../../benefits/company.js';
import { benefitsOf } from '../../benefits/company.js';
import type { Refusal } from '../../benefits/refusal.js';
import type { BenefitRequest } from '../../benefits/request.js';
import type { Inputs } from '../../desk/acts/act.js';
import { decideRequest } from '../../desk/decide-request.js';
import { reportHandOver } from '../../desk/hand-over.js';
import { loadHoldings } from '../../desk/load-holdings.js';
import { HOLDINGS, REQUESTS } from '../../desk/records.js';
import { requestBenefit } from '../../desk/request-benefit.js';
import type { Store } from '../../store/store.js';
import { creditCompany } from './credit-company.js';
import { createFakeStore } from './fake-store.js';
import type { GivenDesk } from './given-desk.js';
import { actor, givenDesk } from './given-desk.js';
import { TENANT } from './small-company.js';

/** The desk of the company with Azure credits, and the steps of a request for one. */
export interface CreditDesk extends GivenDesk {
  /** Sends the form. @returns the state of the request, or the code of the refusal. */
  send(by: string, form: CreditForm): Promise<string>;
  approve(by: string, id?: string): Promise<string>;
  reject(by: string, id?: string): Promise<string>;
  done(by: string, id?: string): Promise<string>;
  impossible(by: string, id?: string): Promise<string>;
  /** Ids of those who hold a credit today. */
  holders(benefitId: string): Promise<readonly string[]>;
  record(benefitId: string): Promise<AzureRecord>;
  requests(): Promise<readonly BenefitRequest[]>;
}

export interface CreditForm {
  readonly id?: string;
  readonly benefitId?: string;
  readonly inputs: Inputs;
}

export const toAlex = { change: 'assign', to: 'alex' } as const;

export async function givenCreditDesk(
  company: Company = creditCompany(),
  store: Store = createFakeStore(),
): Promise<CreditDesk> {
  return creditDeskOf(await givenDesk(store, company));
}

export function creditDeskOf(desk: GivenDesk): CreditDesk {
  const { parts, store } = desk;
  const list = async <T>(prefix: string): Promise<T[]> =>
    (await store.list<T>(`company/${TENANT}`, prefix)).map(({ value }) => value);
  const company = async () => (await store.read<Company>(`company/${TENANT}`, 'company'))!.value;
  const record = async (id: string) => (await loadHoldings(parts, await company())).get(id)!;
  return {
    ...desk,
    send: async (by, { id = 'request-1', benefitId = 'monthly', inputs }) =>
      wordOf(await requestBenefit(parts, actor(by), { draftId: id, act: 'azure-credit', benefitId, inputs })),
    approve: async (by, requestId = 'request-1') =>
      wordOf(await decideRequest(parts, actor(by), { requestId, decision: 'approve' })),
    reject: async (by, requestId = 'request-1') =>
      wordOf(await decideRequest(parts, actor(by), { requestId, decision: 'reject', reason: 'No' })),
    done: async (by, requestId = 'request-1') =>
      wordOf(await reportHandOver(parts, actor(by), { requestId, report: 'done', inputs: {} })),
    impossible: async (by, requestId = 'request-1') =>
      wordOf(await reportHandOver(parts, actor(by), { requestId, report: 'impossible', reason: 'No' })),
    holders: async id => (await record(id)).holders.map(({ person }) => person),
    record,
    requests: () => list<BenefitRequest>(REQUESTS),
  };
}

/** What the desk has saved about credits, without what the company file adds. */
export async function savedRecords({ store }: GivenDesk): Promise<readonly AzureRecord[]> {
  return (await store.list<AzureRecord>(`company/${TENANT}`, HOLDINGS)).map(({ value }) => value);
}

/** Who holds a credit by its history, told again from the company file on. */
export function holdersTold(company: Company, record: AzureRecord): readonly string[] {
  const benefit = benefitsOf(company, 'azure').find(({ id }) => id === record.benefitId)!;
  const told = record.history.reduce(advanceHolding, newHolding(benefit));
  return told.holders.map(({ person }) => person);
}

type Outcome = { readonly kind: string } & (
  | { readonly refusal: Refusal }
  | { readonly request: BenefitRequest }
);

function wordOf(outcome: Outcome): string {
  if ('refusal' in outcome) return outcome.refusal.code;
  return outcome.kind === 'already' ? 'already' : outcome.request.state;
}
