import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const MAIN = 'bot/main.ts';
/** Milliseconds that a start may take on a busy machine. */
const START_DEADLINE = 60_000;

type Env = Readonly<Record<string, string>>;

/** The bot as a process of its own. */
export interface SpawnedBot {
  /** Where it listens. Rejects when it ends before it listens. */
  readonly ready: Promise<string>;
  /** What it wrote so far, stdout and stderr together. */
  output(): string;
  /** Asks it to end. @returns the exit code; null when a signal ended it. */
  end(): Promise<number | null>;
  /** SIGKILL: ends it in the middle of whatever it does. Resolves when it is gone. */
  kill(): Promise<void>;
  readonly ended: Promise<number | null>;
}

/** Starts `npm start` (or `npm run serve`) with these settings and no others. */
export function spawnBot(env: Env, mode: 'local' | 'production' = 'local'): SpawnedBot {
  const args = ['--import', 'tsx', MAIN, ...(mode === 'local' ? ['--local'] : [])];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', PORT: '0', PLAYGROUND: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', text => {
      output += text;
    });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const ready = new Promise<string>((resolve, reject) => {
    const look = (): void => {
      const url = /is ready at (http:\S+)/.exec(output)?.[1];
      if (url) resolve(url);
    };
    child.stdout.on('data', look);
    const late = setTimeout(() => reject(new Error(`Not ready in time:\n${output}`)), START_DEADLINE);
    void ended.then(code => reject(new Error(`Ended with ${code} before it was ready:\n${output}`)));
    void ended.finally(() => clearTimeout(late));
  });
  ready.catch(() => undefined);
  const stop = (signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  return {
    ready,
    ended,
    output: () => output,
    end: () => stop('SIGTERM'),
    kill: async () => void (await stop('SIGKILL')),
  };
}
