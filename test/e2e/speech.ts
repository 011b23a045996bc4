import { loadLanguages } from '../../language/languages.js';
import type { Say } from '../../language/say.js';
import type { ChatWindow } from './chat-window.js';

const languages = loadLanguages();

export const english = speech('en');

/** Everything the desk says in a language. */
export function speech(locale: string): Say {
  return languages.speak(locale);
}

/** A message that says all this, in this order. */
export function saying(...texts: readonly string[]): RegExp {
  return new RegExp(texts.map(text => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s\\S]*'));
}

const COMMANDS: Readonly<Record<string, string>> = {
  en: 'language: English',
  de: 'sprache: deutsch',
  nl: 'taal: Nederlands',
  sv: 'språk: svenska',
  'zh-CN': '语言：中文',
};

/** From now on the desk speaks this language in the window. */
export async function speakFromNowOn(window: ChatWindow, locale: string): Promise<Say> {
  const say = speech(locale);
  await window.sees(saying(say('language.changed')), await window.say(COMMANDS[locale]!));
  return say;
}
