import type { DialogContext } from 'botbuilder-dialogs';
import { findLanguage, languageCommand } from '../language/find-language.js';
import type { Intent } from '../language/understand/intents.js';
import { sayUnknown, speakIn } from './change-language.js';
import { productMeant } from './pick-product.js';
import { productName } from './scene.js';
import { showHelp, showSuggestions } from './show-help.js';
import { beginKeyDialog, leaveDialogs } from './software-key-dialog.js';
import { sayStopped } from './stop.js';
import type { Turn } from './turn.js';
import { answerWish, buttonsFor } from './wish.js';

/** A product named in a longer text than this is mentioned, not wished for. */
const WORDS_OF_A_BARE_NAME = 6;

/** Words: a command, an answer to what was asked, a wish, or something to ask back about. */
export async function hearText(dc: DialogContext, turn: Turn, text: string): Promise<void> {
  const language = languageCommand(text, turn.languages.locales);
  if (language !== undefined) return language ? speakIn(dc, turn, language) : sayUnknown(turn);
  const { band, intent, offers } = turn.recogniser.recognise(text, turn.kit.say.locale);
  const wish = band === 'act' ? intent : 'none';
  if (dc.activeDialog) return hearInDialog(dc, turn, text, wish);
  if (wish !== 'none') return follow(dc, turn, wish, text);
  if (isBareProduct(turn, text) || isLikelyKey(turn, text, band === 'ask' ? offers : []))
    return beginKeyDialog(dc, { text });
  return showSuggestions(turn, band === 'ask' ? buttonsFor(offers) : []);
}

/** Inside a dialog, help helps and comes back; stop stops; a clear new wish takes over; the rest is an answer. */
async function hearInDialog(dc: DialogContext, turn: Turn, text: string, wish: Intent): Promise<void> {
  switch (wish) {
    case 'help':
      await showHelp(turn);
      return dc.repromptDialog();
    case 'stop':
      turn.memory.stopped = turn.memory.draft?.draftId;
      turn.memory.draft = undefined;
      await leaveDialogs(dc);
      return sayStopped(turn);
    case 'change_language':
      return follow(dc, turn, wish, text);
    case 'get_software_key':
      return askInDialog(dc, turn, text);
    case 'none':
      await dc.continueDialog();
      return;
    default:
      await leaveDialogs(dc);
      await follow(dc, turn, wish, text);
      return sayDraftIsKept(turn);
  }
}

/** Asking for another product begins anew; asking once more comes back to the list; the rest is an answer. */
async function askInDialog(dc: DialogContext, turn: Turn, text: string): Promise<void> {
  const { exact, near } = productMeant(turn, text);
  const { draft } = turn.memory;
  if (exact && exact !== draft?.benefitId) {
    await leaveDialogs(dc);
    return beginKeyDialog(dc, { text });
  }
  if (!draft && near.length === 0) return dc.repromptDialog();
  await dc.continueDialog();
}

function follow(dc: DialogContext, turn: Turn, wish: Intent, text: string): Promise<void> {
  if (wish === 'get_software_key') return beginKeyDialog(dc, { text });
  const locale = wish === 'change_language' ? findLanguage(text, turn.languages.locales) : undefined;
  return locale ? speakIn(dc, turn, locale) : answerWish(turn, wish);
}

async function sayDraftIsKept(turn: Turn): Promise<void> {
  const { draft } = turn.memory;
  if (!draft || turn.seat.kind !== 'seat') return;
  const product = productName(turn.seat.company, draft.benefitId);
  await turn.reply.text(turn.kit.say('keys.draft.kept', { product }));
}

function isBareProduct(turn: Turn, text: string): boolean {
  const words = text.trim().split(/\s+/u).length;
  return words <= WORDS_OF_A_BARE_NAME && productMeant(turn, text).exact !== undefined;
}

/** A key is among the likely wishes, and a product of the company is named: its form can be shown, which does nothing yet. */
function isLikelyKey(turn: Turn, text: string, offers: readonly Intent[]): boolean {
  return offers.includes('get_software_key') && productMeant(turn, text).exact !== undefined;
}
