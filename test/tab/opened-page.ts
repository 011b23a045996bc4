import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, PICTURES } from './tab-browser.js';
import type { Name, TabScene } from './tab-scene.js';
import { startTabScene } from './tab-scene.js';

/** The page of local mode in a browser, for a describe block: opened before its tests, closed after them. */
export interface OpenedPage {
  scene(): TabScene;
  page(): Page;
  /** Opens the page as somebody, and waits until it shows what it has to show. */
  open(name: Name, view?: string, locale?: string): Promise<void>;
  /** Goes to another view. */
  go(view: string): Promise<void>;
  settled(): Promise<void>;
  wear(theme: string): Promise<void>;
  /** Takes a picture of the whole page. */
  picture(name: string): Promise<void>;
}

/** @param fill what has happened in the company before. */
export function usePage(fill: (scene: TabScene) => Promise<void>): OpenedPage {
  let browser: Browser | undefined;
  let scene: TabScene | undefined;
  let page: Page;
  const errors: string[] = [];
  before(async function () {
    browser = await openBrowser();
    if (!browser) return this.skip();
    mkdirSync(PICTURES, { recursive: true });
    scene = await startTabScene();
    await fill(scene);
  });
  after(async () => {
    await browser?.close();
    await scene?.close();
  });
  beforeEach(async () => {
    errors.length = 0;
    page = await browser!.newPage({ viewport: { width: 1200, height: 900 } });
    page.on('console', message => {
      // A browser notes every refusal of the desk.
      if (message.type() === 'error' && !message.text().includes('409 (Conflict)'))
        errors.push(message.text());
    });
    page.on('pageerror', error => void errors.push(error.message));
  });
  afterEach(async () => {
    assert.deepEqual(errors, [], 'the console is quiet');
    await page?.close();
  });
  const settled = async (): Promise<void> => {
    await page.waitForSelector('main h1[tabindex]');
    for (const loading of await page.locator('.loading').all()) await loading.waitFor({ state: 'detached' });
  };
  return {
    scene: () => scene!,
    page: () => page,
    settled,
    async open(name, view = 'benefits', locale = 'en') {
      const who = new URLSearchParams({ person: scene!.actor(name).personId, locale });
      await page.goto(`${scene!.url}/tab?${who}#/${view}`);
      await settled();
    },
    async go(view) {
      await page.evaluate(`location.hash = '#/${view}'`);
      await page.locator(`main[data-route="${view}"]`).waitFor();
      await settled();
    },
    wear: theme => page.evaluate(`document.documentElement.dataset.theme = '${theme}'`),
    async picture(name) {
      const path = new URL(`${name.replace('/', '-')}.png`, PICTURES).pathname;
      await page.screenshot({ path, fullPage: true });
    },
  };
}
