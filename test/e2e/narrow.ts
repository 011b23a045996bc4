import type { ElementHandle } from 'playwright-core';
import type { ChatWindow } from './chat-window.js';

const WIDE = { width: 1280, height: 1100 };
/** A phone's width: the cards are then about 320 pixels wide. */
const NARROW = { width: 400, height: 1100 };
/** The playground insists on 800 pixels; Teams on a phone does not. */
const YIELD = '* { min-width: 0 !important; max-width: 100% !important; }';

/** Makes the window as narrow as a phone. @returns what makes it wide again. */
export async function makeNarrow({ page }: ChatWindow): Promise<() => Promise<void>> {
  await page.setViewportSize(NARROW);
  const style = (await page.addStyleTag({ content: YIELD })) as ElementHandle;
  return async () => {
    await style.evaluate(tag => (tag as unknown as { remove(): void }).remove());
    await page.setViewportSize(WIDE);
  };
}
