import type { BotProcess } from './bot-process.js';
import type { TurnKind } from './turn-kinds.js';

/** One kind of turn in one round. */
export interface Block {
  readonly kind: string;
  /** Milliseconds of CPU of the bot for one turn, on average over the block. */
  readonly cpuMs: number;
  /** Milliseconds from sending each activity to its HTTP answer. */
  readonly latenciesMs: readonly number[];
}

/** Lets `people` people take `turns` turns of a kind, one after the other, and measures them. */
export async function measureBlock(
  bot: BotProcess,
  kind: TurnKind,
  { turns, people }: { turns: number; people: number },
): Promise<Block> {
  kind.prepare?.();
  const latenciesMs: number[] = [];
  const before = await bot.usage();
  for (let turn = 0; turn < turns; turn++) {
    const from = performance.now();
    await kind.take(turn % people);
    latenciesMs.push(performance.now() - from);
    if (kind.setsOff) await bot.usage();
  }
  const after = await bot.usage();
  return { kind: kind.name, cpuMs: (after.cpuMs - before.cpuMs) / turns, latenciesMs };
}
