import type { Locator, Page } from 'playwright-core';
import { AUTHOR, BOX, CARD, findText, MESSAGE, type Message, readMessages } from './chat-page.js';

/** One window of Microsoft 365 Agents Playground, used the way a person does: typing, pressing and reading. */
export interface ChatWindow {
  readonly page: Page;
  /**
   * Sends a message. In a group chat the desk hears only what it is mentioned in.
   * @returns the number of the first message that can be an answer: a quick one may stand above what it answers.
   */
  say(text: string, how?: { mention?: string }): Promise<number>;
  /** Waits until the desk shows the text, from message number `since` on. @returns that whole message. */
  sees(text: RegExp, since?: number): Promise<string>;
  /** All messages of the open conversation, oldest first. */
  messages(): Promise<readonly Message[]>;
  /** Cards that show the text, oldest first. */
  cards(text: RegExp): Locator;
  /** Types into the field with this label on the newest card that has it. */
  fill(label: string, value: string): Promise<void>;
  /** Chooses from the drop-down list with this label on the newest card that has it. */
  choose(label: string, option: string): Promise<void>;
  /** Ticks each box whose label shows the text, on the newest card. */
  tick(label: RegExp): Promise<void>;
  /** A button, or a row, of the newest card that has it; of those that show `on` when it is given. */
  button(title: string, on?: RegExp): Locator;
  /** Presses it. */
  press(title: string, on?: RegExp): Promise<void>;
  /** Opens another conversation by its name in the list. */
  open(name: string): Promise<void>;
  /** Loads the page anew, as F5 does. */
  reload(): Promise<void>;
}

/** Milliseconds that any step may take. */
export const STEP_TIMEOUT = 15_000;

/** Opens the address in a page and waits until the window and the desk know each other. */
export async function openChatWindow(page: Page, url: string): Promise<ChatWindow> {
  await whenInstalled(page, () => page.goto(url));
  const chat = { page, messages: () => page.evaluate(readMessages, { message: MESSAGE, author: AUTHOR }) };
  const sees = (text: RegExp, since = 0) => waitForText(page, text, since);
  return {
    ...chat,
    say: (text, how) => send(page, text, how?.mention),
    sees,
    cards: text => page.locator(CARD).filter({ hasText: text }),
    async fill(label, value) {
      const field = await fieldOf(page, label);
      await field.fill(value);
      await field.blur();
    },
    async choose(label, option) {
      await (await fieldOf(page, label)).click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    async tick(label) {
      for (const box of await page.locator(CARD).last().getByRole('checkbox', { name: label }).all())
        await box.check();
    },
    button: (title, on) => buttonOf(page, title, on),
    press: (title, on) => buttonOf(page, title, on).click(),
    open: name => page.getByRole('treeitem', { name, exact: true }).click(),
    reload: () => whenInstalled(page, () => page.reload()),
  };
}

/**
 * Until the page has told the desk of its installation, it shows the empty chat of a person called "Me", whose box
 * swallows what is typed.
 */
async function whenInstalled(page: Page, load: () => Promise<unknown>): Promise<void> {
  const installed = page.waitForResponse(response => response.url().endsWith('/installation'));
  await Promise.all([installed, load()]);
  await page.locator(BOX).waitFor();
  const hideLog = page.locator('button[title="Hide log panel"]');
  if (!(await hideLog.isVisible())) return;
  await hideLog.click();
  await hideLog.waitFor({ state: 'hidden' });
}

async function send(page: Page, text: string, mention?: string): Promise<number> {
  const own = page.locator(`${MESSAGE}:not(:has(${AUTHOR}))`);
  const before = await own.count();
  const since = await page.locator(MESSAGE).count();
  await page.locator(BOX).click();
  if (mention) {
    await page.keyboard.type(`@${mention.slice(0, 3)}`);
    await page.locator('#typeahead-menu [role="menuitem"]').filter({ hasText: mention }).click();
    await page.keyboard.insertText(' ');
  }
  await page.keyboard.insertText(text);
  await page.getByRole('button', { name: 'Send Message', exact: true }).click();
  await own.nth(before).waitFor();
  return since;
}

async function waitForText(page: Page, { source, flags }: RegExp, since: number): Promise<string> {
  try {
    const wanted = { message: MESSAGE, author: AUTHOR, since, source, flags };
    const found = await page.waitForFunction(findText, wanted);
    return ((await found.jsonValue()) as { text: string }).text.trim();
  } catch (cause) {
    const last = await page.evaluate(readMessages, { message: MESSAGE, author: AUTHOR });
    const lines = last.slice(-4).map(({ from, text }) => `${from}: ${text}`);
    throw new Error(`No message shows /${source}/; the last ones:\n${lines.join('\n')}`, { cause });
  }
}

/** Fields have random ids; their label leads to them. A required one carries a star after its label's text. */
async function fieldOf(page: Page, label: string): Promise<Locator> {
  const own = page.locator('label').filter({ has: page.locator(`.ac-textRun:text-is("${label}")`) });
  const id = await page.locator(CARD).filter({ has: own }).last().locator(own).last().getAttribute('for');
  if (!id) throw new Error(`The label ${label} names no field`);
  return page.locator(`[id="${id}"]`);
}

function buttonOf(page: Page, title: string, on?: RegExp): Locator {
  const control = page
    .locator('.ac-adaptiveCard button, .ac-actionSet button, .ac-adaptiveCard [role="button"]')
    .and(page.locator(`[aria-label="${title}"]`));
  const cards = page.locator(CARD).filter({ has: control, ...(on ? { hasText: on } : {}) });
  return cards.last().locator(control).last();
}
