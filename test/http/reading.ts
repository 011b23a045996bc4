import { loadLanguages } from '../../language/languages.js';
import { cardText } from '../fake-teams/cards.js';
import type { FakeChat } from '../fake-teams/chat.js';
import type { Shown } from '../fake-teams/transcripts.js';

/** The desk's own sentences, in English. */
export const english = loadLanguages().speak('en');

/** A product key, wherever it stands. */
export const PRODUCT_KEY = /([A-Z0-9]{5}-){4}[A-Z0-9]{5}/;

/** Everything that a message says. */
export function wordsOf({ card, text, bar }: Shown): string {
  return [text, card && cardText(card), bar].filter(part => part !== undefined).join('\n');
}

/** Is it a message of the bot that says this? */
export function shows(wanted: string | RegExp): (message: Shown) => boolean {
  return message => {
    if (message.from !== 'bot') return false;
    const words = wordsOf(message);
    return typeof wanted === 'string' ? words.includes(wanted) : wanted.test(words);
  };
}

/** What the newest message of the bot says. */
export function lastWords(chat: FakeChat): string {
  const last = chat.history().findLast(message => message.from === 'bot');
  return last ? wordsOf(last) : '';
}

/** How many messages of the bot say this. */
export function timesSaid(chat: FakeChat, wanted: string | RegExp): number {
  return chat.history().filter(shows(wanted)).length;
}
