import type { PressAct } from '../cards/kit.js';
import { sendCancellation, settle } from './cancel-offer.js';
import { offerLanguages } from './change-language.js';
import { comment } from './comment.js';
import { countCase } from './count-case.js';
import { askSeen, showSeen } from './explain-seen.js';
import { askForIds, linkIds, saveIds } from './keep-support-ids.js';
import { saveFigure, showFigure } from './official-figure.js';
import { INBOX_PRESSES, pageOf } from './press-inbox.js';
import { askForReplacement, bringReplacement } from './replace-key.js';
import { askForUse, askWhereRedeemed, tellOfKey } from './report-key.js';
import { changeRoom, decideInRoom, endRoom, makeRoom, refreshRoom } from './room.js';
import { askForSupport, showSupportRoute } from './route-support.js';
import { showAccessIdError } from './show-access-id-error.js';
import { showAdmins } from './show-admins.js';
import { bookHours, showAdvisoryHours } from './show-advisory-hours.js';
import { decide, showApproval } from './show-approvals.js';
import { showBenefit, showCategory, showOverview } from './show-benefits.js';
import { showForecast } from './show-forecast.js';
import { showGoToMarket } from './show-go-to-market.js';
import { report, sayImpossible } from './show-hand-over.js';
import { showHelp } from './show-help.js';
import { showIncidents } from './show-incidents.js';
import { hideKey, showKey } from './show-key.js';
import { showRefund } from './show-refund.js';
import { nudge, showRequest, showRequests, withdraw } from './show-requests.js';
import { showSupportIds } from './show-support-ids.js';
import { showTechnical } from './show-technical.js';
import type { AskingPress } from './talks/talks.js';
import { ASKING_PRESSES } from './talks/talks.js';
import type { Heard, Turn } from './turn.js';
import { undo } from './undo.js';
import { joinWaiting, leaveWaiting, showWaitingList } from './waiting-list.js';

type Press = Extract<Heard, { kind: 'press' }>;

/** Buttons of the dialog in which something is asked for. */
const ASK_DIALOG_PRESSES = ['pick-benefit', 'send-request', 'cancel'] as const satisfies readonly PressAct[];
type AskDialogPress = (typeof ASK_DIALOG_PRESSES)[number];
/** Acts that need nothing but the turn. */
export type LoneAct = Exclude<PressAct, AskDialogPress | AskingPress | 'set-language'>;

