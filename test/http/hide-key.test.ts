import assert from 'node:assert/strict';
import type { FaultAnswer } from '../fake-teams/fault.js';
import { english, lastWords, PRODUCT_KEY, shows } from './reading.js';
import type { Scene } from './scene.js';
import { startScene } from './scene.js';

describe('Hiding a key while the channel fails', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await startScene();
    await scene.install('karin', 'asa');
    await scene.request();
    await scene.chat('asa').press('Approve');
    await scene.bot.settled();
  });
  afterEach(() => scene.bot.close());

  const failToChange = (answer: FaultAnswer, times = 1): void => {
    const { conversationId } = scene.chat('karin');
    scene.bot.teams.fail({
      when: call => call.method === 'PUT' && call.conversationId === conversationId,
      answer,
      times,
    });
  };

  it('hides a key in the end although the channel refuses at first', async () => {
    const karin = scene.chat('karin');
    await karin.press('Show key');
    failToChange({ status: 503 }, 2);
    for (let minute = 0; minute < 8; minute++) await scene.bot.passTime(60_000);
    assert.ok(lastWords(karin).includes(english('keys.hidden.text')));
  });

  it('hides a key in the end although the card could not be changed when that was asked for', async () => {
    const karin = scene.chat('karin');
    await karin.submit('Show key');
    assert.match(lastWords(karin), PRODUCT_KEY);
    failToChange({ status: 502 });
    await karin.submit('Hide key');
    for (let minute = 0; minute < 6; minute++) await scene.bot.passTime(60_000);
    assert.ok(!karin.history().some(shows(PRODUCT_KEY)));
  });

  it('hides a key that a new message had to show because the old one could not be changed', async () => {
    const karin = scene.chat('karin');
    failToChange({ status: 404 });
    await karin.submit('Show key');
    assert.match(lastWords(karin), PRODUCT_KEY);
    for (let minute = 0; minute < 6; minute++) await scene.bot.passTime(60_000);
    assert.ok(!karin.history().some(shows(PRODUCT_KEY)));
  });
});
