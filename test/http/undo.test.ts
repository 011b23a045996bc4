import assert from 'node:assert/strict';
import { buttons } from '../fake-teams/cards.js';
import { english, lastWords, PRODUCT_KEY, shows, timesSaid } from './reading.js';
import type { Scene } from './scene.js';
import { startScene } from './scene.js';

const MINUTE = 60_000;
const PRODUCT = 'Office LTSC Standard 2021';

describe('Taking a decision back over HTTP', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await startScene();
    await scene.install('karin', 'asa', 'nils');
    await scene.request();
  });
  afterEach(() => scene.bot.close());

  const approval = (name: 'asa' | 'nils') => scene.chat(name).history().findLast(shows('asks for a key'))!;
  const verbs = (name: 'asa' | 'nils') => buttons(approval(name).card!).map(({ verb }) => verb);
  const press = async (name: 'asa' | 'nils' | 'karin', what: string, inputs = {}) => {
    const answer = await scene.chat(name).press(what, { inputs });
    assert.equal(answer.status, 200);
    await scene.bot.settled();
  };
  const state = async () => (await scene.requests())[0]?.state;
  const told = () => english('undo.notice', { name: 'Åsa Öberg', product: PRODUCT });

  for (const [decision, inputs, wordsOfOutcome] of [
    ['approve', {}, 'approved your request'],
    ['reject', { reason: 'Next year' }, 'rejected your request'],
  ] as const)
    it(`R10 R17 lets all copies follow when an admin takes back: ${decision}`, async () => {
      await press('asa', decision, inputs);
      assert.equal(timesSaid(scene.chat('karin'), wordsOfOutcome), 1);
      assert.ok(verbs('asa').includes('undo'));
      assert.ok(!verbs('nils').includes('undo'), 'only who decided has the button');
      await press('asa', 'undo');
      assert.equal(await state(), 'pending');
      for (const name of ['asa', 'nils'] as const)
        assert.deepEqual(verbs(name).slice(0, 2), ['approve', 'reject'], name);
      assert.equal(timesSaid(scene.chat('karin'), wordsOfOutcome), 0, 'the notice tells no more of it');
      assert.ok(lastWords(scene.chat('karin')).includes(told()));
      await press('nils', 'approve');
      assert.equal(await state(), 'fulfilled');
      await press('karin', 'Show key');
      assert.match(lastWords(scene.chat('karin')), PRODUCT_KEY);
    });

  it('loses the button after ten minutes, and refuses an old one politely', async () => {
    await press('asa', 'approve');
    const old = approval('asa');
    await scene.bot.passTime(10 * MINUTE);
    assert.ok(!verbs('asa').includes('undo'));
    await scene.chat('asa').press('undo', { on: old });
    assert.match(lastWords(scene.chat('asa')), /could be taken back until Nov 20, 2026/);
    assert.equal(await state(), 'fulfilled');
  });

  it('R17 is too late once the key was read, and the token of the card is nobody else’s', async () => {
    await press('asa', 'approve');
    const on = approval('asa');
    for (const name of ['nils', 'karin'] as const) {
      await scene.chat(name).press('undo', { on });
      assert.ok(lastWords(scene.chat(name)).includes(english('error.notYours')));
    }
    await press('karin', 'Show key');
    await scene.chat('asa').press('undo', { on });
    assert.ok(lastWords(scene.chat('asa')).includes(english('refusal.undo-impossible')));
    assert.equal(await state(), 'fulfilled');
  });

  it('outlives a restart', async () => {
    await press('asa', 'approve');
    await scene.bot.restart();
    await press('asa', 'undo');
    assert.equal(await state(), 'pending');
    assert.ok(lastWords(scene.chat('karin')).includes(told()));
  });

  it('shows a comment on every copy and tells of it once', async () => {
    await press('asa', 'comment');
    await press('asa', english('comment.send'), { comment: 'For which laptop?' });
    assert.equal(timesSaid(scene.chat('karin'), 'For which laptop?'), 2, 'on her card and in the notice');
    assert.equal(timesSaid(scene.chat('nils'), 'For which laptop?'), 1);
    await press('karin', 'comment');
    await press('karin', english('comment.send'), { comment: 'The new one' });
    assert.ok(timesSaid(scene.chat('asa'), 'The new one') >= 2);
    assert.ok(timesSaid(scene.chat('nils'), 'The new one') >= 2);
  });
});
