import type { DialogContext } from 'botbuilder-dialogs';
import type { MessageId } from '../language/messages.js';
import { beginAsking, leaveDialogs } from './ask-dialog.js';
import { askForSeveral } from './decide-several.js';
import { askForNotices } from './notices.js';
import { askForStandIn, endStandIn } from './stand-in.js';
import type { Turn } from './turn.js';
import { showWaitingList } from './waiting-list.js';
import { askWhatIf } from './what-if.js';

/** Buttons for what no wish in words stands for: their words are understood as they are. */
const BUTTONS: Partial<Record<MessageId, (dc: DialogContext, turn: Turn) => Promise<void>>> = {
  'button.addPerson': dc => beginAsking(dc, { act: 'add-person' }),
  'form.person.missing': dc => beginAsking(dc, { act: 'add-person' }),
  'button.decideSeveral': (_dc, turn) => askForSeveral(turn, {}),
  'button.standIn': (_dc, turn) => askForStandIn(turn),
  'button.endStandIn': (_dc, turn) => endStandIn(turn),
  'button.notices': (_dc, turn) => askForNotices(turn),
  'button.whatIf': (_dc, turn) => askWhatIf(turn),
  'button.waitingList': (_dc, turn) => showWaitingList(turn),
};

/** Does what a button does whose words were typed. @returns false when they are no button's. */
export async function hearButtonWords(dc: DialogContext, turn: Turn, text: string): Promise<boolean> {
  const typed = wordsOf(text);
  const found = Object.entries(BUTTONS).find(([id]) => wordsOf(turn.kit.say(id as MessageId)) === typed);
  if (!found) return false;
  await leaveDialogs(dc);
  await found[1](dc, turn);
  return true;
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s\p{P}]+/gu, ' ')
    .trim();
}
