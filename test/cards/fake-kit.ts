import type { Kit, PressAct, PressArgs } from '../../cards/kit.js';
import { loadLanguages } from '../../language/languages.js';
import type { Say } from '../../language/say.js';

const languages = loadLanguages();

/** Every language that has words, so that a new one is tested without a change here. */
export const LOCALES = languages.locales.filter(hasWords);

function hasWords(locale: string): boolean {
  try {
    return languages.speak(locale)('app.name') !== '';
  } catch {
    return false;
  }
}

export interface FakeKit extends Kit {
  /** What was pressed into tokens, by token. */
  readonly pressed: Map<string, { readonly act: PressAct; readonly args: PressArgs }>;
}

/** A kit whose tokens are as long as sealed ones, and can be looked up. */
export function fakeKit(locale: string | Say = 'en'): FakeKit {
  const pressed: FakeKit['pressed'] = new Map();
  return {
    say: typeof locale === 'string' ? languages.speak(locale) : locale,
    timeZone: 'Europe/Berlin',
    pressed,
    press(act, args = {}) {
      const token = `token-${pressed.size}-`.padEnd(340, 'x');
      pressed.set(token, { act, args });
      return token;
    },
  };
}
