import type { DialogContext } from 'botbuilder-dialogs';
import { noteCard } from '../cards/note.js';
import { languageCommand } from '../language/find-language.js';
import type { Intent } from '../language/understand/intents.js';
import { changeLanguage, sayUnknown } from './change-language.js';
import { sendDraft } from './key-draft.js';
import { productMeant } from './pick-product.js';
import { answerPress, isKeyDialogAct } from './press.js';
import { productName } from './scene.js';
import { showHelp, showSuggestions } from './show-help.js';
import type { SoftwareKeyOptions } from './software-key-dialog.js';
import { SOFTWARE_KEY } from './software-key-dialog.js';
import { sayNothingToStop, sayStopped } from './stop.js';
import type { Heard, Turn } from './turn.js';
import { MAX_TEXT_LENGTH } from './turn.js';
import { answerWish, buttonsFor } from './wish.js';

/**
 * One turn of conversation: a pressed button does what it says, words are an answer to what was asked or a new
 * wish, and everything gets a useful reply.
 */
export async function converse(dc: DialogContext, turn: Turn): Promise<void> {
  const { heard } = turn;
  switch (heard.kind) {
    case 'press':
      return isKeyDialogAct(heard.act)
        ? pressInKeyDialog(dc, turn, heard)
        : answerPress(turn, heard as Parameters<typeof answerPress>[1]);
    case 'text':
      return hearText(dc, turn, heard.text);
    case 'bad-press':
      return say(turn, turn.kit.say(heard.why === 'stale' ? 'error.oldButton' : 'error.notYours'));
    case 'too-long':
      return say(turn, turn.kit.say('error.tooLong', { limit: MAX_TEXT_LENGTH }));
    case 'attachment':
      return say(turn, turn.kit.say('error.attachment'));
    case 'empty':
      return say(turn, turn.kit.say('error.emptyMessage'));
  }
}

async function pressInKeyDialog(
  dc: DialogContext,
  turn: Turn,
  press: Extract<Heard, { kind: 'press' }>,
): Promise<void> {
  const isOpen = dc.activeDialog?.id === SOFTWARE_KEY;
  const { draft: draftId, benefit: benefitId } = press.args;
  if (press.act === 'get-key') {
    await leave(dc);
    return begin(dc, benefitId ? { benefitId } : {});
  }
  if (isOpen) {
    await dc.continueDialog();
    return;
  }
  if (press.act === 'cancel') return sayNothingToStop(turn);
  if (press.act === 'send-key-request' && draftId && benefitId) {
    await sendDraft(turn, { draftId, benefitId, inputs: press.inputs });
    return;
  }
  const picked = benefitId ?? press.inputs.benefit;
  return begin(dc, picked ? { benefitId: picked } : {});
}

async function hearText(dc: DialogContext, turn: Turn, text: string): Promise<void> {
  const language = languageCommand(text, turn.languages.locales);
  if (language !== undefined) return language ? changeLanguage(turn, language) : sayUnknown(turn);
  const { band, intent, offers } = turn.recogniser.recognise(text, turn.kit.say.locale);
  if (dc.activeDialog) return hearInDialog(dc, turn, text, band === 'act' ? intent : 'none');
  if (band === 'act' && intent !== 'none') return follow(dc, turn, intent, text);
  if (isProductOnly(turn, text)) return begin(dc, { text });
  const wishes = band === 'ask' ? buttonsFor(offers) : [];
  return showSuggestions(turn, wishes);
}

/** Inside a dialog, help helps and comes back; stop stops; a clear new wish takes over; the rest is an answer. */
async function hearInDialog(dc: DialogContext, turn: Turn, text: string, wish: Intent): Promise<void> {
  switch (wish) {
    case 'help':
      await showHelp(turn);
      return dc.repromptDialog();
    case 'stop':
      turn.memory.draft = undefined;
      await leave(dc);
      return sayStopped(turn);
    case 'none':
    case 'get_software_key':
      await dc.continueDialog();
      return;
    default: {
      const { draft } = turn.memory;
      await leave(dc);
      await follow(dc, turn, wish, text);
      if (draft && turn.seat.kind === 'seat')
        await turn.reply.text(
          turn.kit.say('keys.draft.kept', { product: productName(turn.seat.company, draft.benefitId) }),
        );
    }
  }
}

function follow(dc: DialogContext, turn: Turn, wish: Intent, text: string): Promise<void> {
  return wish === 'get_software_key' ? begin(dc, { text }) : answerWish(turn, wish, text);
}

async function begin(dc: DialogContext, options: SoftwareKeyOptions): Promise<void> {
  await dc.beginDialog(SOFTWARE_KEY, options);
}

/** Ends whatever is going on. The stack is one deep, so no parent is resumed by it. */
async function leave(dc: DialogContext): Promise<void> {
  await dc.cancelAllDialogs();
}

function isProductOnly(turn: Turn, text: string): boolean {
  return text.trim().split(/\s+/u).length <= 6 && productMeant(turn, text).exact !== undefined;
}

function say(turn: Turn, title: string): Promise<void> {
  return turn.reply
    .send(noteCard({ title, wishes: ['check-benefits', 'get-key', 'my-requests', 'help'] }, turn.kit))
    .then(() => undefined);
}
