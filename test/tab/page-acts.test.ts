import assert from 'node:assert/strict';
import { readDemo } from '../../company/read-demo.js';
import { loadLanguages } from '../../language/languages.js';
import { NOW } from '../whole-bot.js';
import { usePage } from './opened-page.js';
import { axeFaults, overflow, PICTURES } from './tab-browser.js';
import type { TabScene } from './tab-scene.js';

const say = loadLanguages().speak('en');

describe('What can be done in the tab', function () {
  this.timeout(120_000);
  const { scene, page, open, settled, picture } = usePage(fill);

  it('can be used with the keyboard alone: skip, choose a view, approve, reject with a reason', async () => {
    await scene().ask('alex', 'draft-keys-1', 'office-ltsc-2024');
    await scene().ask('isaiah', 'draft-keys-2', 'office-ltsc-2024');
    await open('adele');
    await page().keyboard.press('Tab');
    assert.equal(await focused(), say('tab.skip'));
    await tabTo(say('tab.view.approvals'));
    await page().keyboard.press('Enter');
    await page().locator('h1:focus').waitFor();
    assert.equal(await focused(), say('tab.view.approvals'));
    await settled();
    await tabTo('Approve: #4');
    await page().keyboard.press('Enter');
    await told(say('tab.decided.fulfilled', { count: 1 }));
    await tabTo('Reject: #5');
    await page().keyboard.press('Enter');
    await page().waitForSelector('dialog[open]');
    assert.equal(await page().evaluate('document.activeElement.id'), 'ask-words');
    await page().keyboard.press('Tab');
    await page().keyboard.press('Enter');
    await page().waitForSelector('#ask-problem');
    assert.deepEqual(await axeFaults(page()), []);
    await picture('reject');
    await page().keyboard.press('Shift+Tab');
    await page().keyboard.type('Take the web app');
    await page().keyboard.press('Tab');
    await page().keyboard.press('Enter');
    await told(say('tab.decided.rejected', { count: 1 }));
    const { requests } = (await scene().get('isaiah', 'requests')).json as { requests: { state: string }[] };
    assert.equal(requests[0]?.state, 'rejected');
  });

  it('approves several at once, and tells what became of each', async () => {
    await open('megan', 'approvals');
    const before = await page().locator('.choice input').count();
    assert.ok(before > 1, `${before} wait`);
    await page().getByText(say('tab.chooseAll')).click();
    await page()
      .getByRole('button', { name: say('tab.approveChosen') })
      .click();
    await told(say('tab.decided.fulfilled', { count: before }));
    await page().getByText(say('approvals.none')).waitFor();
  });

  it('shows the requester how their requests go, and takes one back', async () => {
    await scene().ask('alex', 'draft-back', 'office-ltsc-2024');
    await open('alex');
    assert.equal(await page().locator('header nav').count(), 0, 'one view needs no list of views');
    await page().setViewportSize({ width: 1200, height: 800 });
    await page().locator('.request summary').first().click();
    await page().screenshot({ path: new URL('show-benefits.png', PICTURES).pathname });
    await page().getByRole('button', { name: 'Withdraw: #6' }).click();
    await told(say('requests.withdrawn.text'));
    await page().getByText(say('requests.state.withdrawn')).first().waitFor();
  });

  it('previews a company file, shows what is wrong line by line, and imports it', async () => {
    await open('megan', 'import');
    const file = JSON.parse((await readDemo(NOW)) as string) as { name: string; benefits: object[] };
    const choose = (content: object): Promise<void> =>
      page().setInputFiles('input[type=file]', {
        name: 'company.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(content, null, 2)),
      });
    await choose({ ...file, name: 7, benefits: [{}] });
    await page().getByText(say('tab.import.invalid')).first().waitFor();
    assert.ok((await page().locator('tbody tr').count()) > 1);
    assert.deepEqual(await axeFaults(page()), []);
    await picture('import-errors');
    await choose({ ...file, name: 'Lindqvist & Faber AG', benefits: file.benefits.slice(0, -1) });
    await page().getByText(say('tab.import.planned')).first().waitFor();
    assert.deepEqual(await axeFaults(page()), []);
    await picture('import-preview');
    await page()
      .getByRole('button', { name: say('tab.import.confirm') })
      .click();
    await page().getByRole('status').getByText(say('tab.import.imported')).waitFor();
    await page().getByText('Lindqvist & Faber AG').first().waitFor();
  });

  it('filters the audit log and saves it', async () => {
    await open('megan', 'audit');
    await page()
      .getByRole('textbox', { name: say('tab.audit.who') })
      .fill('Alex Wilber');
    await page()
      .getByRole('combobox', { name: say('tab.audit.act') })
      .selectOption('request');
    await page()
      .getByRole('button', { name: say('tab.filter') })
      .click();
    await page()
      .locator('tbody tr')
      .filter({ hasText: 'Megan Bowen' })
      .first()
      .waitFor({ state: 'detached' });
    assert.ok((await page().locator('tbody tr').filter({ hasText: 'Alex Wilber' }).count()) > 0);
    const saving = page().waitForEvent('download');
    await page()
      .getByRole('button', { name: say('tab.export.csv') })
      .click();
    assert.equal((await saving).suggestedFilename(), 'audit.csv');
  });

  it('shows hostile and endless words as words, and stays in its width', async () => {
    const words = `<img src=x onerror="document.title='taken'"> {{name}} ${'x'.repeat(400)}`;
    await scene().ask('isaiah', 'draft-hostile', 'office-ltsc-2024', words);
    await page().setViewportSize({ width: 320, height: 800 });
    for (const [name, view] of [
      ['megan', 'approvals'],
      ['isaiah', 'benefits'],
    ] as const) {
      await open(name, view);
      await page().evaluate('for (const part of document.querySelectorAll("details")) part.open = true');
      await page().getByText('<img src=x').first().waitFor();
      assert.equal(await page().locator('img').count(), 0);
      assert.deepEqual(await overflow(page()), []);
    }
    assert.notEqual(await page().title(), 'taken');
  });

  it('becomes somebody else with the person switch of local mode', async () => {
    await page().goto(`${scene().url}/tab`);
    await settled();
    await page().getByLabel(say('tab.person')).selectOption({ label: 'Megan Bowen' });
    await page()
      .getByRole('link', { name: say('tab.view.overview') })
      .waitFor();
  });

  const focused = (): Promise<string> =>
    page().evaluate(
      `(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent).trim()`,
    );

  const tabTo = async (name: string): Promise<void> => {
    for (let step = 0; step < 80; step++) {
      if ((await focused()).startsWith(name)) return;
      await page().keyboard.press('Tab');
    }
    assert.fail(`"${name}" cannot be reached with the Tab key`);
  };

  const told = (words: string): Promise<void> => page().locator('.told').getByText(words).waitFor();
});

/** A company in which something has happened: three requests, one of them decided. */
async function fill(scene: TabScene): Promise<void> {
  const done = await scene.ask('alex', 'draft-a', 'office-ltsc-2024', 'My new laptop');
  await scene.bot.passTime(2 * 3_600_000);
  await scene.post('megan', 'decisions', { decisions: [{ requestId: done.id, decision: 'approve' }] });
  await scene.ask('alex', 'draft-b', undefined, 'Drawings of the plant in Södertälje');
  await scene.bot.passTime(5 * 3_600_000);
  await scene.ask('isaiah', 'draft-c', undefined, 'Network plans for the customer workshop next week');
}
