import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readOptions } from '../../cli/bench/options.js';
import type { BenchReport } from '../../cli/bench/report.js';
import { turnFigures } from '../../cli/bench/report.js';

const PROGRAM = fileURLToPath(new URL('../../cli/bench.ts', import.meta.url));

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', PROGRAM, ...args], { encoding: 'utf8' });

describe('bench', () => {
  it('measures every kind of turn beside both plain bots, and prints JSON', function () {
    this.timeout(120_000);
    const { stdout, stderr, status } = run('--json', '--turns', '2', '--rounds', '1');
    assert.equal(status, 0, stderr);
    const report: BenchReport = JSON.parse(stdout);
    assert.deepEqual(
      report.turns.map(turn => turn.kind),
      [
        'bare echo',
        'static card',
        'help',
        'check benefits',
        'open category',
        'key form',
        'request',
        'decide',
      ],
    );
    for (const { kind, cpuMs, timesEcho, timesCard, latencyMs } of report.turns)
      for (const figure of [cpuMs, timesEcho, timesCard, latencyMs.p50, latencyMs.p95])
        assert.ok(figure > 0 && figure < 10_000, `${kind}: ${figure}`);
    assert.deepEqual(
      report.memory.map(({ bot, turns }) => ({ bot, turns })),
      [
        { bot: 'bare echo', turns: 60 },
        { bot: 'static card', turns: 60 },
        { bot: 'the desk', turns: 60 },
      ],
    );
    for (const { atEndMb } of report.memory) assert.ok(atEndMb > 20 && atEndMb < 2_000, `${atEndMb} MB`);
    assert.ok(report.start.readyMs > 0 && report.start.firstAnswerMs > 0);
    assert.ok(report.recogniser.utteranceMs > 0 && report.recogniser.loadMb > 0);
  });

  it('compares with the plain bots of the same round, and takes the median of the rounds', () => {
    const round = (echo: number, card: number, help: number) =>
      Object.entries({ 'bare echo': echo, 'static card': card, help }).map(([kind, cpuMs]) => ({
        kind,
        cpuMs,
        latenciesMs: [cpuMs, cpuMs * 2],
      }));
    const rounds = [round(1, 2, 4), round(10, 10, 20), round(2, 4, 6)];
    assert.deepEqual(turnFigures(rounds, ['help']), [
      {
        kind: 'help',
        cpuMs: 6,
        cpuMsByRound: [4, 20, 6],
        timesEcho: 3,
        timesCard: 2,
        latencyMs: { p50: 10, p95: 35 },
      },
    ]);
  });

  it('takes only whole, positive counts', () => {
    assert.deepEqual(readOptions(['--rounds', '3', '--json', '--turns', '5']), {
      json: true,
      rounds: 3,
      turns: 5,
    });
    for (const wrong of [['--turns'], ['--turns', '0'], ['--rounds', '1.5'], ['--rounds', 'x'], ['5']])
      assert.equal(readOptions(wrong), undefined);
  });
});
