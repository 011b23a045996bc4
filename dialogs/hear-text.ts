import type { DialogContext } from 'botbuilder-dialogs';
import type { RequestAct } from '../benefits/request.js';
import { wishTitle } from '../cards/button.js';
import { findLanguage, languageCommand } from '../language/find-language.js';
import type { Intent } from '../language/understand/intents.js';
import { isThanks } from '../language/understand/is-thanks.js';
import { beginAsking, leaveDialogs } from './ask-dialog.js';
import { sayUnknown, speakIn } from './change-language.js';
import { fillIn } from './fill-in.js';
import { hearButtonWords } from './hear-button-words.js';
import { actMeant, keyMeant } from './key-meant.js';
import { asAct } from './new-draft.js';
import { benefitMeant } from './pick-benefit.js';
import { showHelp, showSuggestions } from './show-help.js';
import { sayStopped } from './stop.js';
import { subjectOfDraft } from './subject.js';
import { actWished, pressFor } from './talks/talks.js';
import type { Draft, Turn } from './turn.js';
import type { OneAnswerWish } from './wish.js';
import { answerWish, buttonsFor } from './wish.js';

/** Words: a command, an answer to what was asked, a wish, or something to ask back about. */
export async function hearText(dc: DialogContext, turn: Turn, text: string): Promise<void> {
  const language = languageCommand(text, turn.languages.locales);
  if (language !== undefined) return language ? speakIn(dc, turn, language) : sayUnknown(turn);
  if (await hearButtonWords(dc, turn, text)) return;
  if (isThanks(text)) return takeThanks(dc, turn);
  const { band, intent, offers } = turn.recogniser.recognise(text, turn.kit.say.locale);
  const wish = band === 'act' ? intent : 'none';
  if (dc.activeDialog) return hearInDialog(dc, turn, text, wish);
  if (wish !== 'none') return follow(dc, turn, wish, text);
  const key = keyMeant(turn, text, band === 'ask' ? offers : []);
  if (key) return beginAsking(dc, { act: key, text });
  return showSuggestions(turn, band === 'ask' ? buttonsFor(offers) : []);
}

/** Thanks need no card, and leave what is under way as it is. */
async function takeThanks(dc: DialogContext, turn: Turn): Promise<void> {
  await turn.reply.text(turn.kit.say('thanks.answer'));
  if (dc.activeDialog) await dc.repromptDialog();
}

/** Inside a dialog, help helps and comes back; stop stops; a clear new wish takes over; the rest is an answer. */
async function hearInDialog(dc: DialogContext, turn: Turn, text: string, wish: Intent): Promise<void> {
  switch (await meantInDialog(dc, turn, text, wish)) {
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
    case 'none':
      await dc.continueDialog();
      return;
    default:
      return wishInDialog(dc, turn, wish, text);
  }
}

/** What answers a field of the open form is an answer, whatever wish it looks like: "German please". */
async function meantInDialog(dc: DialogContext, turn: Turn, text: string, wish: Intent): Promise<Intent> {
  const draft: Draft | undefined = dc.activeDialog?.state.draft;
  if (!draft || wish === 'help' || wish === 'stop') return wish;
  return (await fillIn(turn, draft, text)) ? 'none' : wish;
}

/** A wish for what is being asked for is about it; another one takes over, and what was begun is kept. */
async function wishInDialog(dc: DialogContext, turn: Turn, wish: Intent, text: string): Promise<void> {
  const wished = actWished(wish);
  if (wished && wished === actUnderWay(dc)) return askInDialog(dc, turn, wished, text);
  await leaveDialogs(dc);
  await follow(dc, turn, wish, text);
  if (!wished) await sayDraftIsKept(turn);
}

function actUnderWay(dc: DialogContext): RequestAct | undefined {
  return asAct(dc.activeDialog?.state.act);
}

/** Asking for another product begins anew; asking once more comes back to the list; the rest is an answer. */
async function askInDialog(dc: DialogContext, turn: Turn, act: RequestAct, text: string): Promise<void> {
  const { exact, near } = benefitMeant(turn, act, text);
  const { draft } = turn.memory;
  if (exact && exact !== draft?.benefitId) {
    await leaveDialogs(dc);
    return beginAsking(dc, { act, text });
  }
  if (!draft && near.length === 0) return dc.repromptDialog();
  await dc.continueDialog();
}

function follow(dc: DialogContext, turn: Turn, wish: Intent, text: string): Promise<void> {
  const act = actWished(wish);
  if (act) return beginAsking(dc, { act: actMeant(turn, act, text), text });
  const locale = wish === 'change_language' ? findLanguage(text, turn.languages.locales) : undefined;
  return locale ? speakIn(dc, turn, locale) : answerWish(turn, wish as OneAnswerWish);
}

async function sayDraftIsKept(turn: Turn): Promise<void> {
  const { draft } = turn.memory;
  if (!draft || turn.seat.kind !== 'seat') return;
  const product = subjectOfDraft(turn.kit, turn.seat.company, draft);
  const command = wishTitle(turn.kit, pressFor(draft.act));
  await turn.reply.text(turn.kit.say('keys.draft.kept', { product, command }));
}
