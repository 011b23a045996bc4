import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Json = Readonly<Record<string, unknown>>;

/** The channel's side that bots call: takes everything, and keeps what came until somebody looks. */
export interface FakeChannel {
  readonly url: string;
  /** What bots sent into a conversation since the last look, oldest first; changes of older messages are left out. */
  takeNew(conversationId: string): readonly Json[];
  close(): Promise<void>;
}

const PATH = /\/v3\/conversations\/([^/]+)\/activities/;

export async function startFakeChannel(): Promise<FakeChannel> {
  const arrived = new Map<string, Json[]>();
  let lastId = 0;
  const server = createServer(async (request, response) => {
    const activity = JSON.parse(await bodyOf(request)) as Json;
    const conversationId = decodeURIComponent(PATH.exec(request.url ?? '')?.[1] ?? '');
    const id = `m${++lastId}`;
    if (request.method === 'POST') {
      const known = arrived.get(conversationId) ?? [];
      known.push({ ...activity, id });
      arrived.set(conversationId, known);
    }
    response.writeHead(request.method === 'POST' ? 201 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id }));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeNew(conversationId) {
      const activities = arrived.get(conversationId) ?? [];
      arrived.delete(conversationId);
      return activities;
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8') || '{}';
}
