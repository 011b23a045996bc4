import type { TurnContext } from 'botbuilder';
import type { DialogContext, DialogInstance, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs';
import type { RequestAct } from '../benefits/request.js';
import type { PressArgs } from '../cards/kit.js';
import { openDraft, sendDraft } from './ask-draft.js';
import { benefitAnswered, listShown } from './benefit-answered.js';
import { fillIn, takeRest } from './fill-in.js';
import { nameUnknown } from './name-unknown.js';
import { draftFrom, draftIn, newDraft } from './new-draft.js';
import { benefitMeant, onlyBenefit, pickBenefit, tellsApart } from './pick-benefit.js';
import { sayNothingToStop, sayStopped } from './stop.js';
import { talkFor } from './talks/talks.js';
import type { Draft } from './turn.js';
import { turnOf } from './turn.js';

export const ASK = 'ask';

/** How the dialog is begun: what for, with a benefit that was pressed, or with what the person said. */
export interface AskOptions {
  readonly act: RequestAct;
  readonly benefitId?: string;
  readonly text?: string;
}

/** Only this is kept between turns. A change of its shape raises `DIALOG_SCHEMA` in turn-memory.ts. */
interface State {
  act: RequestAct;
  /** The words it was begun with, while nothing is picked. */
  wish?: string;
  draft?: Draft;
  /** The benefits that were listed last, in the reader's order, so that "the second" can be told. */
  listed?: readonly string[];
}

/** A product named in a longer text than this is mentioned, not wished for. */
const WORDS_OF_A_CHANGE = 5;

/**
 * Asking for something: pick a benefit, fill in one form, send. The first step is skipped when the person has named
 * the benefit, or there is only one. R15 to R18
 */
export class AskDialog extends Dialog<AskOptions> {
  constructor() {
    super(ASK);
  }

  override async beginDialog(dc: DialogContext, options?: AskOptions): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const { act, benefitId, text = '' } = options ?? { act: 'software-key' };
    stateOf(dc).act = act;
    const { exact, near } = benefitMeant(turn, act, text);
    const meant = benefitId ?? benefitAnswered(turn, act, text, [])?.benefitId ?? exact;
    const { draft } = turn.memory;
    const isGoneOnWith = meant === undefined ? near.length === 0 : meant === draft?.benefitId;
    if (draft?.act === act && isGoneOnWith) return this.openForm(dc, await draftFrom(turn, draft, text));
    const found = meant ?? (near.length === 0 ? onlyBenefit(turn, act) : undefined);
    if (found !== undefined || !talkFor(act).benefits)
      return this.openForm(dc, await draftFrom(turn, newDraft(act, found), text));
    stateOf(dc).wish = text;
    // A wish that names nothing, or anything there is, is no name that was not found.
    if (near.length === 0) return this.askForBenefit(dc, nameUnknown(turn, text));
    return this.askForBenefit(dc, tellsApart(turn, act, near) ? text : undefined);
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const { heard } = turn;
    if (heard.kind === 'press') {
      if (heard.act === 'cancel') return this.cancel(dc, heard.args);
      if (heard.act === 'send-request') return this.send(dc, heard.args, heard.inputs);
      const benefitId = heard.args.benefit ?? heard.inputs.benefit;
      return benefitId
        ? this.openForm(dc, await picked(dc, benefitId), true)
        : this.askForBenefit(dc, undefined, true);
    }
    if (heard.kind !== 'text') return Dialog.EndOfTurn;
    return this.answer(dc, heard.text);
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const turn = turnOf(context);
    const { act, draft } = instance.state as State;
    if (draft) await openDraft(turn, draft, {});
    else await pickBenefit(turn, act, {});
  }

  /**
   * Typed words: the name or the place of a benefit while none is picked; on an open form the answer to a field, or
   * another benefit instead; else the reason.
   */
  private async answer(dc: DialogContext, text: string): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const { act, draft, listed = [] } = stateOf(dc);
    const filled = draft && (await fillIn(turn, draft, text));
    if (draft && filled) return this.fill(dc, draft, filled.inputs, filled.note);
    const meant = benefitAnswered(turn, act, text, draft ? [] : listed);
    if (!draft)
      return meant ? this.openForm(dc, await picked(dc, meant.benefitId)) : this.askForBenefit(dc, text);
    const isShort = meant?.rest === 0 || text.trim().split(/\s+/u).length <= WORDS_OF_A_CHANGE;
    if (meant && meant.benefitId !== draft.benefitId && isShort)
      return this.openForm(dc, newDraft(act, meant.benefitId));
    const rest = await takeRest(turn, draft, text);
    return this.fill(dc, draft, rest.inputs, rest.note);
  }

  private fill(
    dc: DialogContext,
    draft: Draft,
    inputs: Readonly<Record<string, string>>,
    note: string,
  ): Promise<DialogTurnResult> {
    return this.openForm(dc, { ...draft, inputs: { ...draft.inputs, ...inputs } }, false, note);
  }

  private async askForBenefit(dc: DialogContext, heard?: string, inPlace = false): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const state = stateOf(dc);
    delete state.draft;
    state.listed = listShown(turn, state.act, heard);
    const shown = await pickBenefit(turn, state.act, { heard, inPlace });
    return shown ? Dialog.EndOfTurn : dc.endDialog();
  }

  private async openForm(
    dc: DialogContext,
    draft: Draft,
    inPlace = false,
    note?: string,
  ): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const opened = await openDraft(turn, draft, { inPlace, note });
    turn.memory.draft = opened ? draft : undefined;
    if (!opened) return dc.endDialog();
    stateOf(dc).draft = draft;
    return Dialog.EndOfTurn;
  }

  private async cancel(dc: DialogContext, { draft: draftId }: PressArgs): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    if (isOtherForm(dc, draftId)) {
      await sayNothingToStop(turn);
      return Dialog.EndOfTurn;
    }
    turn.memory.stopped = draftId;
    turn.memory.draft = undefined;
    await sayStopped(turn);
    return dc.endDialog();
  }

  private async send(
    dc: DialogContext,
    args: PressArgs,
    inputs: Readonly<Record<string, string>>,
  ): Promise<DialogTurnResult> {
    const draft = draftIn(args, inputs, stateOf(dc).act);
    const other = isOtherForm(dc, draft.draftId);
    const left = await sendDraft(turnOf(dc.context), draft);
    if (other) return Dialog.EndOfTurn;
    if (!left) return dc.endDialog();
    stateOf(dc).draft = left;
    return Dialog.EndOfTurn;
  }
}

/** A new draft about what was picked, with what the wish said before. */
function picked(dc: DialogContext, benefitId: string): Promise<Draft> {
  const { act, wish = '' } = stateOf(dc);
  return draftFrom(turnOf(dc.context), newDraft(act, benefitId), wish);
}

/** An older form was pressed: it does what it says, and what is under way goes on. */
function isOtherForm(dc: DialogContext, draftId: string | undefined): boolean {
  const { draft } = stateOf(dc);
  return draft !== undefined && draftId !== undefined && draftId !== draft.draftId;
}

function stateOf(dc: DialogContext): State {
  return dc.activeDialog!.state as State;
}

/** Starts asking for something. */
export async function beginAsking(dc: DialogContext, options: AskOptions): Promise<void> {
  await dc.beginDialog(ASK, options);
}

/** Ends whatever is going on. The stack is one deep, so no parent is resumed by it. */
export async function leaveDialogs(dc: DialogContext): Promise<void> {
  await dc.cancelAllDialogs();
}
