import type { Benefit, Company } from '../../benefits/company.js';
import type { Refusal } from '../../benefits/refusal.js';
import type { RequestAct, RequestOf } from '../../benefits/request.js';
import type { HandOverView } from '../../cards/approval.js';
import type { Action } from '../../cards/button.js';
import type { FormView } from '../../cards/form.js';
import type { Kit } from '../../cards/kit.js';
import type { ReadyView } from '../../cards/ready.js';
import type { Seat } from '../../desk/load-company.js';
import type { Scene } from '../scene.js';
import type { Draft, Turn } from '../turn.js';

export interface TalkFact {
  readonly title: string;
  readonly value: string;
}

/** The form of an act, with the title of the button that sends it, and further buttons that lead elsewhere. */
export type AskForm = FormView & { readonly send?: string; readonly more?: readonly Action[] };

/** What a request asks of those who decide. */
export interface AskView {
  /** "Alex asks for a key: Visio". */
  readonly title: string;
  /** What approving leads to. */
  readonly meaning?: string;
  readonly warnings?: readonly string[];
  /** What matters only until it is decided. */
  readonly openFacts?: readonly TalkFact[];
  /** Title of the button, where it is not "Approve". */
  readonly approve?: string;
}

/** What can be asked for, for a person to pick from. */
export interface Picking {
  readonly title: string;
  /** How a benefit stands in the list, for example with how many are left. */
  readonly line: (benefit: Benefit) => string;
}

/** What a request brought, and the buttons that lead to it. */
export type Ready = Omit<ReadyView, 'cause'> & {
  /** There is nothing to show any more, only to know. */
  readonly isOver?: boolean;
};

/**
 * How one act is talked about: what can be picked, its form, what its cards say and where they lead. It decides
 * nothing: that is what the act of the same name in `desk/acts/` does.
 */
export interface Talk<A extends RequestAct> {
  /** What can be asked for by name, in the order of the list; absent where the act is not about a benefit. */
  readonly benefits?: (company: Company, now: Date) => readonly Benefit[];
  /** Everything that a name can mean, also what cannot be asked for: then it is said why. */
  readonly named?: (company: Company, kit: Kit) => readonly Benefit[];
  picking?(turn: Turn, seat: Seat): Promise<Picking>;
  /** What the words of the wish say beside the benefit, by the ids of the fields. */
  prefill?(
    turn: Turn,
    seat: Seat,
    benefitId: string | undefined,
    text: string,
  ): Promise<Readonly<Record<string, string>>>;
  /** The form, filled in as far as the draft is. Called only for a benefit that the person may ask for. */
  form(turn: Turn, seat: Seat, draft: Draft): Promise<AskForm>;
  /** Says in its own way why it cannot be asked for. @returns false where the usual refusal will do. */
  refused?(turn: Turn, draft: Draft, refusal: Refusal): Promise<boolean>;
  /** What a form that was begun is about; the name of its benefit unless said otherwise. */
  draftSubject?(kit: Kit): string;
  /** What the request is about, in a few words; the name of its benefit unless said otherwise. */
  subject?(kit: Kit, company: Company, request: RequestOf<A>): string;
  /** What was chosen: the same lines for everybody. */
  facts(scene: Scene, request: RequestOf<A>): readonly TalkFact[];
  /** For those who decide. */
  asks(scene: Scene, request: RequestOf<A>, requester: string): Promise<AskView>;
  /** What is to be done in Partner Center, step by step, and what has to come back. */
  handOver?(scene: Scene, request: RequestOf<A>): Promise<HandOverView>;
  /** For the requester, when it is fulfilled. */
  ready(scene: Scene, request: RequestOf<A>): Ready | Promise<Ready>;
  /** For somebody who was given something on another one's request. */
  received?(scene: Scene, request: RequestOf<A>): ReadyView | Promise<ReadyView>;
  /** Buttons for whoever did it in Partner Center, once it is fulfilled. */
  afterwards?(kit: Kit, request: RequestOf<A>): readonly Action[];
  /** The button that asks for the same again. */
  again(kit: Kit, request: RequestOf<A>): Action;
}
