import assert from 'node:assert/strict';
import { loadLanguages } from '../../language/languages.js';
import { KEYLESS, keylessCompany } from './keyless-company.js';
import { usePage } from './opened-page.js';
import { axeFaults, overflow } from './tab-browser.js';
import type { TabScene } from './tab-scene.js';

const say = loadLanguages().speak('en');
const RULE = { name: 'Own', acts: ['software-key'], ownRequests: 'with-reason' };

describe('Approvals on the page of the tab', function () {
  this.timeout(120_000);
  const { page, open, settled, picture } = usePage(fill);

  const button = (name: string) => page().getByRole('button', { name });
  const told = (words: string): Promise<void> => page().locator('.told').getByText(words).waitFor();
  /** Presses what has the focus, by the keyboard alone. */
  const press = async (name: string): Promise<void> => {
    await button(name).first().focus();
    await page().keyboard.press('Enter');
  };
  const isSound = async (): Promise<void> => {
    assert.deepEqual(await axeFaults(page()), []);
    await page().setViewportSize({ width: 320, height: 800 });
    assert.deepEqual(await overflow(page()), []);
    await page().setViewportSize({ width: 1200, height: 900 });
  };

  it('ask for the reason that the company wants, and are taken back', async () => {
    await open('megan', 'approvals');
    await press('Approve: #1');
    await page()
      .getByRole('heading', { name: say('approvals.justify.title') })
      .waitFor();
    assert.equal(await page().evaluate('document.activeElement.id'), 'ask-words');
    await isSound();
    await picture('justify');
    await press(say('approvals.justify.send'));
    await page().locator('#ask-problem').waitFor();
    await page().locator('#ask-words').fill('Adele is away');
    await press(say('approvals.justify.send'));
    await told(say('tab.decided.fulfilled', { count: 1 }));
    await page().locator('dialog').waitFor({ state: 'detached' });
    await press('Reject: #2');
    await page().locator('#ask-words').fill('By mistake');
    await page().locator('dialog [type=submit]').press('Enter');
    await told(say('tab.decided.rejected', { count: 1 }));
    await page()
      .getByRole('link', { name: say('tab.history') })
      .press('Enter');
    await press(`${say('undo.button')}: #2`);
    await told(say('undo.done'));
    await page()
      .getByRole('link', { name: say('tab.inbox') })
      .press('Enter');
    await button('Reject: #2').waitFor();
  });

  it('lead to a form for what came back, which keeps what was typed when it is wrong', async () => {
    await open('adele', 'approvals');
    const accessId = page().getByLabel('Access ID');
    await accessId.fill('1180042117');
    await accessId.press('Enter');
    await page().locator('.work [role=alert]').waitFor();
    assert.equal(await accessId.inputValue(), '1180042117');
    await isSound();
    await page().getByLabel('Contract ID').fill('0200417736');
    await page().getByLabel('Contract ID').press('Enter');
    await told(say('tab.reported.fulfilled', { number: '3' }));
    await accessId.waitFor({ state: 'detached' });
    await press(`${say('handOver.impossible')}: #4`);
    await page().locator('#ask-words').fill('There is no key on the page');
    await picture('impossible');
    await press(say('handOver.giveUp'));
    await told(say('tab.reported.failed', { number: '4' }));
    await page().getByText(say('inbox.toDo')).waitFor({ state: 'detached' });
  });

  it('are followed by the requester, who comments and reads what comes next', async () => {
    await open('alex');
    await page().locator('details.request', { hasText: '#2' }).locator('summary').press('Enter');
    await page().getByText(say('timeline.next')).first().waitFor();
    await press(`${say('comment.button')}: #2`);
    await page().locator('#ask-words').fill('The old one ends on Monday');
    await isSound();
    await press(say('comment.send'));
    await told(say('comment.sent'));
    await page().locator('q', { hasText: 'The old one ends on Monday' }).waitFor();
    await picture('requester');
  });

  it('go to a stand-in, and come as one list a day', async () => {
    await open('megan', 'approvals/settings');
    await page().getByLabel(say('inbox.standIn.until')).fill('2026-11-27');
    await page().getByLabel(say('inbox.standIn.until')).press('Enter');
    await button(say('button.endStandIn')).waitFor();
    await press(say('button.endStandIn'));
    await told(say('inbox.standIn.ended'));
    await page().getByLabel(say('inbox.notices.style')).selectOption('digest');
    await page().getByLabel(say('inbox.notices.digestAt')).selectOption('7');
    await button(say('inbox.notices.save')).last().press('Enter');
    await told(say('inbox.notices.saved.digest', { time: '07:00' }));
    await page().reload();
    await settled();
    assert.equal(await page().getByLabel(say('inbox.notices.digestAt')).inputValue(), '7');
  });
});

/** One to approve with a reason, one to decide, two to do in Partner Center. */
async function fill(scene: TabScene): Promise<void> {
  await scene.post('megan', 'import', { ...(await keylessCompany()), approvalRules: [RULE] });
  await scene.ask('megan', 'draft-own', 'office-ltsc-2024');
  await scene.ask('alex', 'draft-other', 'office-ltsc-2024');
  const technical = {
    act: 'technical',
    benefitId: 'signature-cloud-support',
    inputs: { reason: '' },
  } as const;
  const cloud = { act: 'cloud-key', benefitId: KEYLESS, inputs: { intent: 'new', reason: 'More' } } as const;
  for (const sent of [technical, cloud]) {
    const { id } = await scene.askFor('alex', { ...sent, draftId: `draft-${sent.act}` });
    await scene.post('megan', 'decisions', { decisions: [{ requestId: id, decision: 'approve' }] });
  }
}
