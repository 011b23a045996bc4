import type { ChatWindow } from './chat-window.js';
import type { TwoWindows } from './two-windows.js';

/** Who is in the story; there once the windows are open. */
export type People = Pick<TwoWindows, 'alex' | 'megan' | 'desk'>;

/** A product key on a card, or anywhere in a page. */
export const KEY = /([A-Z0-9]{5}-){4}[A-Z0-9]{5}/;

/** The words of the key form in one language. */
export interface FormWords {
  /** Labels of language, operating system and reason. */
  readonly fields: readonly [string, string, string];
  readonly send: string;
}

/** Fills in the newest key form and sends it. */
export async function sendForm(
  window: ChatWindow,
  { fields: [language, operatingSystem, reason], send }: FormWords,
  values: readonly [string, string, string],
): Promise<void> {
  await window.choose(language, values[0]);
  await window.choose(operatingSystem, values[1]);
  await window.fill(reason, values[2]);
  await window.press(send);
}
