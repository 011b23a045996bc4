import assert from 'node:assert/strict';
import { loadLanguages } from '../../language/languages.js';
import { KEYLESS, keylessCompany } from './keyless-company.js';
import { usePage } from './opened-page.js';
import { axeFaults, overflow, PICTURES } from './tab-browser.js';
import type { TabScene } from './tab-scene.js';

const VIEWS = [
  'benefits',
  'approvals',
  'approvals/history',
  'approvals/settings',
  'overview',
  'import',
  'audit',
  'roles',
] as const;
const THEMES = ['light', 'dark', 'contrast'] as const;
const WIDTHS = [320, 768, 1440] as const;
const languages = loadLanguages();

const RULE = {
  name: 'Seats for developers',
  acts: ['visual-studio', 'azure-credit'],
  departments: ['Development'],
  mayAsk: { departments: ['Development'] },
  needed: 2,
  automatic: 'first-of-product',
  ownRequests: 'with-reason',
  breakGlass: true,
};

const OWN = {
  name: 'Project',
  acts: ['software-key'],
  benefits: ['office-ltsc-2024'],
  ownRequests: 'with-reason',
};

/** What is approved and waits to be done in Partner Center. */
const WORK = [
  ['alex', 'technical', 'signature-cloud-support', { reason: '' }],
  ['isaiah', 'cloud-key', KEYLESS, { intent: 'new', reason: 'Ten new colleagues' }],
] as const;

describe('The views of the tab', function () {
  this.timeout(120_000);
  const { scene, page, open, go, wear, picture } = usePage(fill);
  const unfold = (): Promise<void> =>
    page().evaluate('for (const part of document.querySelectorAll("details")) part.open = true');

  for (const locale of languages.locales) {
    it(`has no fault of accessibility and nothing cut off, in every view and theme, in ${locale}`, async () => {
      const faults: string[] = [];
      await open('megan', 'benefits', locale);
      assert.equal(await page().evaluate('document.documentElement.lang'), locale);
      for (const view of VIEWS) {
        await page().setViewportSize({ width: 1200, height: 900 });
        await go(view);
        for (const theme of locale === 'en' ? THEMES : []) {
          await wear(theme);
          await picture(`${view}-${theme}`);
        }
        await unfold();
        for (const theme of THEMES) {
          await wear(theme);
          const found = await axeFaults(page(), theme === 'light' ? undefined : ['color-contrast']);
          faults.push(...found.map(fault => `${view} ${theme}: ${fault}`));
        }
        await wear('light');
        for (const width of WIDTHS) {
          await page().setViewportSize({ width, height: 900 });
          faults.push(...(await overflow(page())).map(fault => `${view} ${width}: ${fault}`));
          if (width === 320 && (locale === 'en' || view === 'benefits'))
            await picture(`${view}-${locale}-320`);
        }
      }
      assert.deepEqual(faults, []);
    });
  }

  it('is pictured as it is first seen', async () => {
    for (const [view, theme] of [
      ['approvals', 'light'],
      ['overview', 'dark'],
    ] as const) {
      await page().setViewportSize({ width: 1200, height: 800 });
      await open('megan', view);
      await wear(theme);
      await page().screenshot({ path: new URL(`show-${view}.png`, PICTURES).pathname });
    }
  });

  it('has something to read within a second', async () => {
    const times: number[] = [];
    for (let time = 0; time < 3; time++) {
      const begun = performance.now();
      await page().goto(`${scene().url}/tab`);
      await page().waitForSelector('.row');
      times.push(performance.now() - begun);
    }
    assert.ok(Math.min(...times) < 1_000, `${times.map(Math.round).join(', ')} ms`);
  });
});

/** A company with rules, in which something has happened: three requests, one of them decided. */
async function fill(scene: TabScene): Promise<void> {
  await scene.post('megan', 'import', { ...(await keylessCompany()), approvalRules: [RULE, OWN] });
  const done = await scene.ask('alex', 'draft-a', 'office-ltsc-2024', 'My new laptop');
  await scene.bot.passTime(2 * 3_600_000);
  await scene.post('megan', 'decisions', { decisions: [{ requestId: done.id, decision: 'approve' }] });
  await scene.ask('alex', 'draft-b', undefined, 'Drawings of the plant in Södertälje');
  await scene.bot.passTime(5 * 3_600_000);
  await scene.ask('isaiah', 'draft-c', undefined, 'Network plans for the customer workshop next week');
  const own = await scene.ask('megan', 'draft-d', OWN.benefits[0], 'To plan the move to the new office');
  const comment = { commentId: 'comment-1', text: 'It is needed before the workshop on Monday' };
  await scene.post('megan', `requests/${own.id}/comments`, comment);
  for (const [index, [name, act, benefitId, inputs]] of WORK.entries()) {
    const { id } = await scene.askFor(name, { draftId: `draft-work-${index}`, act, benefitId, inputs });
    await scene.post('megan', 'decisions', { decisions: [{ requestId: id, decision: 'approve' }] });
  }
  const away = { to: scene.actor('adele').personId, since: '2026-12-21', until: '2027-01-05' };
  await scene.post('megan', 'stand-in', away);
}
