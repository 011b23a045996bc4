import type { DialogContext } from 'botbuilder-dialogs';
import { noteCard } from '../cards/note.js';
import { noteForeignPress } from '../desk/note-foreign-press.js';
import { ASK, beginAsking, leaveDialogs } from './ask-dialog.js';
import { sendDraft } from './ask-draft.js';
import { speakIn } from './change-language.js';
import { hearText } from './hear-text.js';
import { asAct, draftIn } from './new-draft.js';
import { offerLanguage } from './offer-language.js';
import type { LoneAct } from './press.js';
import { answerPress, isAskDialogPress, isAskingPress } from './press.js';
import { sayNothingToStop } from './stop.js';
import { ASKING_PRESSES } from './talks/talks.js';
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
      await hearText(dc, turn, heard.text);
      return offerLanguage(turn, heard.text);
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

async function hearPress(dc: DialogContext, turn: Turn, press: Press): Promise<void> {
  if (press.act === 'set-language') return speakIn(dc, turn, press.args.locale ?? '');
  if (isAskingPress(press.act)) {
    const { benefit: benefitId } = press.args;
    await leaveDialogs(dc);
    return beginAsking(dc, { act: ASKING_PRESSES[press.act], ...(benefitId ? { benefitId } : {}) });
  }
  if (isAskDialogPress(press.act)) return pressInAskDialog(dc, turn, press);
  return answerPress(turn, press as Press & { act: LoneAct });
}

/** The dialog takes the press when it is open; else a form that was left behind still works. */
async function pressInAskDialog(dc: DialogContext, turn: Turn, press: Press): Promise<void> {
  const { args, inputs } = press;
  const act = asAct(args.act) ?? 'software-key';
  if (dc.activeDialog?.id === ASK) {
    await dc.continueDialog();
    return;
  }
  if (press.act === 'cancel') return sayNothingToStop(turn);
  if (press.act === 'send-request' && args.draft) {
    await sendDraft(turn, draftIn(args, inputs, act));
    return;
  }
  const benefitId = args.benefit ?? inputs.benefit;
  return beginAsking(dc, { act, ...(benefitId ? { benefitId } : {}) });
}

async function note(turn: Turn, title: string): Promise<void> {
  const wishes = ['check-benefits', 'get-key', 'my-requests', 'help'] as const;
  await turn.reply.send(noteCard({ title, wishes }, turn.kit));
}
