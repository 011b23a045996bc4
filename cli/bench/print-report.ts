import type { BenchReport, MemoryFigures, TurnFigures } from './report.js';
import { CARD, ECHO } from './report.js';

/** The figures as lines for a person. */
export function printReport(report: BenchReport): readonly string[] {
  const { node, cpus, rounds, turnsPerRound, start, recogniser } = report;
  return [
    `Node ${node}, ${cpus} cores; ${rounds} rounds of ${turnsPerRound} turns of each kind, one after the other.`,
    `CPU is of the bot's own process. Proportions are to "${ECHO}" and "${CARD}" in the same round.`,
    '',
    row('turn', ['CPU ms', '× echo', '× card', 'p50 ms', 'p95 ms']),
    ...report.turns.map(turnRow),
    '',
    row('memory', ['start MB', 'end MB', 'turns']),
    ...report.memory.map(memoryRow),
    '',
    `start: ready in ${start.readyMs.toFixed(0)} ms, first answer ${start.firstAnswerMs.toFixed(0)} ms later (median of ${start.starts})`,
    `recogniser: ${recogniser.utteranceMs.toFixed(3)} ms CPU for an utterance; loads in ${recogniser.loadMs.toFixed(0)} ms CPU and ${recogniser.loadMb.toFixed(1)} MB`,
  ];
}

function turnRow({ kind, cpuMs, timesEcho, timesCard, latencyMs }: TurnFigures): string {
  const { p50, p95 } = latencyMs;
  return row(kind, [cpuMs, timesEcho, timesCard].map(two).concat([p50, p95].map(one)));
}

function memoryRow({ bot, atStartMb, atEndMb, turns }: MemoryFigures): string {
  return row(bot, [one(atStartMb), one(atEndMb), String(turns)]);
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(16) + cells.map(cell => cell.padStart(10)).join('');
}

function one(value: number): string {
  return value.toFixed(1);
}

function two(value: number): string {
  return value.toFixed(2);
}
