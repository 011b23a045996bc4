import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openLowdbStore } from '../../store/lowdb/open-lowdb-store.js';

const ROUNDS = Number(process.env.ROUNDS ?? 200);
const WRITER = fileURLToPath(new URL('./store-writer.ts', import.meta.url));
const PARTITIONS = ['company/kill', 'person/kill/alex'];
/** Long enough after the first acknowledgement for a kill to hit any step of a save. */
const LONGEST_MS = 60;

describe('a store whose process is killed', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'store-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it(`has everything it acknowledged, ${ROUNDS} times in a row (L1)`, async () => {
    let known: ReadonlyMap<string, number> = new Map(PARTITIONS.map(partition => [partition, 0]));
    for (let round = 1; round <= ROUNDS; round++) {
      const acknowledged = await writeUntilKilled(folder);
      known = await check(folder, new Map([...known, ...acknowledged]), `round ${round}`);
    }
  });
});

/** The last number that the writer printed for each partition. */
async function writeUntilKilled(folder: string): Promise<Map<string, number>> {
  const writer = spawn(process.execPath, ['--import', 'tsx', WRITER, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(writer, 'close');
  let said = '';
  writer.stdout.setEncoding('utf8').on('data', text => {
    said += text;
  });
  await Promise.race([once(writer.stdout, 'data'), ended]);
  await sleep(Math.random() * LONGEST_MS);
  writer.kill('SIGKILL');
  await ended;
  const lines = said.split('\n').slice(0, -1);
  assert.ok(lines.length > 0, 'the writer said nothing');
  return new Map(lines.map(line => line.split(' ')).map(([partition, n]) => [partition!, Number(n)]));
}

/** Holds the folder against what was acknowledged and gives what is really there. */
async function check(
  folder: string,
  acknowledged: Map<string, number>,
  where: string,
): Promise<Map<string, number>> {
  const store = await openLowdbStore({ folder, tailLines: 3 });
  try {
    const found = new Map<string, number>();
    for (const [partition, last] of acknowledged) {
      const n = (await store.read<{ n: number }>(partition, 'count'))?.value.n ?? 0;
      // One more may be there: it was saved, and the process died before it could say so.
      assert.ok(n === last || n === last + 1, `${where}: ${partition} has ${n}, told ${last}`);
      const log = await store.readLog<{ n: number }>(partition);
      assert.equal(log.length, n, `${where}: log of ${partition}`);
      assert.ok(log.every(({ sequence, value }, at) => sequence === at + 1 && value.n === at + 1));
      found.set(partition, n);
    }
    return found;
  } finally {
    await store.close();
  }
}
