import type { ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { LOCAL_PEOPLE } from './local-people.js';
import { lastError, openWindow } from './local-window.js';
import type { Log } from './log.js';

/** A chat window in the browser, with one person in it. */
export interface LocalWindow {
  readonly name: string;
  readonly url: string;
}

export interface LocalWindows {
  /** Those that started. */
  readonly windows: readonly LocalWindow[];
  close(): Promise<void>;
}

export interface LocalWindowsOptions {
  /** Where the bot takes activities: `http://127.0.0.1:3978/api/messages`. Need not listen yet. */
  readonly botUrl: string;
  /** Where settings and logs of the windows go: `DATA_DIR/playground`. */
  readonly folder: string;
  /** Preferred ports, for the employee and for the admin; a taken one is replaced by a free one. */
  readonly ports: readonly number[];
  readonly log: Log;
  /** Finds the playground's program; for tests. */
  readonly findProgram?: () => string | undefined;
}

/**
 * Opens the chat windows of local mode: Alex Wilber's, and Megan Bowen's. Never rejects: a window that does not
 * start is a sentence in the log, and the bot works without it.
 */
export async function startLocalWindows(options: LocalWindowsOptions): Promise<LocalWindows> {
  const { ports, log, findProgram = findPlayground } = options;
  const program = ports.length > 0 ? findProgram() : undefined;
  if (ports.length > 0 && !program)
    log.warn('No chat windows: the Microsoft 365 Agents Playground is not installed. Run npm ci for it.');
  const children: ChildProcess[] = [];
  const end = (): void => {
    for (const child of children) child.kill('SIGKILL');
  };
  process.once('exit', end);
  const opened = program
    ? await Promise.all(ports.map((port, person) => open(options, { program, port, person }, children)))
    : [];
  return {
    windows: opened.filter(window => window !== undefined),
    async close() {
      process.off('exit', end);
      await Promise.all(children.map(endOf));
    },
  };
}

interface Place {
  readonly program: string;
  readonly port: number;
  readonly person: number;
}

async function open(
  { botUrl, folder, log }: LocalWindowsOptions,
  { program, port, person }: Place,
  children: ChildProcess[],
): Promise<LocalWindow | undefined> {
  const { given, surname } = LOCAL_PEOPLE[person]!;
  const name = `${given} ${surname}`;
  try {
    const own = join(folder, given.toLowerCase());
    const { child, logFile, listening } = openWindow({ person, port, program, botUrl, folder: own });
    children.push(child);
    const url = `http://localhost:${await listening}`;
    child.once('exit', (_code, signal) => {
      if (!signal) log.warn(`The chat window of ${name} ended: ${lastError(logFile)}`);
    });
    return { name, url };
  } catch (error) {
    log.warn(`The chat window of ${name} did not start: ${(error as Error).message}`);
    return undefined;
  }
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    // Ctrl+C reaches the windows too: that they end then is nothing to warn of.
    child.removeAllListeners('exit');
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** The playground is a development dependency: a production install is without it. */
function findPlayground(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json');
    return join(dirname(manifest), 'cli.js');
  } catch {
    return undefined;
  }
}
