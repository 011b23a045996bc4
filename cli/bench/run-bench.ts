import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchCompany } from './bench-company.js';
import type { FakeChannel } from './fake-channel.js';
import { startFakeChannel } from './fake-channel.js';
import { median, rounded } from './figures.js';
import { measureRecogniser } from './measure-recogniser.js';
import type { Start } from './measure-start.js';
import { measureStart } from './measure-start.js';
import type { Block } from './measure-turns.js';
import { measureBlock } from './measure-turns.js';
import type { BenchOptions } from './options.js';
import type { BenchReport, Round } from './report.js';
import { turnFigures } from './report.js';
import type { Performer } from './set-stage.js';
import { setStage } from './set-stage.js';

/** Rounds before the first that counts, so that Node has compiled what is used often. */
const WARM_UP_ROUNDS = 4;
const MOST_STARTS = 3;

/** Tells what is being done. */
type Say = (step: string) => void;

/**
 * Measures the desk beside two plain bots, all in processes of their own, by turns within each round, so that a
 * busy machine slows all of them alike.
 */
export async function runBench(options: BenchOptions, say: Say): Promise<BenchReport> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const channel = await startFakeChannel();
  try {
    const measured = await measureBots(options, folder, channel, say);
    say('Starting the desk from an empty folder');
    const start = await measureStarts(folder, Math.min(options.rounds, MOST_STARTS), channel);
    say('Understanding');
    const recogniser = await measureRecogniser();
    const { node } = process.versions;
    const { rounds, turns: turnsPerRound } = options;
    return { node, cpus: availableParallelism(), rounds, turnsPerRound, ...measured, start, recogniser };
  } finally {
    await channel.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureBots(
  { turns, rounds }: BenchOptions,
  folder: string,
  channel: FakeChannel,
  say: Say,
): Promise<Pick<BenchReport, 'turns' | 'memory'>> {
  const allRounds = WARM_UP_ROUNDS + rounds;
  const company = join(folder, 'company.json');
  await writeFile(company, benchCompany(turns * allRounds, new Date()));
  say('Starting the desk and the two bots beside it');
  const performers = await setStage({ folder, company, channel, people: turns });
  try {
    const atStart = await Promise.all(performers.map(performer => performer.process.usage()));
    const done: Round[] = [];
    for (let round = 0; round < allRounds; round++) {
      say(round < WARM_UP_ROUNDS ? 'Warming up' : `Round ${round - WARM_UP_ROUNDS + 1} of ${rounds}`);
      done.push(await playRound(performers, turns, round));
    }
    const atEnd = await Promise.all(performers.map(performer => performer.process.usage()));
    const memory = performers.map(({ name }, at) => ({
      bot: name,
      atStartMb: rounded(atStart[at]!.rssMb),
      atEndMb: rounded(atEnd[at]!.rssMb),
      turns: turnsInRound(performers, turns) * allRounds,
    }));
    const kinds = performers.flatMap(performer => performer.kinds.map(kind => kind.name));
    return { turns: turnFigures(done.slice(WARM_UP_ROUNDS), kinds), memory };
  } finally {
    await Promise.all(performers.map(performer => performer.process.close()));
  }
}

/**
 * Another bot goes first in each round, so that none always runs on the quieter machine. All bots take the same
 * number of turns in it, so that Node has compiled them alike.
 * @param people how many take each kind of turn; with the most kinds, each takes it once
 */
async function playRound(performers: readonly Performer[], people: number, round: number): Promise<Round> {
  const first = round % performers.length;
  const blocks: Block[] = [];
  for (const { process: bot, kinds } of [...performers.slice(first), ...performers.slice(0, first)]) {
    const turns = turnsInRound(performers, people) / kinds.length;
    for (const kind of kinds) blocks.push(await measureBlock(bot, kind, { turns, people }));
  }
  return blocks;
}

function turnsInRound(performers: readonly Performer[], people: number): number {
  return people * Math.max(...performers.map(performer => performer.kinds.length));
}

async function measureStarts(
  folder: string,
  starts: number,
  channel: FakeChannel,
): Promise<BenchReport['start']> {
  const measured: Start[] = [];
  for (let at = 0; at < starts; at++) measured.push(await measureStart(folder, `start-${at}`, channel));
  return {
    starts,
    readyMs: rounded(median(measured.map(start => start.readyMs))),
    firstAnswerMs: rounded(median(measured.map(start => start.firstAnswerMs))),
  };
}
