import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Tells the desk's process to let time pass. */
export interface DeskOrder {
  readonly order: number;
  readonly passMs: number;
}
/** What the desk's process tells. */
export type DeskNews =
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'settled'; readonly order: number };

/** The desk as a process of its own, with a clock that can be pushed forward. */
export interface KillableDesk {
  /** Where it listens. Rejects when it ends before it listens. */
  readonly ready: Promise<string>;
  /** Pushes its clock. Resolves when it has done what came due; rejects when it ends before. */
  pass(milliseconds: number): Promise<void>;
  /** What it wrote so far. */
  output(): string;
  /** Asks it to end. */
  end(): Promise<void>;
  /** SIGKILL: ends it in the middle of whatever it does. Resolves when it is gone. */
  kill(): Promise<void>;
}

/**
 * @param script from `bundleDesk`.
 * @param aheadMs by how much its clock is ahead of this one.
 */
export function startKillableDesk(
  script: string,
  env: Readonly<Record<string, string>>,
  aheadMs: number,
): KillableDesk {
  const child = spawn(process.execPath, [script, String(aheadMs)], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', PLAYGROUND: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', text => {
      output += text;
    });
  const ended = once(child, 'close');
  const news = <T>(read: (told: DeskNews) => T | undefined): Promise<T> =>
    new Promise((resolve, reject) => {
      child.on('message', told => {
        const found = read(told as DeskNews);
        if (found !== undefined) resolve(found);
      });
      void ended.then(() => reject(new Error(`The desk ended:\n${output}`)));
    });
  let orders = 0;
  const ready = news(told => (told.kind === 'ready' ? told.url : undefined));
  ready.catch(() => undefined);
  const stop = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return {
    ready,
    async pass(passMs) {
      orders += 1;
      const order = orders;
      const settled = news(told => (told.kind === 'settled' && told.order === order) || undefined);
      if (child.connected) child.send({ order, passMs } satisfies DeskOrder, () => undefined);
      await settled;
    },
    output: () => output,
    end: () => stop('SIGTERM'),
    kill: () => stop('SIGKILL'),
  };
}
