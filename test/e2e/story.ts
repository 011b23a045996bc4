import assert from 'node:assert/strict';
import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Context } from 'mocha';
import { findChromium } from './find-chromium.js';
import type { People } from './people.js';
import { openTwoWindows, type TwoWindows } from './two-windows.js';

const PICTURES = fileURLToPath(new URL('../../artifacts/e2e/', import.meta.url));

export interface Story {
  /** Folder of its pictures, under artifacts/e2e. */
  readonly pictures: string;
  /** The company file of the desk; the demo company without it. */
  readonly companyFile?: () => Promise<string>;
  /** Declares the steps. What comes later builds on what came before. */
  tell(people: People): void;
}

/** A story in two chat windows of a desk of its own, with a picture of both windows after each step. */
export function story(title: string, { pictures, companyFile, tell }: Story): void {
  describe(title, function () {
    this.timeout(90_000);
    this.bail(true);
    const folder = `${PICTURES}${pictures}/`;
    const people = {} as People;
    let windows: TwoWindows | undefined;
    let steps = 0;

    before(async function () {
      const chromium = chromiumOrSkip(this);
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      const env = companyFile ? { COMPANY_FILE: await companyFile() } : {};
      windows = await openTwoWindows({ chromium, view: { width: 1280, height: 1100 }, env });
      Object.assign(people, windows);
    });

    afterEach('takes a picture', async function () {
      if (!windows) return;
      const name = this.currentTest!.title.replaceAll(/[^\p{L}\d]+/gu, '-');
      const path = `${folder}${String(++steps).padStart(2, '0')}-${name}`;
      await people.alex.page.screenshot({ path: `${path}.alex.png` });
      await people.megan.page.screenshot({ path: `${path}.megan.png` });
    });

    after(async () => {
      const printed = await windows?.close();
      const [, afterReady = ''] = printed?.split('Ctrl+C ends it.\n') ?? [];
      assert.equal(afterReady, '', 'no warning while it ran, and none at its end');
    });

    tell(people);
  });
}

function chromiumOrSkip(context: Context): string {
  const chromium = findChromium();
  if (chromium) return chromium;
  assert.ok(!process.env.CI, 'There is no Chromium here, and CI must have one');
  console.log('Skipped: no Chromium found; install it, or set CHROMIUM_PATH');
  return context.skip();
}