/** What each other button does. They stand alone: an old card works as well as a new one. */
const PRESSES: {
  readonly [act in LoneAct]: (turn: Turn, press: Press) => Promise<void>;
} = {
  help: showHelp,
  'check-benefits': (turn, { args }) => showOverview(turn, args.here ? turn.reply.replace : turn.reply.send),
  'open-category': (turn, { args }) =>
    showCategory(turn, args.category ?? '', pageOf(args.page), turn.reply.replace),
  'open-benefit': (turn, { args }) => showBenefit(turn, args.benefit ?? '', turn.reply.replace),
  'my-requests': (turn, { args }) =>
    args.page ? showRequests(turn, pageOf(args.page), turn.reply.replace) : showRequests(turn),
  'open-request': (turn, { args }) => showRequest(turn, args.request ?? ''),
  nudge: (turn, { args }) => nudge(turn, args.request ?? ''),
  withdraw: (turn, { args }) => withdraw(turn, args.request ?? ''),
  comment: (turn, { args, inputs }) => comment(turn, args, inputs),
  undo: (turn, { args }) => undo(turn, args.request ?? ''),
  'room-here': makeRoom,
  'room-mode': (turn, { args }) => changeRoom(turn, args),
  'room-end': endRoom,
  'room-refresh': (turn, { args }) => refreshRoom(turn, args.request ?? ''),
  'room-approve': (turn, { args }) =>
    decideInRoom(turn, { requestId: args.request ?? '', decision: 'approve' }),
  'room-reject': (turn, { args, inputs }) =>
    decideInRoom(turn, { requestId: args.request ?? '', decision: 'reject', reason: inputs.reason ?? '' }),
  'show-key': (turn, { args, inputs }) =>
    showKey(turn, args.request ?? '', args.sent ? (inputs.tenant ?? '') : undefined),
  'hide-key': (turn, { args }) => hideKey(turn, args.request ?? ''),
  'key-redeemed': (turn, { args }) => tellOfKey(turn, { requestId: args.request ?? '', report: 'redeem' }),
  'key-elsewhere': (turn, { args: { request: requestId = '', sent }, inputs: { tenant = '' } }) =>
    sent ? tellOfKey(turn, { requestId, report: 'misdirect', tenant }) : askWhereRedeemed(turn, requestId),
  'change-key-use': (turn, { args: { request: requestId = '', sent }, inputs: { intent = '' } }) =>
    sent ? tellOfKey(turn, { requestId, report: 'choose', intent }) : askForUse(turn, requestId),
  'replace-key': (turn, { args: { request: requestId = '', sent }, inputs: { key = '' } }) =>
    sent ? bringReplacement(turn, requestId, key) : askForReplacement(turn, requestId),
  ...INBOX_PRESSES,
  'open-approval': (turn, { args }) => showApproval(turn, args.request ?? ''),
  'refresh-approval': (turn, { args }) => showApproval(turn, args.request ?? ''),
  approve: (turn, { args }) => decide(turn, { requestId: args.request ?? '', decision: 'approve' }),
  'approve-justified': (turn, { args, inputs }) =>
    decide(turn, {
      requestId: args.request ?? '',
      decision: 'approve',
      justification: inputs.reason ?? '',
    }),
  reject: (turn, { args, inputs }) =>
    decide(turn, { requestId: args.request ?? '', decision: 'reject', reason: inputs.reason ?? '' }),
  'report-started': (turn, { args }) => report(turn, { requestId: args.request ?? '', report: 'started' }),
  'report-done': (turn, { args, inputs }) =>
    report(turn, { requestId: args.request ?? '', report: 'done', inputs }),
  'say-impossible': (turn, { args }) => sayImpossible(turn, args.request ?? ''),
  'give-up': (turn, { args, inputs }) =>
    report(turn, { requestId: args.request ?? '', report: 'impossible', reason: inputs.reason ?? '' }),
  'find-admin': (turn, { args }) => showAdmins(turn, args.matter),
  'change-language': offerLanguages,
  'activate-technical': (turn, { args }) => showTechnical(turn, args.benefit),
  'ask-seen': askSeen,
  'explain-seen': (turn, { args }) => showSeen(turn, args.seen ?? ''),
  'support-ids': turn => showSupportIds(turn),
  'link-ids': (turn, { args, inputs }) => linkIds(turn, args, inputs),
  'correct-ids': turn => askForIds(turn),
  'save-ids': (turn, { args, inputs }) => saveIds(turn, args, inputs),
  'choose-support': askForSupport,
  'route-support': (turn, { inputs }) => showSupportRoute(turn, inputs),
  incidents: turn => showIncidents(turn),
  'count-case': (turn, { args, inputs }) => countCase(turn, args, inputs),
  'official-figure': turn => showFigure(turn),
  'save-figure': (turn, { args, inputs }) => saveFigure(turn, args, inputs),
  'access-id-error': showAccessIdError,
  'advisory-hours': turn => showAdvisoryHours(turn),
  'book-hours': (turn, { args, inputs }) => bookHours(turn, args, inputs),
  refund: turn => showRefund(turn),
  'send-cancellation': (turn, { args, inputs }) => sendCancellation(turn, args, inputs),
  'settle-cancellation': (turn, { args }) => settle(turn, args),
  'activate-offer': (turn, { args }) => showGoToMarket(turn, args.benefit),
  forecast: (turn, { args }) =>
    args.page ? showForecast(turn, pageOf(args.page), turn.reply.replace) : showForecast(turn),
  'waiting-list': (turn, { args, inputs }) => showWaitingList(turn, args.benefit ?? inputs.benefit),
  'join-waiting': (turn, { args }) => joinWaiting(turn, args.benefit ?? ''),
  'leave-waiting': (turn, { args }) => leaveWaiting(turn, args.benefit ?? ''),
};

export function isAskDialogPress(act: PressAct): act is AskDialogPress {
  return (ASK_DIALOG_PRESSES as readonly PressAct[]).includes(act);
}

/** Does this button begin to ask for something? */
export function isAskingPress(act: PressAct): act is AskingPress {
  return Object.hasOwn(ASKING_PRESSES, act);
}

/** Does what a button says that stands alone. */
export function answerPress(turn: Turn, press: Press & { act: LoneAct }): Promise<void> {
  return PRESSES[press.act](turn, press);
}

/** Is this a button that exists today? Sealed tokens of earlier releases may name others. */
export function isPressAct(act: string): act is PressAct {
  return (
    Object.hasOwn(PRESSES, act) ||
    Object.hasOwn(ASKING_PRESSES, act) ||
    (ASK_DIALOG_PRESSES as readonly string[]).includes(act) ||
    act === 'set-language'
  );
}
