import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Frame, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findChromium } from '../e2e/find-chromium.js';

/** Pictures go here. */
export const PICTURES = new URL('../../artifacts/tab/', import.meta.url);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A browser; undefined where there is none. @throws Error in CI, where these tests always have to run. */
export async function openBrowser(): Promise<Browser | undefined> {
  const executablePath = findChromium();
  if (!executablePath) {
    if (process.env.CI) throw new Error('There is no Chromium: install it, or set CHROMIUM_PATH.');
    console.log('No Chromium here: the tab is not tried in a browser. Set CHROMIUM_PATH to try it.');
    return undefined;
  }
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}

/** What axe finds wrong, one line each: the rule and the elements. */
export async function axeFaults(place: Page | Frame, rules?: readonly string[]): Promise<readonly string[]> {
  if (!(await place.evaluate('"axe" in window'))) await place.evaluate(AXE);
  const options = {
    resultTypes: ['violations'],
    ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}),
  };
  const found = await place.evaluate(`axe.run(document, ${JSON.stringify(options)})`);
  const { violations } = found as {
    violations: readonly {
      id: string;
      nodes: readonly { target: readonly string[]; failureSummary: string }[];
    }[];
  };
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`,
    ),
  );
}

/** What is wider than the window, as a sentence for each; empty when nothing is. */
export async function overflow(place: Page | Frame): Promise<readonly string[]> {
  // What follows its width is drawn anew in the next frame.
  await place.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))');
  return place.evaluate(`[...document.querySelectorAll('body *')]
    .filter(part => part.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .filter(part => !part.closest('.skip, .hidden, .list thead'))
    .map(part => part.tagName + '.' + part.getAttribute('class') + ': ' + (part.textContent ?? '').slice(0, 40))
    .concat(document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['the page scrolls sideways'] : [])`);
}
