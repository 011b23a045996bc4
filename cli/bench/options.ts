/** What the person who measures can choose. */
export interface BenchOptions {
  readonly json: boolean;
  /** Turns of each kind in each round; the bots beside the desk take as many as all of its kinds together. */
  readonly turns: number;
  readonly rounds: number;
}

export const BENCH_USAGE = 'Usage: npm run bench [-- [--json] [--turns N] [--rounds N]]';

/** Few enough that everything ends within two minutes on two busy cores. */
const DEFAULTS: BenchOptions = { json: false, turns: 20, rounds: 7 };
const MOST = { turns: 1000, rounds: 100 };

/** The options of a command line, or undefined when it is not understood. */
export function readOptions(args: readonly string[]): BenchOptions | undefined {
  let options = DEFAULTS;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at];
    if (arg === '--json') options = { ...options, json: true };
    else if (arg === '--turns' || arg === '--rounds') {
      const name = arg === '--turns' ? 'turns' : 'rounds';
      const count = Number(args[++at]);
      if (!Number.isInteger(count) || count < 1 || count > MOST[name]) return undefined;
      options = { ...options, [name]: count };
    } else return undefined;
  }
  return options;
}
