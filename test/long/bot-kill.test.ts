import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleDesk } from './bundle-desk.js';
import type { KillReport } from './kill-run.js';
import { KillRun } from './kill-run.js';
import { PHASES } from './phase-watch.js';

const ROUNDS = Number(process.env.ROUNDS ?? 200);
/** Desks with data of their own, side by side: as many as there are cores where it has to be quick. */
const RUNS = 2;

describe('A desk that is killed', function () {
  this.timeout(30 * 60_000);
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-kill-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it(`keeps what it acknowledged, does nothing twice and tells everybody, killed ${ROUNDS} times`, async () => {
    const script = await bundleDesk(folder);
    const each = Math.ceil(ROUNDS / RUNS);
    const reports = await Promise.all(
      Array.from({ length: RUNS }, (_, run) => KillRun.finish(script, join(folder, `run-${run}`), each)),
    );
    const counts = PHASES.map(phase => [phase, countHits(reports, phase)] as const);
    console.log(
      `      ${describeReports(reports)}; kills in ${counts.map(count => count.join(' ')).join(', ')}`,
    );
    for (const [phase, count] of counts) assert.ok(count > 0, `no kill hit the phase ${phase}`);
  });
});

function countHits(reports: readonly KillReport[], phase: string): number {
  return reports.flatMap(({ hits }) => hits).filter(hit => hit === phase).length;
}

function describeReports(reports: readonly KillReport[]): string {
  const sum = (count: (report: KillReport) => number): number =>
    reports.map(count).reduce((total, more) => total + more, 0);
  const stories = sum(report => report.stories.length);
  const cutOff = sum(report => report.cutOff);
  const startKills = sum(report => report.startKills);
  return `${stories} requests; ${cutOff} cards were cut off; ${startKills} more kills while it started`;
}
