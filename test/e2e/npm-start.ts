import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Milliseconds until the desk has to be ready. */
const START_TIMEOUT = 30_000;

/** `npm start` as somebody runs it who has just cloned the project, but for the ports and the data folder. */
export interface StartedDesk {
  /** Addresses of the chat windows: the employee's and the admin's. */
  readonly windows: readonly [string, string];
  /** Milliseconds from the command to the line that says it is ready. */
  readonly readyAfter: number;
  /** Presses Ctrl+C, and waits for the end. @returns everything that was printed. */
  close(): Promise<string>;
}

/** Starts it on free ports and an empty data folder. @throws Error with what it printed when it does not start. */
export async function npmStart(env: Readonly<Record<string, string>> = {}): Promise<StartedDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'npm-start-'));
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    // Its own process group, so that Ctrl+C reaches all of it and nothing else.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: '0', PLAYGROUND_PORTS: '0,0', DATA_DIR: folder, LOG_LEVEL: 'warn', ...env },
  });
  let printed = '';
  // npm itself is gone before the desk is: the desk holds these pipes until it has let go of its data.
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()));
  const ready = new Promise<readonly [string, string]>((resolve, reject) => {
    const fail = (why: string) => () => reject(new Error(`npm start ${why}:\n${printed}`));
    const timer = setTimeout(fail('is not ready in time'), START_TIMEOUT);
    const hear = (text: string): void => {
      printed += text;
      const [employee, admin] = [...printed.matchAll(/http:\/\/localhost:\d+(?=\n)/g)].map(([url]) => url);
      if (!printed.includes('is ready') || !employee || !admin) return;
      clearTimeout(timer);
      resolve([employee, admin]);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
    child.once('error', reject);
    child.once('exit', fail('ended'));
  });
  const signal = (name: NodeJS.Signals): void => {
    if (child.exitCode === null && child.signalCode === null && child.pid) process.kill(-child.pid, name);
  };
  // A group of its own would outlive tests that end in the middle.
  const endIt = (): void => signal('SIGKILL');
  process.once('exit', endIt);
  const close = async () => {
    signal('SIGINT');
    await ended;
    process.off('exit', endIt);
    await rm(folder, { recursive: true, force: true });
    return printed;
  };
  try {
    return { windows: await ready, readyAfter: performance.now() - began, close };
  } catch (error) {
    await close();
    throw error;
  }
}
