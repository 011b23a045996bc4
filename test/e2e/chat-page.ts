/** What is used of the page; the project is not checked against a browser's types. */
interface Part {
  readonly innerText: string;
  readonly children: readonly Part[];
  querySelector(selector: string): Part | null;
}

interface Page {
  readonly document: { querySelectorAll(selector: string): Iterable<Part> };
}

/** A message as it stands in the window. */
export interface Message {
  readonly from: 'desk' | 'me';
  readonly text: string;
  readonly isCard: boolean;
}

/** One message, the desk's or the person's own. */
export const MESSAGE = 'div:has(> div[aria-label="Message header"])';
/** Only messages of others name their author. */
export const AUTHOR = '[aria-label="Message author"]';
export const CARD = '.fai-OutputCard:has(.ac-adaptiveCard)';
export const BOX = '[role="textbox"][data-lexical-editor="true"]';

/** Runs inside the page, so it can use nothing from outside: reads the messages, oldest first. */
export function readMessages({ message, author }: { message: string; author: string }): Message[] {
  const { document } = globalThis as unknown as Page;
  return [...document.querySelectorAll(message)].map(part => {
    const body = part.children[1]!;
    // What a person sees, with its lines and without what is hidden, unlike textContent.
    const text = body.innerText.trim();
    return {
      from: part.querySelector(author) ? 'desk' : 'me',
      text,
      isCard: body.querySelector('.ac-adaptiveCard') !== null,
    };
  });
}

/** Runs inside the page: the text of the first message of the desk, from number `since` on, that matches. */
export function findText(wanted: {
  message: string;
  author: string;
  since: number;
  source: string;
  flags: string;
}): { readonly text: string } | false {
  const { document } = globalThis as unknown as Page;
  const pattern = new RegExp(wanted.source, wanted.flags);
  for (const part of [...document.querySelectorAll(wanted.message)].slice(wanted.since)) {
    const text = part.children[1]?.innerText ?? '';
    if (part.querySelector(wanted.author) && pattern.test(text)) return { text };
  }
  return false;
}
