import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FakeTeams } from '../fake-teams/start-fake-teams.js';
import { startFakeTeams } from '../fake-teams/start-fake-teams.js';
import type { SpawnedBot } from '../spawned-bot.js';
import { spawnBot } from '../spawned-bot.js';
import { shows } from './reading.js';

/** Milliseconds; generous, because the machine that tests may be busy. The figures belong to the bench. */
const MOST = 15_000;
const ALEX = {
  id: '00000000-0000-0000-0000-0000000000020',
  name: 'Alex Wilber',
  tenantId: '00000000-0000-0000-0000-0000000000001',
  locale: 'en-US',
};

describe('The local process', function () {
  this.timeout(60_000);
  let folder: string;
  let teams: FakeTeams;
  let bot: SpawnedBot;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'start-'));
    teams = await startFakeTeams();
  });
  afterEach(async () => {
    await bot.end();
    await teams.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is ready and answers soon after its start, with the demo company on an empty folder', async () => {
    const begun = performance.now();
    bot = spawnBot({ DATA_DIR: join(folder, 'data') });
    teams.talkTo(await bot.ready);
    const ready = performance.now();
    const chat = teams.person(ALEX).inPersonalChat();
    await chat.say('check benefits');
    const answered = performance.now();
    assert.ok(chat.history().some(shows('Benefits of')));
    const [start, answer] = [Math.round(ready - begun), Math.round(answered - ready)];
    console.log(`      ready after ${start} ms, first answer ${answer} ms later`);
    assert.ok(start < MOST && answer < MOST, `${start} ms, ${answer} ms`);
  });

  it('refuses a second process on the same data in a clear sentence', async () => {
    bot = spawnBot({ DATA_DIR: folder });
    await bot.ready;
    const second = spawnBot({ DATA_DIR: folder });
    assert.equal(await second.ended, 1);
    assert.match(second.output(), /^The Benefits Desk did not start: .*(in use|another process|holds)/im);
  });
});
