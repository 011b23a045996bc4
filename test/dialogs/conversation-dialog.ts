import type { DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog, DialogContext, DialogSet } from 'botbuilder-dialogs';
import { AskDialog } from '../../dialogs/ask-dialog.js';
import { converse } from '../../dialogs/converse.js';
import { turnOf } from '../../dialogs/turn.js';

/**
 * The whole conversation as one dialog that never ends, because DialogTestClient drives dialogs. The stack of the
 * conversation itself is kept in its state, and so goes through the client's storage between turns.
 */
export class ConversationDialog extends Dialog {
  readonly #dialogs = new DialogSet().add(new AskDialog());

  constructor() {
    super('conversation');
  }

  override beginDialog(outer: DialogContext): Promise<DialogTurnResult> {
    return this.#turn(outer);
  }

  override continueDialog(outer: DialogContext): Promise<DialogTurnResult> {
    return this.#turn(outer);
  }

  async #turn(outer: DialogContext): Promise<DialogTurnResult> {
    const { state } = outer.activeDialog!;
    state.dialogs ??= { dialogStack: [] };
    await converse(new DialogContext(this.#dialogs, outer.context, state.dialogs), turnOf(outer.context));
    return Dialog.EndOfTurn;
  }
}
