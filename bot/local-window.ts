import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve as toAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { windowSettings } from './local-people.js';

/** Milliseconds until a window has to listen. */
const START_TIMEOUT = 20_000;
const GUARD = fileURLToPath(new URL('loopback-only.mjs', import.meta.url));

export interface WindowOptions {
  /** Index in `LOCAL_PEOPLE`. */
  readonly person: number;
  /** Preferred; a taken one is replaced by a free one. */
  readonly port: number;
  /** `cli.js` of the playground. */
  readonly program: string;
  readonly botUrl: string;
  /** Belongs to this window alone. */
  readonly folder: string;
}

export interface WindowProcess {
  readonly child: ChildProcess;
  readonly logFile: string;
  /** The port it took. @throws Error with a sentence when it ends, or does not listen in time. */
  readonly listening: Promise<number>;
}

/** Starts one playground. It reaches no network but this computer's, and ends with this process. */
export function openWindow({ person, port, program, botUrl, ...options }: WindowOptions): WindowProcess {
  // The window runs in its folder, where a relative path would lead elsewhere.
  const folder = toAbsolute(options.folder);
  mkdirSync(folder, { recursive: true });
  const settings = join(folder, 'settings.yml');
  const logFile = join(folder, 'playground.log');
  // JSON is YAML.
  writeFileSync(settings, JSON.stringify(windowSettings(person), null, 2));
  const args = ['--import', GUARD, program, 'start', '-e', botUrl, '-c', 'msteams', '-p', String(port)];
  const child = spawn(process.execPath, [...args, '--disable-telemetry'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {
      HOME: folder,
      TEAMSAPPTESTER_BROWSER: 'none',
      // Without this the playground reports to Azure in spite of --disable-telemetry.
      APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: settings,
      M365_AGENTS_PLAYGROUND_LOGFILE: logFile,
    },
  });
  child.stdin.on('error', () => undefined);
  return { child, logFile, listening: portOf(child, logFile) };
}

function portOf(child: ChildProcess, logFile: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('it did not start in time')), START_TIMEOUT);
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-1000);
      const [, port] = /Listening on (\d+)/.exec(said) ?? [];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
    child.once('error', reject);
    child.once('exit', () => {
      clearTimeout(timer);
      reject(new Error(`it ended: ${lastError(logFile)}`));
    });
  });
}

/** What the window's own log gives as the reason: its output says nothing. */
export function lastError(logFile: string): string {
  try {
    const lines = readFileSync(logFile, 'utf8').split('\n');
    return lines.findLast(line => /error/i.test(line))?.slice(0, 300) ?? `see ${logFile}`;
  } catch {
    return `there is no log at ${logFile}`;
  }
}
