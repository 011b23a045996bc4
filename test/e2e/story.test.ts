import assert from 'node:assert/strict';
import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { tellEnglishStory } from './english-story.js';
import { findChromium } from './find-chromium.js';
import { tellGermanStory, tellReturns } from './german-story.js';
import { tellOtherLanguages } from './other-languages-story.js';
import type { People } from './people.js';
import { openTwoWindows, type TwoWindows } from './two-windows.js';

const PICTURES = fileURLToPath(new URL('../../artifacts/e2e/', import.meta.url));

describe('Two people in their chat windows, after npm start', function () {
  this.timeout(90_000);
  // One story: what comes later builds on what came before.
  this.bail(true);
  const people = {} as People;
  let windows: TwoWindows | undefined;
  let steps = 0;

  before(async function () {
    const chromium = findChromium();
    if (!chromium) {
      assert.ok(!process.env.CI, 'There is no Chromium here, and CI must have one');
      console.log('Skipped: no Chromium found; install it, or set CHROMIUM_PATH');
      return this.skip();
    }
    await rm(PICTURES, { recursive: true, force: true });
    await mkdir(PICTURES, { recursive: true });
    windows = await openTwoWindows({ chromium, view: { width: 1280, height: 1100 } });
    Object.assign(people, windows);
  });

  afterEach('takes a picture', async function () {
    if (!windows) return;
    const title = this.currentTest!.title.replaceAll(/[^\p{L}\d]+/gu, '-');
    const path = `${PICTURES}${String(++steps).padStart(2, '0')}-${title}`;
    await people.alex.page.screenshot({ path: `${path}.alex.png` });
    await people.megan.page.screenshot({ path: `${path}.megan.png` });
  });

  after(async () => {
    const printed = await windows?.close();
    const [, afterReady = ''] = printed?.split('Ctrl+C ends it.\n') ?? [];
    assert.equal(afterReady, '', 'no warning while it ran, and none at its end');
  });

  tellEnglishStory(people);
  tellGermanStory(people);
  tellReturns(people);
  tellOtherLanguages(people);
});
