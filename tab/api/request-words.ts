import type { Company } from '../../benefits/company.js';
import type { Instant } from '../../benefits/programme.js';
import type { BenefitRequest } from '../../benefits/request.js';
import type { HandOverView } from '../../cards/approval.js';
import type { Kit } from '../../cards/kit.js';
import type { DeskParts } from '../../desk/parts.js';

/** What the chat says about a request. Each act has words of its own there, and the tab says the same ones. */
export interface RequestWords {
  /** What it is about, in a few words. */
  readonly subject: string;
  /** What was chosen. */
  readonly facts: readonly RequestFact[];
  /** What happens next, and when, a sentence each. */
  readonly coming: readonly string[];
  /** Why it failed. */
  readonly failure?: string;
  /** Until when the reader can take their decision back. */
  readonly undoUntil?: Instant;
  /** What is to be done in Partner Center now, and what has to come back. */
  readonly handOver?: HandOverView;
  /** For those who decide. */
  readonly asks: {
    readonly title: string;
    /** What approving leads to. */
    readonly meaning?: string;
    readonly warnings?: readonly string[];
    /** What matters only until it is decided. */
    readonly openFacts?: readonly RequestFact[];
    /** Title of the button, where it is not "Approve". */
    readonly approve?: string;
  };
}

export interface RequestFact {
  readonly title: string;
  readonly value: string;
}

/** Finds the words of the chat for a request. */
export type WordRequest = (
  scene: { readonly desk: DeskParts; readonly company: Company; readonly kit: Kit },
  request: BenefitRequest,
) => Promise<RequestWords>;
