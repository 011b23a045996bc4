import { EventEmitter } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault, FaultAnswer } from './fault.js';
import { FaultPlan } from './fault.js';
import { Transcripts } from './transcripts.js';

/** One call of the bot to the channel, in the order in which they came. */
export interface Call {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly conversationId: string;
  /** Of the message that is changed or deleted; of the answer that is replied to. */
  readonly activityId?: string | undefined;
  readonly activity: Readonly<Record<string, unknown>>;
  readonly authorization?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** The channel's side that bots call: keeps every conversation as a client would show it. */
export interface Connector {
  /** Without a slash at the end. */
  readonly url: string;
  readonly calls: readonly Call[];
  readonly transcripts: Transcripts;
  readonly faults: FaultPlan;
  /** Emits 'change' whenever a conversation looks different. */
  readonly changes: EventEmitter;
  fail(fault: Fault): void;
  close(): Promise<void>;
}

const PATH = /^\/(?:.*\/)?v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/;

export async function startConnector(): Promise<Connector> {
  const calls: Call[] = [];
  const changes = new EventEmitter().setMaxListeners(0);
  const transcripts = new Transcripts(() => changes.emit('change'));
  const faults = new FaultPlan();
  const server = createServer((request, response) => {
    void takeCall(request).then(call => {
      if (!call) return answer(response, 404, { error: { code: 'NotFound' } });
      calls.push(call);
      const fault = faults.take(call);
      if (!fault) return accept(call, transcripts, response);
      if (fault.accepted) accept(call, transcripts, undefined);
      misbehave(fault, response);
      changes.emit('change');
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    transcripts,
    faults,
    changes,
    fail: fault => faults.add(fault),
    close: () => closeServer(server),
  };
}

async function takeCall(request: IncomingMessage): Promise<Call | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const [, conversationId, activityId] = PATH.exec(request.url?.split('?')[0] ?? '') ?? [];
  const method = request.method;
  if (!conversationId || (method !== 'POST' && method !== 'PUT' && method !== 'DELETE')) return undefined;
  const body = Buffer.concat(chunks).toString('utf8');
  return {
    method,
    conversationId: decodeURIComponent(conversationId),
    activityId: activityId && decodeURIComponent(activityId),
    activity: body ? JSON.parse(body) : {},
    authorization: request.headers.authorization,
    at: Date.now(),
  };
}

function accept(call: Call, transcripts: Transcripts, response: ServerResponse | undefined): void {
  const { method, conversationId, activityId, activity } = call;
  if (method === 'POST') {
    const id = transcripts.add(conversationId, activity);
    if (response) answer(response, 201, { id });
    return;
  }
  const isThere =
    method === 'PUT'
      ? transcripts.replace(conversationId, activityId ?? '', activity)
      : transcripts.remove(conversationId, activityId ?? '');
  if (!response) return;
  if (isThere) answer(response, 200, { id: activityId });
  else answer(response, 404, { error: { code: 'ActivityNotFoundInConversation', message: 'Not found' } });
}

function misbehave(fault: FaultAnswer, response: ServerResponse): void {
  if ('hang' in fault) return;
  if ('reset' in fault) return void response.socket?.resetAndDestroy();
  for (const [name, value] of Object.entries(fault.headers ?? {})) response.setHeader(name, value);
  if (fault.retryAfter) response.setHeader('retry-after', fault.retryAfter);
  const { code = 'ServiceError', subCode } = fault;
  answer(response, fault.status, { error: { code, message: 'Fake fault', ...(subCode ? { subCode } : {}) } });
}

function answer(response: ServerResponse, status: number, body: object): void {
  // restify changes Node's own writeHead to return nothing, so the calls are not chained.
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function closeServer(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
