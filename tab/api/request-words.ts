import type { Company } from '../../benefits/company.js';
import type { BenefitRequest } from '../../benefits/request.js';
import type { Kit } from '../../cards/kit.js';
import type { DeskParts } from '../../desk/parts.js';

/** What the chat says about a request. Each act has words of its own there, and the tab says the same ones. */
export interface RequestWords {
  /** What it is about, in a few words. */
  readonly subject: string;
  /** What was chosen. */
  readonly facts: readonly RequestFact[];
  /** Why it failed. */
  readonly failure?: string;
  /** For those who decide. */
  readonly asks: {
    readonly title: string;
    /** What approving leads to. */
    readonly meaning?: string;
    readonly warnings?: readonly string[];
    /** What matters only until it is decided. */
    readonly openFacts?: readonly RequestFact[];
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
