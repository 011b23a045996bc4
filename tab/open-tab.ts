import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerCall } from './api/answer-call.js';
import { answerLocal } from './api/answer-local.js';
import { refuse } from './api/door-refusal.js';
import { PLAIN_HEADERS } from './serve/page-headers.js';
import { openPageShop } from './serve/page-shop.js';
import type { Reply } from './serve/reply.js';
import { refusalReply } from './serve/reply.js';
import type { TabParts } from './tab-parts.js';

/** Answers one request to `/tab` or below, from the wire to the wire. Never rejects. */
export type Tab = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The tab: its page, its API, and in local mode the person switch. */
export function openTab(parts: TabParts): Tab {
  const shop = openPageShop(parts.languages, parts.local !== undefined);
  const replyTo = async (request: IncomingMessage): Promise<Reply> => {
    const url = new URL(request.url ?? '/', 'http://tab.invalid');
    if (url.pathname.startsWith('/tab/api/')) return answerCall(parts, request, url);
    if (parts.local && url.pathname.startsWith('/tab/local/')) return answerLocal(parts.local, request, url);
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    const found = isReading ? await shop.find(url.pathname, request) : undefined;
    return found ?? refusalReply(refuse(404, 'not-found'));
  };
  return async (request, response) => {
    try {
      write(request, response, await replyTo(request));
    } catch (error) {
      parts.log.error({ err: error, reference: randomUUID() }, 'A call of the tab failed');
      write(request, response, refusalReply(refuse(500, 'internal')));
    }
  };
}

function write(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Reply): void {
  if (response.headersSent || response.destroyed) return;
  const length = { 'content-length': String(Buffer.byteLength(body)) };
  const last = request.complete ? {} : { connection: 'close' };
  response.writeHead(status, { ...PLAIN_HEADERS, ...headers, ...length, ...last });
  response.end(request.method === 'HEAD' ? undefined : body);
}
