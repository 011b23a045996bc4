import type { PressArgs } from '../cards/kit.js';
import { tidy } from '../cards/plain-text.js';
import { refusalText } from '../cards/refusal-text.js';
import { reportCase } from '../desk/report-case.js';
import { productName } from './product-name.js';
import { refuse } from './refuse.js';
import { seatedForSupport } from './seated-for-support.js';
import { showIncidents } from './show-incidents.js';
import type { Turn } from './turn.js';

/** Refusals about the number itself: the card comes back with it. */
const ABOUT_THE_NUMBER = ['case-number-missing', 'case-already-counted'];

/** Counts a case that the person opened, and shows what is left. R63, R66 */
export async function countCase(
  turn: Turn,
  args: PressArgs,
  inputs: Readonly<Record<string, string>>,
): Promise<void> {
  const seat = await seatedForSupport(turn);
  if (!seat) return;
  const { say } = turn.kit;
  const benefitId = args.benefit ?? inputs.benefit ?? '';
  const filled = inputs;
  if (benefitId === '')
    return showIncidents(turn, { problem: say('keys.form.choiceRequired'), filled }, turn.reply.replace);
  const outcome = await reportCase(turn.desk, turn.actor, { benefitId, caseNumber: inputs.caseNumber ?? '' });
  if (outcome.kind === 'refused') {
    const { refusal } = outcome;
    if (!ABOUT_THE_NUMBER.includes(refusal.code)) return refuse(turn, refusal);
    return showIncidents(
      turn,
      { problem: refusalText(refusal, [], turn.kit).text, filled },
      turn.reply.replace,
    );
  }
  const number = tidy(outcome.caseNumber, 60);
  const plan = tidy(productName(seat.company, benefitId), 120);
  const note = say(outcome.count.left === 0 ? 'incidents.case.last' : 'incidents.case.counted', {
    number,
    plan,
  });
  await showIncidents(turn, { note }, turn.reply.replace);
}
