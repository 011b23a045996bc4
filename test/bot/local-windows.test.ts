import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import sinon from 'sinon';
import { startLocalWindows } from '../../bot/local-windows.js';
import type { Log } from '../../bot/log.js';
import { startEdge } from './edge-fixture.js';

const BOT_URL = 'http://127.0.0.1:9/api/messages';
const PORTS = [0, 0];

describe('The local chat windows', () => {
  const warn = sinon.fake();
  const log = { warn } as unknown as Log;
  let folder: string;
  beforeEach(() => {
    warn.resetHistory();
    folder = mkdtempSync(join(tmpdir(), 'windows-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are none without ports', async () => {
    const { windows } = await startLocalWindows({ botUrl: BOT_URL, folder, ports: [], log });
    assert.deepEqual(windows, []);
    assert.equal(warn.callCount, 0);
  });

  it('are none, with a sentence, where the playground is not installed', async () => {
    const options = { botUrl: BOT_URL, folder, ports: PORTS, log, findProgram: () => undefined };
    const { windows, close } = await startLocalWindows(options);
    assert.deepEqual(windows, []);
    assert.match(warn.firstCall.args[0], /^No chat windows: .* is not installed/);
    await close();
  });

  it('say so when they do not start, and let the bot go on', async () => {
    const options = { botUrl: BOT_URL, folder, ports: PORTS, log, findProgram: () => '/no/such/program.js' };
    const { windows, close } = await startLocalWindows(options);
    assert.deepEqual(windows, []);
    assert.equal(warn.callCount, 2);
    assert.match(
      warn.firstCall.args[0],
      /^The chat window of (Alex Wilber|Megan Bowen) did not start: it ended/,
    );
    await close();
  });

  describe('with the real playground', function () {
    this.timeout(60_000);
    before(function () {
      if (!isInstalled()) this.skip();
    });

    it('open for Alex and Megan, on this computer only, and end on request', async () => {
      const bot = await startEdge(async () => undefined);
      // DATA_DIR is relative by default.
      const options = { botUrl: BOT_URL, folder: relative(process.cwd(), folder), ports: PORTS, log };
      const { windows, close } = await startLocalWindows({ ...options, botUrl: `${bot.url}/api/messages` });
      try {
        assert.deepEqual(
          windows.map(({ name }) => name),
          ['Alex Wilber', 'Megan Bowen'],
        );
        for (const { name, url } of windows) assert.equal(await userOf(url), name);
        for (const { url } of windows) {
          const { port } = new URL(url);
          assert.match(await (await fetch(`http://127.0.0.1:${port}/`)).text(), /<html/i);
          for (const address of outerAddresses())
            assert.equal(await canConnect(address, Number(port)), false, `${address} is open`);
        }
        const settings = JSON.parse(readFileSync(join(folder, 'megan', 'settings.yml'), 'utf8'));
        assert.equal(settings.currentUser.name, 'Megan Bowen');
        assert.equal(settings.users.length, 5);
      } finally {
        await close();
        await bot.server.close();
      }
      for (const { url } of windows)
        assert.equal(await canConnect('127.0.0.1', Number(new URL(url).port)), false);
    });

    for (const signal of ['SIGKILL', 'SIGTERM', 'SIGINT'] as const)
      it(`end when the bot is ended by ${signal}`, async () => {
        const { child, ports } = await startParent(folder);
        for (const port of ports) assert.equal(await canConnect('127.0.0.1', port), true);
        child.kill(signal);
        for (const port of ports) while (await canConnect('127.0.0.1', port)) await connectionCut(port);
      });
  });
});

function isInstalled(): boolean {
  try {
    return createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json') !== '';
  } catch {
    return false;
  }
}

/** Who sits at a window: it tells when it has seen the bot. */
async function userOf(url: string): Promise<unknown> {
  const told = await (await fetch(`${url}/_internal/v1/config`)).json();
  return (told as { config: { currentUser: { name: unknown } } }).config.currentUser.name;
}

function outerAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap(entries => entries ?? [])
    .filter(entry => !entry.internal && entry.family === 'IPv4')
    .map(entry => entry.address)
    .concat('::1');
}

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect({ host, port, timeout: 1_000 });
    const end = (open: boolean): void => {
      socket.destroy();
      void resolve(open);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}

/** Resolves when a held connection to the port is cut: a process that ends cuts it a moment before the port closes. */
function connectionCut(port: number): Promise<void> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', () => undefined);
    socket.once('close', () => resolve());
  });
}

/** Another process that opens the windows and prints their addresses. */
async function startParent(folder: string) {
  const windows = fileURLToPath(new URL('../../bot/local-windows.ts', import.meta.url));
  const program = `
    import { startLocalWindows } from ${JSON.stringify(windows)};
    const { windows } = await startLocalWindows(${JSON.stringify({ botUrl: BOT_URL, folder, ports: PORTS })});
    process.stdout.write(JSON.stringify(windows) + '\\n');
    setInterval(() => undefined, 1000);
  `;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', resolve);
    child.once('exit', () => reject(new Error('The parent ended')));
  });
  const ports = (JSON.parse(line) as { url: string }[]).map(({ url }) => Number(new URL(url).port));
  return { child, ports };
}
