import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { AdaptiveCard } from '../../cards/kit.js';
import type { Say } from '../../language/say.js';
import { pseudoSay } from '../language/pseudo.js';
import { fakeKit, LOCALES } from './fake-kit.js';
import { sampleCards } from './sample-cards.js';
import { allOf, LONGEST, type SampleTexts, USUAL } from './sample-texts.js';
import { showCards } from './show-cards.js';
import { TEAMS_STYLE, teamsLook } from './teams-look.js';

const PICTURES = new URL('../../artifacts/cards/', import.meta.url);
/** A phone, and a chat window on a desk. */
const WIDTHS = [320, 640] as const;
const CARDS_IN_A_PICTURE = 12;

type Named = readonly (readonly [string, AdaptiveCard])[];

function cardsIn(locale: string | Say, texts: SampleTexts): Named {
  return Object.entries(sampleCards(texts)).map(([name, make]) => [name, make(fakeKit(locale))] as const);
}

describe('Cards as a client draws them', function () {
  this.timeout(120_000);
  let browser: Browser;
  let page: Page;

  before(async function () {
    const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
    if (!existsSync(executablePath)) {
      console.log(`No browser at ${executablePath}: cards are not drawn. Set CHROMIUM_PATH to draw them.`);
      return this.skip();
    }
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    });
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    await page.setContent('<!doctype html><html><body></body></html>');
    await page.addStyleTag({ content: TEAMS_STYLE });
    const renderer = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
    await page.addScriptTag({ path: renderer });
    mkdirSync(PICTURES, { recursive: true });
  });

  after(async () => browser?.close());

  for (const width of WIDTHS) {
    for (const locale of LOCALES) {
      it(`have their place in ${locale} at ${width} px`, async () => {
        const cards = cardsIn(locale, USUAL);
        assert.deepEqual(await page.evaluate(showCards, { cards, look: teamsLook(width), width }), []);
      });
    }

    for (const [kind, texts] of Object.entries({ longest: LONGEST, unbroken: allOf('x'.repeat(5_000)) })) {
      it(`have their place with ${kind} texts at ${width} px`, async () => {
        const cards = cardsIn('en', texts);
        assert.deepEqual(await page.evaluate(showCards, { cards, look: teamsLook(width), width }), []);
      });
    }

    it(`have their place in words 40 % longer at ${width} px`, async () => {
      const cards = cardsIn(pseudoSay(), USUAL);
      assert.deepEqual(await page.evaluate(showCards, { cards, look: teamsLook(width), width }), []);
    });
  }

  /** In every language at a phone's width, where words are cut off first; in English at both. */
  const pictured = [...LOCALES.map(locale => [locale, 320] as const), ['en', 640] as const];
  for (const [locale, width] of pictured) {
    it(`are pictured in artifacts/cards in ${locale} at ${width} px`, async () => {
      const cards = cardsIn(locale, USUAL).filter(([name]) => !/^refusal .* empty$/.test(name));
      for (let at = 0; at < cards.length; at += CARDS_IN_A_PICTURE) {
        const some = cards.slice(at, at + CARDS_IN_A_PICTURE);
        await page.evaluate(showCards, { cards: some, look: teamsLook(width), width });
        const path = new URL(
          `${locale}-${width}-${String(at / CARDS_IN_A_PICTURE).padStart(2, '0')}.png`,
          PICTURES,
        );
        await page.screenshot({ path: path.pathname, fullPage: true });
      }
    });
  }
});
