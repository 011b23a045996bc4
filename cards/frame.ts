import type { Kit } from './kit.js';
import { labelText, plainText } from './plain-text.js';

/** What every card carries beside its body. */
export interface Frame {
  readonly lang: string;
  /** For clients that cannot show the card. */
  readonly fallbackText: string;
  /** For clients that read aloud. */
  readonly speak: string;
}

/** The card in a few sentences, in the reader's language. Never put a secret in it: notifications show it. */
export function frame(kit: Kit, ...sentences: readonly string[]): Frame {
  const text = sentences
    .filter(sentence => sentence !== '')
    .map(sentence => (/[.!?:。！？：]$/u.test(sentence) ? sentence : `${sentence}.`))
    .join(' ');
  return { lang: kit.say.locale, fallbackText: plainText(text, MAX), speak: labelText(text, MAX) };
}

const MAX = 600;
