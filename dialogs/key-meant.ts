import type { RequestAct } from '../benefits/request.js';
import type { Intent } from '../language/understand/intents.js';
import { benefitMeant } from './pick-benefit.js';
import type { Turn } from './turn.js';

/** Keys of software and of cloud subscriptions sound alike; the product that is named tells them apart. */
const KEY_WISHES = [
  ['software-key', 'get_software_key'],
  ['cloud-key', 'get_cloud_key'],
] as const satisfies readonly (readonly [RequestAct, Intent])[];

/** A product named in a longer text than this is mentioned, not wished for. */
const WORDS_OF_A_BARE_NAME = 6;

/**
 * The key that a text asks for without a clear wish: it is little more than the name of a product, or a key is
 * among the likely wishes and a product of the company is named. Its form can be shown, which does nothing yet.
 */
export function keyMeant(turn: Turn, text: string, offers: readonly Intent[]): RequestAct | undefined {
  const isBare = text.trim().split(/\s+/u).length <= WORDS_OF_A_BARE_NAME;
  const isLikely = KEY_WISHES.some(([, wish]) => offers.includes(wish));
  return isBare || isLikely ? keyNamed(turn, text) : undefined;
}

/** The act that is wished for; the other kind of key when the product that is named has that one. R15, R81 */
export function actMeant(turn: Turn, wished: RequestAct, text: string): RequestAct {
  if (!KEY_WISHES.some(([act]) => act === wished)) return wished;
  return isNamed(turn, wished, text) ? wished : (keyNamed(turn, text) ?? wished);
}

function keyNamed(turn: Turn, text: string): RequestAct | undefined {
  return KEY_WISHES.map(([act]) => act).find(act => isNamed(turn, act, text));
}

function isNamed(turn: Turn, act: RequestAct, text: string): boolean {
  return benefitMeant(turn, act, text).exact !== undefined;
}
