import type { PressAct, PressArgs } from '../cards/kit.js';
import { askForSeveral, decideChosen } from './decide-several.js';
import { askForNotices, saveNotices } from './notices.js';
import { showInbox } from './show-inbox.js';
import { askForStandIn, endStandIn, saveStandIn } from './stand-in.js';
import type { Turn } from './turn.js';
import { askWhatIf, showWhatIf } from './what-if.js';

interface Pressed {
  readonly args: PressArgs;
  readonly inputs: Readonly<Record<string, string>>;
}

/** What the buttons of the approvals list do. */
export const INBOX_PRESSES = {
  approvals: (turn, { args, inputs }) => {
    const cut = { page: pageOf(args.page), filter: inputs.filter ?? args.filter };
    return showInbox(turn, cut, args.page ? turn.reply.replace : turn.reply.send);
  },
  'decide-several': (turn, { args }) => askForSeveral(turn, args),
  'approve-several': (turn, { args, inputs }) => decideChosen(turn, 'approve', args, inputs),
  'reject-several': (turn, { args, inputs }) => decideChosen(turn, 'reject', args, inputs),
  'stand-in': turn => askForStandIn(turn),
  'save-stand-in': (turn, { inputs }) => saveStandIn(turn, inputs),
  'end-stand-in': turn => endStandIn(turn),
  notices: turn => askForNotices(turn),
  'save-notices': (turn, { inputs }) => saveNotices(turn, inputs),
  'what-if': turn => askWhatIf(turn),
  'show-what-if': (turn, { inputs }) => showWhatIf(turn, inputs),
} as const satisfies { readonly [act in PressAct]?: (turn: Turn, press: Pressed) => Promise<void> };

/** From 0; what is no page is the first. */
export function pageOf(text: string | undefined): number {
  const page = Number(text ?? 0);
  return Number.isSafeInteger(page) && page >= 0 ? page : 0;
}
