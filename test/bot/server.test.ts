import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import sinon from 'sinon';
import type { Edge } from './edge-fixture.js';
import { configFor, startEdge, TENANT } from './edge-fixture.js';
import { sendEndlessly } from './send-endlessly.js';

const JSON_TYPE = { 'content-type': 'application/json' };

const MESSAGE = {
  type: 'message',
  id: '1',
  text: 'hi',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:9/_connector',
  from: { id: '29:1', aadObjectId: 'a' },
  recipient: { id: '28:1' },
  conversation: { id: 'a:1', tenantId: TENANT, conversationType: 'personal' },
  channelData: { tenant: { id: TENANT } },
};

describe('The server', () => {
  const logic = sinon.fake(async () => undefined);
  const health = sinon.stub();
  let edge: Edge;
  before(async () => {
    edge = await startEdge(logic, { health });
  });
  beforeEach(() => {
    logic.resetHistory();
    health.reset();
    health.returns({ ready: true });
  });
  after(() => edge.server.close());

  const post = (body: string | Buffer, headers: Record<string, string> = JSON_TYPE) =>
    fetch(`${edge.url}/api/messages`, { method: 'POST', body, headers });

  /** Status and body of an answer that may come before the request is sent to its end. */
  const outcome = async (response: Response) => ({ status: response.status, body: await response.text() });

  it('hands a sound activity on and answers 200 without a body', async () => {
    assert.deepEqual(await outcome(await post(JSON.stringify(MESSAGE))), { status: 200, body: '' });
    assert.equal(logic.callCount, 1);
  });

  const refused: [string, () => string | Buffer, Record<string, string>, number, string][] = [
    ['an empty body', () => '', JSON_TYPE, 400, 'not-json'],
    ['a list', () => '[]', JSON_TYPE, 400, 'not-json'],
    ['a string', () => '"x"', JSON_TYPE, 400, 'not-json'],
    ['null', () => 'null', JSON_TYPE, 400, 'not-json'],
    ['half an object', () => '{"type":', JSON_TYPE, 400, 'not-json'],
    ['a type that is no string', () => '{"type":1}', JSON_TYPE, 400, 'type'],
    ['plain text', () => '{}', { 'content-type': 'text/plain' }, 415, 'content-type'],
    [
      'a form with files',
      () => 'x',
      { 'content-type': 'multipart/form-data; boundary=x' },
      415,
      'content-type',
    ],
    ['10 MB', () => `{"a":"${'x'.repeat(10 * 1024 * 1024)}"}`, JSON_TYPE, 413, 'too-large'],
    ['one byte too much', () => 'x'.repeat(256 * 1024 + 1), JSON_TYPE, 413, 'too-large'],
    [
      'a small gzip of 100 MB',
      () => gzipSync(Buffer.alloc(100 * 1024 * 1024, 32)),
      { ...JSON_TYPE, 'content-encoding': 'gzip' },
      415,
      'content-encoding',
    ],
  ];
  for (const [what, body, headers, status, code] of refused) {
    it(`refuses ${what} with a constant body and lives on (A6, R3)`, async () => {
      const sent = await post(body(), headers).then(outcome, () => undefined);
      // A client that is still sending may see the connection end before it sees the answer.
      if (sent) assert.deepEqual(sent, { status, body: `{"error":{"code":"${code}"}}` });
      else assert.equal(status, 413);
      assert.equal(logic.callCount, 0);
      assert.equal((await fetch(`${edge.url}/healthz`)).status, 200);
    });
  }

  it('refuses 10 MB without a length before it has come in (R3)', async () => {
    const { status, bytes } = await sendEndlessly(edge.server.port, 'Transfer-Encoding: chunked');
    assert.equal(status, 413);
    assert.ok(bytes < 5 * 1024 * 1024, `took ${bytes} bytes`);
  });

  it('does not inflate a gzip bomb: the memory stays flat (R3)', async () => {
    const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024, 32));
    const before = process.memoryUsage().rss;
    for (let times = 0; times < 5; times++) await post(bomb, { ...JSON_TYPE, 'content-encoding': 'gzip' });
    assert.ok(process.memoryUsage().rss - before < 60 * 1024 * 1024);
  });

  for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    it(`answers ${method} on /api/messages with 405 at once`, async () => {
      const response = await fetch(`${edge.url}/api/messages`, { method });
      assert.equal(response.status, 405);
      assert.equal(await response.text(), method === 'HEAD' ? '' : '{"error":{"code":"method"}}');
    });
  }

  for (const path of ['/', '/favicon.ico', '/%zz', '/api/messages/../x<script>', '/API/messages']) {
    it(`answers ${path} with 404 and does not repeat it`, async () => {
      const response = await fetch(edge.url + path);
      assert.deepEqual(await outcome(response), { status: 404, body: '{"error":{"code":"not-found"}}' });
    });
  }

  it('says that it lives, and whether it is ready', async () => {
    assert.deepEqual(await outcome(await fetch(`${edge.url}/healthz`)), {
      status: 200,
      body: '{"ready":true}',
    });
    health.returns({ ready: false, because: 'store' });
    const ready = await outcome(await fetch(`${edge.url}/readyz`));
    assert.deepEqual(ready, { status: 503, body: '{"ready":false,"because":"store"}' });
    health.rejects(new Error('secret detail'));
    const broken = await outcome(await fetch(`${edge.url}/readyz`));
    assert.deepEqual(broken, { status: 503, body: '{"error":{"code":"unknown"}}' });
  });

  it('answers 500 with a constant body when the handler throws, and lives on (A6)', async () => {
    const broken = await startEdge(logic, { onActivity: () => Promise.reject(new Error('secret detail')) });
    try {
      for (let times = 0; times < 3; times++) {
        const response = await fetch(`${broken.url}/api/messages`, {
          method: 'POST',
          headers: JSON_TYPE,
          body: JSON.stringify(MESSAGE),
        });
        assert.deepEqual(await outcome(response), { status: 500, body: '{"error":{"code":"internal"}}' });
      }
    } finally {
      await broken.server.close();
    }
  });

  it('lets a turn under way finish when it closes', async () => {
    let finish = (): void => undefined;
    const started = withResolvers();
    const slow = await startEdge(async () => {
      started.resolve();
      await new Promise<void>(resolve => {
        finish = resolve;
      });
    });
    const answer = fetch(`${slow.url}/api/messages`, {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify(MESSAGE),
    });
    await started.promise;
    const closed = slow.server.close();
    finish();
    assert.equal((await answer).status, 200);
    await closed;
  });

  it('rejects when its port is taken', async () => {
    const config = configFor('local');
    await assert.rejects(startEdge(logic, { config: { ...config, port: edge.server.port } }), {
      code: 'EADDRINUSE',
    });
  });
});

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>(done => {
    resolve = done;
  });
  return { promise, resolve };
}
