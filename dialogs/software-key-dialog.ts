import { randomUUID } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import type { DialogContext, DialogInstance, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs';
import type { PressArgs } from '../cards/kit.js';
import { openDraft, sendDraft } from './key-draft.js';
import { pickProduct, productMeant } from './pick-product.js';
import { sayNothingToStop, sayStopped } from './stop.js';
import type { Draft } from './turn.js';
import { turnOf } from './turn.js';

export const SOFTWARE_KEY = 'software-key';

/** How the dialog is begun: with a product that was pressed, or with what the person said. */
export interface SoftwareKeyOptions {
  readonly benefitId?: string;
  readonly text?: string;
}

/** Only this is kept between turns. A change of its shape raises `DIALOG_SCHEMA` in turn-memory.ts. */
interface State {
  draft?: Draft;
}

/**
 * Asking for a software key: pick a product, fill in one form, send. The product is skipped when the person has
 * named it. R15 to R18
 */
export class SoftwareKeyDialog extends Dialog<SoftwareKeyOptions> {
  constructor() {
    super(SOFTWARE_KEY);
  }

  override async beginDialog(dc: DialogContext, options?: SoftwareKeyOptions): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const { exact, near } = productMeant(turn, options?.text ?? '');
    const meant = options?.benefitId ?? exact;
    const { draft } = turn.memory;
    if (draft && (meant === draft.benefitId || (meant === undefined && near.length === 0)))
      return this.openForm(dc, draft);
    if (meant !== undefined) return this.openForm(dc, { benefitId: meant, draftId: randomUUID() });
    // A wish that names nothing is no name that was not found.
    return this.askForProduct(dc, near.length > 0 ? options?.text : undefined);
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const { heard } = turn;
    if (heard.kind === 'press') {
      if (heard.act === 'cancel') return this.cancel(dc, heard.args);
      if (heard.act === 'send-key-request') return this.send(dc, heard.args, heard.inputs);
      const benefitId = heard.args.benefit ?? heard.inputs.benefit;
      return benefitId
        ? this.openForm(dc, { benefitId, draftId: randomUUID() }, true)
        : this.askForProduct(dc, undefined, true);
    }
    if (heard.kind !== 'text') return Dialog.EndOfTurn;
    return this.answer(dc, heard.text);
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const turn = turnOf(context);
    const { draft } = instance.state as State;
    if (draft) await openDraft(turn, draft, {});
    else await pickProduct(turn, {});
  }

  /** Typed words: a product name while none is picked, or instead of the one that is; else the reason. */
  private async answer(dc: DialogContext, text: string): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const { draft } = stateOf(dc);
    const { exact } = productMeant(turn, text);
    if (!draft)
      return exact
        ? this.openForm(dc, { benefitId: exact, draftId: randomUUID() })
        : this.askForProduct(dc, text);
    if (exact && exact !== draft.benefitId && text.trim().split(/\s+/u).length <= 5)
      return this.openForm(dc, { benefitId: exact, draftId: randomUUID() });
    return this.openForm(dc, { ...draft, reason: text }, false, turn.kit.say('keys.form.noted'));
  }

  private async askForProduct(dc: DialogContext, heard?: string, inPlace = false): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    delete stateOf(dc).draft;
    const shown = await pickProduct(turn, { heard, inPlace });
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
    { draft: draftId = '', benefit: benefitId = '' }: PressArgs,
    inputs: Readonly<Record<string, string>>,
  ): Promise<DialogTurnResult> {
    const other = isOtherForm(dc, draftId);
    const left = await sendDraft(turnOf(dc.context), { draftId, benefitId, inputs });
    if (other) return Dialog.EndOfTurn;
    if (!left) return dc.endDialog();
    stateOf(dc).draft = left;
    return Dialog.EndOfTurn;
  }
}

/** An older form was pressed: it does what it says, and what is under way goes on. */
function isOtherForm(dc: DialogContext, draftId: string | undefined): boolean {
  const { draft } = stateOf(dc);
  return draft !== undefined && draftId !== undefined && draftId !== draft.draftId;
}

function stateOf(dc: DialogContext): State {
  return dc.activeDialog!.state as State;
}

/** Starts asking for a key. */
export async function beginKeyDialog(dc: DialogContext, options: SoftwareKeyOptions): Promise<void> {
  await dc.beginDialog(SOFTWARE_KEY, options);
}

/** Ends whatever is going on. The stack is one deep, so no parent is resumed by it. */
export async function leaveDialogs(dc: DialogContext): Promise<void> {
  await dc.cancelAllDialogs();
}
