import assert from 'node:assert/strict';
import { timesSaid } from './reading.js';
import type { Scene } from './scene.js';
import { startScene } from './scene.js';

const HOUR = 3_600_000;

describe('An approver who removes the bot and has it again (P4)', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await startScene();
    await scene.install('karin', 'asa');
  });
  afterEach(() => scene.bot.close());

  const callsTo = (name: 'asa' | 'karin'): number =>
    scene.bot.teams.calls.filter(({ conversationId }) => conversationId === scene.chat(name).conversationId)
      .length;
  const reinstall = async (): Promise<void> => {
    await scene.bot.passTime(HOUR);
    await scene.install('asa');
  };

  it('is sent nothing meanwhile, and gets what waits once it is back', async () => {
    await scene.chat('asa').uninstall();
    const before = callsTo('asa');
    await scene.request();
    await scene.bot.passTime(24 * HOUR);
    assert.equal(callsTo('asa'), before);
    await reinstall();
    assert.equal(timesSaid(scene.chat('asa'), 'asks for a key'), 1);
    await scene.chat('asa').press('Approve');
    await scene.bot.settled();
    assert.equal(timesSaid(scene.chat('karin'), 'approved your request'), 1);
  });

  it('gets what was open as a new message, and what was decided not at all', async () => {
    await scene.request();
    await scene.chat('asa').uninstall();
    await reinstall();
    assert.equal(timesSaid(scene.chat('asa'), 'asks for a key'), 2, 'the old message may be out of sight');
    await scene.chat('asa').press('Approve');
    await scene.bot.settled();
    await scene.chat('asa').uninstall();
    const before = callsTo('asa');
    await reinstall();
    assert.equal(callsTo('asa') - before, 1, 'the welcome alone');
  });
});
