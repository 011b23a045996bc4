import type { DialogContext } from 'botbuilder-dialogs';
import { noteCard } from '../cards/note.js';
import { noteForeignPress } from '../desk/note-foreign-press.js';
import { speakIn } from './change-language.js';
import { hearText } from './hear-text.js';
import { sendDraft } from './key-draft.js';
import type { LoneAct } from './press.js';
import { answerPress, isKeyDialogAct } from './press.js';
import { beginKeyDialog, leaveDialogs, SOFTWARE_KEY } from './software-key-dialog.js';
import { sayNothingToStop } from './stop.js';
import type { Heard, Turn } from './turn.js';
import { MAX_TEXT_LENGTH } from './turn.js';

type Press = Extract<Heard, { kind: 'press' }>;

/**
 * One turn of conversation: a pressed button does what it says, words are an answer to what was asked or a new
 * wish, and everything gets a useful reply.
 */
export async function converse(dc: DialogContext, turn: Turn): Promise<void> {
  const { heard } = turn;
  const { say } = turn.kit;
  switch (heard.kind) {
    case 'press':
      return hearPress(dc, turn, heard);
    case 'text':
      return hearText(dc, turn, heard.text);
    case 'bad-press':
      if (heard.why === 'stale') return note(turn, say('error.oldButton'));
      await noteForeignPress(turn.desk, turn.actor, heard);
      return note(turn, say('error.notYours'));
    case 'too-long':
      return note(turn, say('error.tooLong', { limit: MAX_TEXT_LENGTH }));
    case 'attachment':
      return note(turn, say('error.attachment'));
    case 'empty':
      return note(turn, say('error.emptyMessage'));
  }
}

function hearPress(dc: DialogContext, turn: Turn, press: Press): Promise<void> {
  if (press.act === 'set-language') return speakIn(dc, turn, press.args.locale ?? '');
  if (isKeyDialogAct(press.act)) return pressInKeyDialog(dc, turn, press);
  return answerPress(turn, press as Press & { act: LoneAct });
}

/** The dialog takes the press when it is open; else a form that was left behind still works. */
async function pressInKeyDialog(dc: DialogContext, turn: Turn, press: Press): Promise<void> {
  const { draft: draftId, benefit: benefitId } = press.args;
  if (press.act === 'get-key') {
    await leaveDialogs(dc);
    return beginKeyDialog(dc, benefitId ? { benefitId } : {});
  }
  if (dc.activeDialog?.id === SOFTWARE_KEY) {
    await dc.continueDialog();
    return;
  }
  if (press.act === 'cancel') return sayNothingToStop(turn);
  if (press.act === 'send-key-request' && draftId && benefitId) {
    await sendDraft(turn, { draftId, benefitId, inputs: press.inputs });
    return;
  }
  const picked = benefitId ?? press.inputs.benefit;
  return beginKeyDialog(dc, picked ? { benefitId: picked } : {});
}

async function note(turn: Turn, title: string): Promise<void> {
  const wishes = ['check-benefits', 'get-key', 'my-requests', 'help'] as const;
  await turn.reply.send(noteCard({ title, wishes }, turn.kit));
}
