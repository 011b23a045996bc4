import assert from 'node:assert/strict';
import type { CompanyJson } from '../company-variant.js';
import { buttons, cardText, inputIds } from '../fake-teams/cards.js';
import { english, lastWords, shows, timesSaid } from './reading.js';
import type { Scene } from './scene.js';
import { OFFICE, startScene } from './scene.js';

describe('Asking for a key over HTTP', () => {
  let scene: Scene;
  const start = async (company?: (company: CompanyJson) => void): Promise<void> => {
    scene = await startScene(company ? { company } : {});
    await scene.install('karin', 'asa');
  };
  afterEach(() => scene.bot.close());

  it('R18 asks for language, then operating system, then the reason, and sends nothing without one', async () => {
    await start();
    const karin = scene.chat('karin');
    await karin.say('I need a key for ofice 2021');
    assert.deepEqual(inputIds(karin.lastCard().card), ['language', 'operatingSystem', 'reason']);
    assert.match(lastWords(karin), /Uninstall older versions first/);
    await karin.press('Send request', { inputs: { ...OFFICE, reason: '  ' } });
    assert.ok(buttons(karin.lastCard().card).some(({ verb }) => verb === 'send-request'));
    await karin.press('Send request', { inputs: { ...OFFICE, language: 'tlh' } });
    assert.ok(lastWords(karin).includes(english('refusal.unknown-choice.language')));
    assert.equal((await scene.requests()).length, 0);
    await karin.press('Send request', { inputs: OFFICE });
    assert.equal((await scene.requests()).length, 1);
  });

  it('R17 warns that a view ends the refund within 30 days of the purchase, and not after', async () => {
    const warning = english('keys.form.refund');
    await start(({ offers }) => {
      offers[0]!.purchasedAt = '2026-10-21T10:00:00.000Z';
    });
    await scene.chat('karin').say('I need a key for Office 2021');
    assert.ok(lastWords(scene.chat('karin')).includes(warning));
    await scene.chat('karin').say('stop');
    await scene.bot.passTime(1);
    await scene.chat('karin').say('I need a key for Office 2021');
    assert.ok(!lastWords(scene.chat('karin')).includes(warning));
  });

  it('R17 warns the approver too', async () => {
    await start(({ offers }) => {
      offers[0]!.purchasedAt = '2026-11-01T10:00:00.000Z';
    });
    await scene.request();
    assert.ok(lastWords(scene.chat('asa')).includes(english('approvals.meaningRefund')));
  });

  const refused: [string, string, Parameters<typeof english>[0]][] = [
    ['an empty pool', 'Visio', 'refusal.pool-empty'],
    ['a product without keys', 'Power BI Report Server', 'refusal.no-key-needed'],
  ];
  for (const [what, text, id] of refused)
    it(`refuses ${what} in plain words, with a way on`, async () => {
      await start();
      await scene.chat('karin').say('get a key');
      await scene.chat('karin').say(text);
      assert.ok(lastWords(scene.chat('karin')).includes(english(id)), lastWords(scene.chat('karin')));
      assert.equal((await scene.requests()).length, 0);
    });

  it('R112 refuses a guest without a role', async () => {
    await start();
    await scene.chat('gustav').say('I need a key for Office 2021');
    assert.ok(lastWords(scene.chat('gustav')).includes(english('refusal.guest-without-role')));
  });

  it('refuses at once, and keeps nothing, where nobody may decide', async () => {
    await start(({ people }) => {
      for (const person of people) person.roles = ['admin-agent'];
    });
    await scene.chat('karin').say('I need a key for Office 2021');
    const told = lastWords(scene.chat('karin'));
    assert.ok(told.includes(english('refusal.no-approver.way')), told);
    assert.equal((await scene.requests()).length, 0);
  });

  it('refuses the only approver who asks for himself', async () => {
    await start(({ people }) => {
      for (const person of people) if (person.name !== 'Åsa Öberg') person.roles = [];
    });
    await scene.chat('asa').say('I need a key for Office 2021');
    assert.ok(lastWords(scene.chat('asa')).includes(english('refusal.no-approver.way')));
  });

  it('follows, reminds once a day, and withdraws', async () => {
    await start();
    await scene.request();
    const karin = scene.chat('karin');
    await karin.say('my requests');
    assert.match(lastWords(karin), /#1 · Office LTSC Standard 2021/);
    await karin.press('open-request');
    assert.match(lastWords(karin), /Waiting for approval/);
    const on = karin.lastCard();
    for (let day = 0; day < 2; day++) {
      await karin.press('nudge', { on });
      await karin.press('nudge', { on });
      assert.ok(karin.history().some(shows(english('refusal.nudged-recently'))));
      await scene.bot.passTime(24 * 3_600_000);
    }
    assert.equal(timesSaid(scene.chat('asa'), 'asks you to look at'), 2, 'once a day');
    await karin.press('withdraw', { on });
    assert.ok(karin.history().some(shows(english('requests.withdrawn.text'))));
    await scene.request();
    assert.deepEqual((await scene.requests()).map(({ state }) => state).sort(), ['pending', 'withdrawn']);
  });

  it('reminds an approver who was not reachable, as soon as she is, and the requester again later', async () => {
    scene = await startScene();
    await scene.install('karin', 'nils');
    await scene.request();
    const on = scene.chat('karin').lastCard();
    for (let day = 0; day < 3; day++) {
      const { body } = await scene.chat('karin').press('nudge', { on });
      assert.equal((body as { statusCode: number }).statusCode, 200);
      await scene.bot.passTime(24 * 3_600_000);
    }
    await scene.install('asa');
    assert.equal(timesSaid(scene.chat('asa'), 'asks you to look at'), 1);
    assert.equal(timesSaid(scene.chat('nils'), 'asks you to look at'), 3);
  });

  it('does not take a second request for the same product while one is open', async () => {
    await start();
    await scene.request();
    await scene.chat('karin').say('I need a key for Office 2021');
    assert.ok(lastWords(scene.chat('karin')).includes(english('refusal.already-requested', { number: '1' })));
  });

  it('shows words of a person as words: no markup, mention or expression of theirs works (T3, T4)', async () => {
    await start();
    const reason = '[click](https://evil.example) **now** <at>Everyone</at> ${company} {{DATE(x)}}';
    await scene.request({ inputs: { ...OFFICE, reason } });
    const card = cardText(scene.chat('asa').lastCard().card);
    assert.doesNotMatch(card, /(?<!\\)(\]|\*\*|<at>)|\$\{company\}|\{\{DATE/);
    assert.match(card, /click/);
  });
});
