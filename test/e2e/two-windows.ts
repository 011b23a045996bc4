import { chromium } from 'playwright-core';
import { type ChatWindow, openChatWindow, STEP_TIMEOUT } from './chat-window.js';
import { npmStart, type StartedDesk } from './npm-start.js';

const ARGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

/** `npm start`, and both of its windows open in a browser. */
export interface TwoWindows {
  readonly desk: StartedDesk;
  readonly alex: ChatWindow;
  readonly megan: ChatWindow;
  /** Closes the browser and ends the desk. @returns everything that the desk printed. */
  close(): Promise<string>;
}

export interface TwoWindowsOptions {
  /** The browser. */
  readonly chromium: string;
  readonly view: { readonly width: number; readonly height: number };
  /** Pixels of the picture for each of the page. */
  readonly scale?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the desk and opens its windows, the employee's first. */
export async function openTwoWindows(options: TwoWindowsOptions): Promise<TwoWindows> {
  const { view, scale = 1, env } = options;
  const desk = await npmStart(env);
  const browser = await chromium.launch({ executablePath: options.chromium, args: ARGS });
  const close = async () => {
    await browser.close();
    return desk.close();
  };
  const open = async (url: string): Promise<ChatWindow> => {
    const context = await browser.newContext({
      viewport: view,
      deviceScaleFactor: scale,
      // The demo company's, so that the clock of the chat and the times on the cards agree.
      timezoneId: 'Europe/Berlin',
    });
    context.setDefaultTimeout(STEP_TIMEOUT);
    // The page asks for fonts of a web site; nothing here needs the network.
    await context.route(
      url => !['localhost', '127.0.0.1'].includes(url.hostname),
      route => route.abort(),
    );
    return openChatWindow(await context.newPage(), url);
  };
  try {
    const [employee, admin] = desk.windows;
    return { desk, alex: await open(employee), megan: await open(admin), close };
  } catch (error) {
    await close();
    throw error;
  }
}
