import assert from 'node:assert/strict';
import { loadLanguages } from '../../language/languages.js';
import type { MessageId, MessageValues } from '../../language/messages.js';
import type { Conversation } from './conversation.js';

export const languages = loadLanguages();

/** The words of the desk, so that these tests hold whatever the words are. */
export const en = languages.speak('en');
export const de = languages.speak('de');

/** The newest card says this. */
export function assertSays(conversation: Conversation, id: MessageId, values?: MessageValues): void {
  const [card, text] = [conversation.card(), en(id, values)];
  assert.ok(card.includes(text), `"${text}" is not in:\n${card}`);
}
