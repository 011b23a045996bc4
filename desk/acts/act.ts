import type { Benefit, Company, Person } from '../../benefits/company.js';
import type { Refusal, Refused } from '../../benefits/refusal.js';
import type { BenefitRequest, RequestAct, RequestOf } from '../../benefits/request.js';
import type { DetailsOf } from '../../benefits/request-details.js';
import type { DeskParts } from '../parts.js';
import type { UnitOfWork } from '../unit-of-work.js';

/** What a form sent, by the ids of its fields. Nothing here is trusted. */
export type Inputs = Readonly<Record<string, string>>;

/** Somebody asks for something: all that the rules look at. */
export interface Ask {
  readonly parts: Pick<DeskParts, 'vault' | 'settings'>;
  readonly unit: Pick<UnitOfWork, 'read' | 'list'>;
  readonly company: Company;
  readonly person: Person;
  /** What the request is about; undefined where the act is about none, or it is unknown. */
  readonly benefit: Benefit | undefined;
  /** Every request of the company. */
  readonly requests: readonly BenefitRequest[];
  readonly now: Date;
}

/** A request is delivered: what is read and written there is saved in the same step as the decision. */
export interface Work {
  readonly parts: Pick<DeskParts, 'vault' | 'settings'>;
  readonly unit: UnitOfWork;
  readonly company: Company;
  /** Who decides, or says what came back. */
  readonly person: Person;
  readonly benefit: Benefit | undefined;
  readonly now: Date;
}

export type Filled<A extends RequestAct> =
  | { readonly kind: 'filled'; readonly details: DetailsOf<A>; readonly reason: string }
  /** About a field: the form comes back with what is wrong. */
  | Refused;

/** What an approval leads to. */
export type Delivery<A extends RequestAct> =
  | { readonly kind: 'fulfilled'; readonly details: DetailsOf<A> }
  | { readonly kind: 'failed'; readonly failure: Refusal }
  /** Only Partner Center can do it: somebody with the role does it there, and brings back what came of it. */
  | { readonly kind: 'hand-over' };

export type Completed<A extends RequestAct> =
  | { readonly kind: 'fulfilled'; readonly details: DetailsOf<A> }
  | Refused;

/** The part of an act that a person does in Partner Center. */
export interface HandOver<A extends RequestAct> {
  /** The first half is done, and the rest takes days. R49, R103 @returns a refusal where that cannot be. */
  start?(work: Work, request: RequestOf<A>): Promise<Refusal | undefined>;
  /** What came back. The request is fulfilled only by this. */
  complete(work: Work, request: RequestOf<A>, inputs: Inputs): Promise<Completed<A>>;
  /** It could not be done: frees what was set aside for the request. */
  giveUp?(work: Work, request: RequestOf<A>): Promise<void>;
}

/**
 * One thing that can be requested: its rules, and what approving it does. Rules are called, never written here.
 * An act writes only through `work.unit`, so that all it does is saved with the decision or not at all.
 */
export interface Act<A extends RequestAct> {
  /** Can this person ask for it now? Asked before the form is shown, and again when it is sent. */
  refuseAsk(ask: Ask): Promise<Refusal | undefined>;
  /** Reads the form. Called only when `refuseAsk` has nothing against it. */
  readForm(ask: Ask, inputs: Inputs): Promise<Filled<A>>;
  /** Is it this person's own role to do it, so that nobody else has to approve? */
  isOwnWork(ask: Ask, details: DetailsOf<A>): boolean;
  deliver(work: Work, request: RequestOf<A>): Promise<Delivery<A>>;
  /**
   * The decision is taken back: frees what `deliver` gave away. Present where it gives something by itself.
   * @returns the request without it.
   */
  takeBack?(work: Work, request: RequestOf<A>): Promise<RequestOf<A>>;
  /** Present where `deliver` can hand over. */
  readonly handOver?: HandOver<A> | undefined;
  /** People besides the requester who are told when it is fulfilled, by their ids. */
  receivers?(request: RequestOf<A>): readonly string[];
}
