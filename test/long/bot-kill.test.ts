import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { madeUpKey, writeCompany } from '../company-variant.js';
import type { FakeTeams } from '../fake-teams/start-fake-teams.js';
import { startFakeTeams } from '../fake-teams/start-fake-teams.js';
import type { SpawnedBot } from '../spawned-bot.js';
import { spawnBot } from '../spawned-bot.js';
import { actionPackPeople } from '../whole-bot.js';
import { checkEvidence } from './kill-evidence.js';
import { KillStory } from './kill-story.js';

const ROUNDS = Number(process.env.ROUNDS ?? 100);
/** Requests that are under way at the same time. */
const AT_ONCE = 3;
/** A life lasts up to so many times as long as one story takes, so a kill hits any step of it. */
const LIFE = 1.5;
/** One round in so many is killed while it starts. */
const START_KILLS = 10;
const START_MS = 1_500;

describe('A bot that is killed', function () {
  this.timeout(30 * 60_000);
  let folder: string;
  let teams: FakeTeams;
  let env: Record<string, string>;
  /** Milliseconds. */
  let longestLife: number;
  const stories: KillStory[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bot-kill-'));
    teams = await startFakeTeams();
    const company = await writeCompany(folder, ({ benefits }) => {
      const office = benefits.find(benefit => benefit.id === 'office-2021')!;
      const keys = ROUNDS * AT_ONCE * 4;
      Object.assign(office, {
        quantity: keys,
        keys: Array.from({ length: keys }, (_, number) => ({ key: madeUpKey(number) })),
      });
    });
    env = { DATA_DIR: join(folder, 'data'), COMPANY_FILE: company, LOG_LEVEL: 'warn' };
  });
  after(async () => {
    await teams.close();
    await rm(folder, { recursive: true, force: true });
  });

  it(`keeps what it acknowledged, gives no key twice and tells everybody, killed ${ROUNDS} times`, async () => {
    await liveUntil(meetApprovers);
    for (let round = 1; round <= ROUNDS; round++) {
      if (round % START_KILLS === 0) await killAtStart();
      await liveUntil(killSoon);
      await checkEvidence(env.DATA_DIR!, stories, `round ${round}`);
    }
    await liveUntil(finishAll);
    await checkEvidence(env.DATA_DIR!, stories, 'in the end');
    checkShownKeys();
  });

  async function meetApprovers(): Promise<void> {
    const { asa, nils } = actionPackPeople(teams);
    for (const approver of [asa, nils]) await approver.inPersonalChat().install();
    const begun = Date.now();
    const story = beginStory();
    while (!story.isDone) await story.step(() => false);
    longestLife = (Date.now() - begun) * LIFE;
  }

  async function killAtStart(): Promise<void> {
    const bot = spawnBot(env);
    await sleep(Math.random() * START_MS);
    await bot.kill();
  }

  /** Starts the bot, lets `live` use it, and waits for its end. */
  async function liveUntil(live: (bot: SpawnedBot) => Promise<void>): Promise<void> {
    const bot = spawnBot(env);
    try {
      teams.talkTo(await bot.ready);
      await live(bot);
    } catch (error) {
      throw new Error(`The bot wrote:\n${bot.output()}`, { cause: error });
    } finally {
      await bot.kill();
    }
  }

  /** People use the bot, several at once, until it is killed at a random moment. */
  async function killSoon(bot: SpawnedBot): Promise<void> {
    let isDead = false;
    const goOn = async (): Promise<void> => {
      while (!isDead) {
        const story = nextStory();
        while (!isDead && !story.isDone)
          await story
            .step(() => isDead)
            .catch((error: unknown) => {
              if (!isDead) throw error;
            });
        busy.delete(story);
      }
    };
    const busy = new Set<KillStory>();
    const nextStory = (): KillStory => {
      const waiting = stories.find(story => !story.isDone && !busy.has(story)) ?? beginStory();
      busy.add(waiting);
      return waiting;
    };
    const people = Array.from({ length: AT_ONCE }, goOn);
    const wait = sleep(Math.random() * longestLife);
    await Promise.race([wait, Promise.all(people)]);
    isDead = true;
    await bot.kill();
    await Promise.all(people);
  }

  function beginStory(): KillStory {
    const { asa, nils } = actionPackPeople(teams);
    const story = new KillStory(teams, stories.length + 1, [asa, nils]);
    stories.push(story);
    return story;
  }

  async function finishAll(): Promise<void> {
    let cutOff = 0;
    for (const story of stories) {
      while (!story.isDone) await story.step(() => false);
      cutOff += await story.seenByAll();
    }
    console.log(`      ${stories.length} requests; ${cutOff} cards were cut off`);
  }

  function checkShownKeys(): void {
    const shown = stories.map(story => story.acknowledged.key);
    assert.equal(new Set(shown).size, stories.length, 'two people were shown the same key');
  }
});
