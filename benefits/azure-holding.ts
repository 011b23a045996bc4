import type { AzureBenefit, Holding } from './company.js';
import type { Instant } from './programme.js';

export const AZURE_STATES = ['provisioned', 'assigned', 'ended'] as const;
export type AzureState = (typeof AZURE_STATES)[number];

/** `remove-last` takes the only holder away, `remove` one of several. */
export const AZURE_EVENTS = ['assign', 'remove', 'remove-last', 'transfer', 'end'] as const;
export type AzureEvent = (typeof AZURE_EVENTS)[number];

/** A step in the life of a credit. People are named by their ids. */
export type AzureStep = { readonly at: Instant } & (
  | { readonly event: 'assign'; readonly to: string; readonly by: string }
  | { readonly event: 'remove'; readonly from: string; readonly by: string }
  | { readonly event: 'transfer'; readonly from: string; readonly to: string; readonly by: string }
  | { readonly event: 'end' }
);

/** The record of who holds an Azure credit: as many people as credits were granted. R31, R32 */
export interface AzureHolding {
  readonly benefitId: string;
  readonly credit: AzureBenefit['credit'];
  readonly state: AzureState;
  readonly holders: readonly Holding[];
  readonly history: readonly AzureStep[];
  /** Changes that are approved and still to be done in Partner Center. */
  readonly promised?: readonly CreditPromise[];
}

/** A change that is approved: whom it takes the credit from, and who gets it, by their ids. */
export interface CreditPromise {
  readonly requestId: string;
  readonly from?: string;
  readonly to?: string;
}

type Table = {
  readonly [from in AzureState]: Partial<{ readonly [event in AzureEvent]: AzureState }>;
};

/**
 * R33: people come and go on a monthly credit at any time. R34: on a bulk credit nobody can be removed; R35: it
 * can pass to another person. So a bulk credit, once assigned, always has a holder.
 */
const NEXT: { readonly [credit in AzureBenefit['credit']]: Table } = {
  monthly: {
    provisioned: { assign: 'assigned', end: 'ended' },
    assigned: {
      assign: 'assigned',
      remove: 'assigned',
      'remove-last': 'provisioned',
      transfer: 'assigned',
      end: 'ended',
    },
    ended: {},
  },
  bulk: {
    provisioned: { assign: 'assigned', end: 'ended' },
    assigned: { assign: 'assigned', transfer: 'assigned', end: 'ended' },
    ended: {},
  },
};

/** The state after `event`, or undefined where the event is not allowed. R33, R34, R35 */
export function nextAzureState(
  credit: AzureBenefit['credit'],
  from: AzureState,
  event: AzureEvent,
): AzureState | undefined {
  return NEXT[credit][from][event];
}

/** The holding of a benefit as the company file tells it, before the desk has changed anything. */
export function newHolding(benefit: AzureBenefit): AzureHolding {
  return {
    benefitId: benefit.id,
    credit: benefit.credit,
    state: benefit.holders.length > 0 ? 'assigned' : 'provisioned',
    holders: benefit.holders,
    history: [],
  };
}

/** Does this person hold one of the credits? */
export function holds(holding: AzureHolding, personId: string): boolean {
  return holding.holders.some(holder => holder.person === personId);
}

/** How many credits nobody holds, and none is promised to. R31, R33 */
export function creditsFree({ quantity }: Pick<AzureBenefit, 'quantity'>, holding: AzureHolding): number {
  const promised = (holding.promised ?? []).filter(({ from }) => from === undefined).length;
  return Math.max(0, quantity - holding.holders.length - promised);
}

/** What removing somebody is to the credit: taking its last holder away, or one of several. */
export function removalOf(holding: AzureHolding): 'remove' | 'remove-last' {
  return holding.holders.length > 1 ? 'remove' : 'remove-last';
}

/**
 * The holding one step later.
 * @throws Error when the step is not allowed, or names people who do not fit: the rules of `azure-credit.ts`
 * refuse first.
 */
export function advanceHolding(holding: AzureHolding, step: AzureStep): AzureHolding {
  const event = step.event === 'remove' ? removalOf(holding) : step.event;
  const state = nextAzureState(holding.credit, holding.state, event);
  const wrong = !state
    ? `is ${holding.state}`
    : 'from' in step && !holds(holding, step.from)
      ? `is not held by ${step.from}`
      : 'to' in step && holds(holding, step.to)
        ? `is held by ${step.to} already`
        : undefined;
  if (!state || wrong) throw new Error(`Credit ${holding.benefitId} ${wrong}: ${event} is not allowed`);
  return { ...holding, state, holders: holdersAfter(holding, step), history: [...holding.history, step] };
}

function holdersAfter({ holders }: AzureHolding, step: AzureStep): readonly Holding[] {
  switch (step.event) {
    case 'assign':
      return [...holders, { person: step.to, since: step.at }];
    case 'remove':
      return holders.filter(holder => holder.person !== step.from);
    case 'transfer':
      return holders.map(holder =>
        holder.person === step.from ? { person: step.to, since: step.at } : holder,
      );
    case 'end':
      return holders;
  }
}
