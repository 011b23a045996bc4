import type { KeyChoice, KeyConsequence } from '../benefits/subscription-end.js';
import type { Kit } from './kit.js';
import { refusalText } from './refusal-text.js';

/** What a use of a key would do to the company's subscription, or why it is impossible. R85, R86, R89 */
export function keyChoiceText(choice: KeyChoice, keyMonths: number, kit: Kit): string {
  if ('refusal' in choice)
    return kit.say('cloud.consequence.impossible', { reason: refusalText(choice.refusal, [], kit).text });
  return consequenceText(choice.consequence, keyMonths, kit);
}

function consequenceText(
  { intent, seats, endsOn, months, insteadOf, isShortened }: KeyConsequence,
  keyMonths: number,
  { say }: Kit,
): string {
  const date = say.day(endsOn);
  if (intent === 'new' || insteadOf === undefined)
    return say('cloud.consequence.new', { seats, date, months });
  const text = say(`cloud.consequence.${intent}`, { seats, date, before: say.day(insteadOf), months });
  // R86: only sharing the time shortens it; extending never does.
  const isNoted = isShortened && intent === 'add-seats';
  return say.sentences([text, isNoted ? say('cloud.consequence.shortened', { months: keyMonths }) : '']);
}
