import type { PressArgs } from '../cards/kit.js';
import { refusalText } from '../cards/refusal-text.js';
import type { SupportAnswer } from '../desk/cancel-offer.js';
import { noteCancellationSent, settleCancellation } from '../desk/cancel-offer.js';
import { refuse } from './refuse.js';
import { showRefund } from './show-refund.js';
import type { Turn } from './turn.js';

const ANSWERS: readonly SupportAnswer[] = ['support-accepted', 'support-refused'];

/** "I've sent it": noted once for the offer; the card comes back with how it stands, or with what is missing. R106 */
export async function sendCancellation(
  turn: Turn,
  args: PressArgs,
  inputs: Readonly<Record<string, string>>,
): Promise<void> {
  const { say } = turn.kit;
  const offerId = args.offer ?? inputs.offer ?? '';
  const { caseNumber = '' } = inputs;
  const again = (problem: string) => showRefund(turn, { problem, filled: inputs }, turn.reply.replace);
  if (offerId === '') return again(say('keys.form.choiceRequired'));
  const outcome = await noteCancellationSent(turn.desk, turn.actor, { offerId, caseNumber });
  if (outcome.kind !== 'refused')
    return showRefund(turn, { note: say(`refund.sent.${outcome.kind}`) }, turn.reply.replace);
  const { refusal } = outcome;
  if (refusal.code === 'case-number-missing') return again(say('refund.form.caseMissing'));
  if (refusal.code === 'refund-impossible') return again(refusalText(refusal, [], turn.kit).text);
  return refuse(turn, refusal);
}

/** What support answered. R106 */
export async function settle(turn: Turn, { offer: offerId = '', answer }: PressArgs): Promise<void> {
  const said = ANSWERS.find(known => known === answer);
  if (!said) return showRefund(turn, {}, turn.reply.replace);
  const outcome = await settleCancellation(turn.desk, turn.actor, { offerId, answer: said });
  if (outcome.kind === 'refused') return refuse(turn, outcome.refusal);
  const note = turn.kit.say(outcome.kind === 'noted' ? 'refund.settled' : 'refund.settled.already');
  await showRefund(turn, { note }, turn.reply.replace);
}
