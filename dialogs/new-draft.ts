import { randomUUID } from 'node:crypto';
import type { RequestAct } from '../benefits/request.js';
import { REQUEST_ACTS } from '../benefits/request.js';
import type { PressArgs } from '../cards/kit.js';
import { talkFor } from './talks/talks.js';
import type { Draft, Turn } from './turn.js';

/** A form that is opened now, with nothing filled in. */
export function newDraft(act: RequestAct, benefitId: string | undefined): Draft {
  return { act, ...(benefitId === undefined ? {} : { benefitId }), draftId: randomUUID(), inputs: {} };
}

/** The draft with what the words of the wish fill in. */
export async function draftFrom(turn: Turn, draft: Draft, text: string): Promise<Draft> {
  if (turn.seat.kind !== 'seat' || text === '') return draft;
  const inputs = await talkFor(draft.act).prefill?.(turn, turn.seat, draft.benefitId, text);
  return inputs ? { ...draft, inputs: { ...draft.inputs, ...inputs } } : draft;
}

/** The draft that a sent form stands for. */
export function draftIn(
  { act, benefit, draft = '' }: PressArgs,
  inputs: Readonly<Record<string, string>>,
  otherwise: RequestAct,
): Draft {
  return { ...newDraft(asAct(act) ?? otherwise, benefit ?? inputs.benefit), draftId: draft, inputs };
}

/** What a button was made for; a sealed one of an earlier release may name what is gone. */
export function asAct(act: string | undefined): RequestAct | undefined {
  return REQUEST_ACTS.find(known => known === act);
}
