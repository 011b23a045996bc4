import { median, quantile, rounded } from './figures.js';
import type { Start } from './measure-start.js';
import type { Block } from './measure-turns.js';
import type { RecogniserFigures } from './recogniser-process.js';

/** Names of the two bots that the desk is compared with. */
export const ECHO = 'bare echo';
export const CARD = 'static card';

/** One round: each kind of turn once, a block of turns each. */
export type Round = readonly Block[];

/** All figures of a run. Milliseconds and MB (10^6 bytes). */
export interface BenchReport {
  readonly node: string;
  readonly cpus: number;
  readonly rounds: number;
  readonly turnsPerRound: number;
  readonly turns: readonly TurnFigures[];
  readonly memory: readonly MemoryFigures[];
  readonly start: Start & { readonly starts: number };
  readonly recogniser: RecogniserFigures;
}

export interface TurnFigures {
  readonly kind: string;
  /** Of the bot's process, for one turn: the median of the rounds. */
  readonly cpuMs: number;
  /** The same for each round, in order. */
  readonly cpuMsByRound: readonly number[];
  /** CPU in proportion to the reference bots in the same round: the median of the rounds. */
  readonly timesEcho: number;
  readonly timesCard: number;
  readonly latencyMs: { readonly p50: number; readonly p95: number };
}

export interface MemoryFigures {
  readonly bot: string;
  readonly atStartMb: number;
  readonly atEndMb: number;
  /** Turns it had taken by then. */
  readonly turns: number;
}

/** What the rounds say about these kinds of turns. */
export function turnFigures(rounds: readonly Round[], kinds: readonly string[]): readonly TurnFigures[] {
  return kinds.map(kind => {
    const blocks = rounds.map(round => blockOf(round, kind));
    const latencies = blocks.flatMap(block => block.latenciesMs);
    const times = (reference: string): number =>
      rounded(median(rounds.map(round => blockOf(round, kind).cpuMs / blockOf(round, reference).cpuMs)));
    return {
      kind,
      cpuMs: rounded(median(blocks.map(block => block.cpuMs))),
      cpuMsByRound: blocks.map(block => rounded(block.cpuMs)),
      timesEcho: times(ECHO),
      timesCard: times(CARD),
      latencyMs: { p50: rounded(quantile(latencies, 0.5)), p95: rounded(quantile(latencies, 0.95)) },
    };
  });
}

function blockOf(round: Round, kind: string): Block {
  const found = round.find(block => block.kind === kind);
  if (!found) throw new Error(`No ${kind} in this round`);
  return found;
}
