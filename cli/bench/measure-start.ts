import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TENANT_ID } from './bench-company.js';
import type { FakeChannel } from './fake-channel.js';
import { createSpeaker } from './speaker.js';

const MAIN = fileURLToPath(new URL('../../bot/main.ts', import.meta.url));

/** Milliseconds from the start of the process, and from then on. */
export interface Start {
  /** Until it says that it is ready; the demo company is imported on the way. */
  readonly readyMs: number;
  /** From then until its first answer. */
  readonly firstAnswerMs: number;
}

/** Starts the desk as `npm start` does, without windows, in a new data folder below `folder`. */
export async function measureStart(folder: string, name: string, channel: FakeChannel): Promise<Start> {
  const env = { ...process.env, DATA_DIR: join(folder, name), PORT: '0', PLAYGROUND: 'off' };
  const from = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, '--local'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()));
  try {
    const botUrl = await readyUrl(child.stdout, ended);
    const ready = performance.now();
    const personId = '00000000-0000-0000-0000-0000000000020';
    await createSpeaker({ botUrl, channel, tenantId: TENANT_ID, personId, name: 'Alex Wilber' }).say('help');
    return { readyMs: ready - from, firstAnswerMs: performance.now() - ready };
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

function readyUrl(output: NodeJS.ReadableStream, ended: Promise<void>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    output.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = /is ready at (http:\S+)/.exec(said)?.[1];
      if (url) resolve(url);
    });
    void ended.then(() => reject(new Error('The desk ended before it was ready')));
  });
}
