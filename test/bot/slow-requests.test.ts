import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import sinon from 'sinon';
import { createGate } from '../../bot/gate.js';
import { receiveActivity } from '../../bot/receive-activity.js';
import { configFor, silent, startEdge } from './edge-fixture.js';

describe('A slow request', () => {
  it('is cut off when its headers do not come to an end (R3)', async () => {
    const edge = await startEdge(async () => undefined);
    try {
      const started = Date.now();
      const said = await talk(edge.server.port, 'POST /api/messages HTTP/1.1\r\nHost: x\r\nX-Slow: ');
      assert.match(said, /^HTTP\/1\.1 408 /);
      assert.ok(Date.now() - started < 8_000);
    } finally {
      await edge.server.close();
    }
  });

  it('is refused when its body does not come to an end (R3)', async () => {
    const onActivity = sinon.fake(async () => undefined);
    const gate = createGate({ config: configFor('local'), knowsTenant: () => true, clock: () => new Date() });
    const take = (request: IncomingMessage, response: ServerResponse): void =>
      void receiveActivity({ gate, log: silent, onActivity, bodyTimeout: 100 }, request, response);
    const server = createServer(take);
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    try {
      const said = await talk(
        (server.address() as AddressInfo).port,
        'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"a"',
      );
      assert.match(said, /^HTTP\/1\.1 408 .*\{"error":\{"code":"too-slow"\}\}$/s);
      assert.equal(onActivity.callCount, 0);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });

  it('that breaks off is forgotten', async () => {
    const edge = await startEdge(async () => undefined);
    try {
      const socket = connect(edge.server.port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(
        'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
        () => socket.resetAndDestroy(),
      );
      await new Promise(resolve => socket.once('close', resolve));
      assert.equal((await fetch(`${edge.url}/healthz`)).status, 200);
    } finally {
      await edge.server.close();
    }
  });
});

/** Sends the start of a request and gives everything the server says until it hangs up. */
function talk(port: number, start: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(port, '127.0.0.1');
    socket.write(start);
    socket.on('data', data => {
      said += data;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(said));
  });
}
