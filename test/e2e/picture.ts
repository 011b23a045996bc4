// Draws docs/conversation.png for the README: npx tsx test/e2e/picture.ts
import { chromium as browserType } from 'playwright-core';
import { MESSAGE } from './chat-page.js';
import type { ChatWindow } from './chat-window.js';
import { findChromium } from './find-chromium.js';
import { sendForm } from './people.js';
import { openTwoWindows } from './two-windows.js';

const PICTURE = new URL('../../docs/conversation.png', import.meta.url).pathname;
/** As narrow as the playground can be. */
const VIEW = { width: 820, height: 990 };
/** Pixels: the playground's own bar on top, the speakers beside the messages, and air around them. */
const BAR = 50;
const SPEAKER = 40;
const AIR = 16;
const FORM = {
  fields: ['Display language', 'Operating system of the computer', 'What do you need it for?'],
  send: 'Send request',
} as const;

const chromium = findChromium();
if (!chromium) throw new Error('No Chromium found; install it, or set CHROMIUM_PATH');
const { alex, megan, close } = await openTwoWindows({ chromium, view: VIEW });
try {
  await alex.say('I need a key for office');
  await sendForm(alex, FORM, ['English (United States)', 'Windows 11', 'My new laptop came without it']);
  await megan.press('Approve');
  await alex.sees(/is here/);
  await alex.sees(/Key for Visio/, await alex.say('I need a key for visoi'));
  await sendForm(alex, FORM, ['German (Germany)', 'Windows 11', 'Network plan for the Kiel project']);
  await alex.sees(/Waiting for approval/);
  await megan.sees(/asks for a key: Visio/);
  await draw([
    ['Alex Wilber, employee', await conversation(alex)],
    ['Megan Bowen, Global admin', await conversation(megan)],
  ]);
} finally {
  await close();
}

/** The messages that are wholly in sight. */
async function conversation({ page }: ChatWindow): Promise<Buffer> {
  await page.mouse.move(0, 0);
  const boxes = await Promise.all((await page.locator(MESSAGE).all()).map(message => message.boundingBox()));
  const inSight = boxes.flatMap(box => (box && box.y > BAR ? [box] : []));
  const x = Math.min(...inSight.map(box => box.x)) - SPEAKER - AIR;
  // Below the shadow of the message above.
  const y = inSight[0]!.y + 3;
  const end = inSight.at(-1)!;
  const clip = { x, y, width: VIEW.width - x, height: end.y + end.height + AIR - y };
  return page.screenshot({ clip, animations: 'disabled' });
}

/** Puts the pictures beside each other, each below its name. */
async function draw(pictures: readonly (readonly [string, Buffer])[]): Promise<void> {
  const browser = await browserType.launch({ executablePath: chromium!, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  const columns = pictures.map(
    ([name, png]) => `<figure><figcaption>${name}</figcaption>
      <img src="data:image/png;base64,${png.toString('base64')}"></figure>`,
  );
  await page.setContent(`<style>
    body { margin: 0; display: inline-flex; gap: 16px; padding: 16px; background: #e8e8ef; }
    figure { margin: 0; background: #fff; border-radius: 8px; overflow: hidden; }
    figcaption { font: 600 18px "Segoe UI", "Liberation Sans", sans-serif; padding: 12px 16px; color: #242424;
      border-bottom: 1px solid #e0e0e0; }
    img { display: block; padding-top: ${AIR}px; }
  </style>${columns.join('')}`);
  await page.locator('img').last().evaluate('image => image.decode()');
  await page.locator('body').screenshot({ path: PICTURE });
  await browser.close();
}
