import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Request, Response } from 'botbuilder';
import restify from 'restify';
import type { Tab } from '../tab/open-tab.js';
import type { Config } from './config.js';
import { createGate } from './gate.js';
import type { Log } from './log.js';
import { answer, refuseWith } from './plain-answer.js';
import { receiveActivity } from './receive-activity.js';

/** What the server is made of. */
export interface ServerParts {
  readonly config: Config;
  readonly log: Log;
  /** Handles one admitted activity: `(request, response) => adapter.process(request, response, logic)`. */
  readonly onActivity: (request: Request, response: Response) => Promise<void>;
  /** May this instance take turns? `/readyz` answers 503 with `because` when not. */
  readonly health: () => Health | Promise<Health>;
  /** Is there a company for this tenant? Asked in local mode only; production goes by `allowedTenants`. */
  readonly knowsTenant: (tenantId: string) => boolean;
  /** Answers everything at `/tab` and below; without it there is nothing. */
  readonly tab?: Tab | undefined;
  /** Answers what anybody may read. @returns false when it is no such request. */
  readonly publicPage?: (request: IncomingMessage, response: ServerResponse) => boolean;
  readonly clock?: () => Date;
}

export type Health = { readonly ready: true } | { readonly ready: false; readonly because: string };

export interface RunningServer {
  /** Where the server listens, as others on this computer reach it: `http://127.0.0.1:3978`. */
  readonly url: string;
  readonly port: number;
  /** Takes no more requests, lets the ones under way finish (10 seconds at most), then ends. */
  close(): Promise<void>;
}

const ROUTES: Readonly<Record<string, readonly string[]>> = {
  '/api/messages': ['POST'],
  '/healthz': ['GET', 'HEAD'],
  '/readyz': ['GET', 'HEAD'],
};

/** Milliseconds. A turn may take longer: these are for receiving a request. */
const HEADERS_TIMEOUT = 5_000;
const REQUEST_TIMEOUT = 15_000;
const CHECK_EVERY = 1_000;
const CLOSE_TIMEOUT = 10_000;
const SWEEP_EVERY = 20;
const MOST_HEADERS = 100;

/** @throws the error of `listen` (such as EADDRINUSE) when the server cannot start. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { config, log, onActivity } = parts;
  const server = restify.createServer({ name: '', log: log as never });
  const gate = createGate({ ...parts, clock: parts.clock ?? (() => new Date()) });
  const { tab, publicPage } = parts;
  server.pre((request, response, next) => {
    if (tab && isOfTab(request)) void tab(request, response).finally(() => next(false));
    else if (publicPage?.(request, response)) next(false);
    else next(isRouted(request, response) ? undefined : false);
  });
  server.on('restifyError', (_request, response, error, done) => {
    log.error({ err: error }, 'Request failed');
    refuseWith(response, { status: 500, code: 'internal' });
    done();
  });
  server.post('/api/messages', (request, response, next) => {
    void receiveActivity({ gate, log, onActivity }, request, response).finally(() => next());
  });
  for (const [path, health] of [
    ['/healthz', () => ({ ready: true }) as const],
    ['/readyz', parts.health],
  ] as const)
    for (const method of ['get', 'head'] as const)
      server[method](path, (_request, response, next) => {
        void tellHealth(health, log, response).finally(() => next());
      });
  return listen(server, config);
}

function isOfTab({ url }: IncomingMessage): boolean {
  return /^\/tab(?:[/?]|$)/.test(url ?? '');
}

/** Answers everything that has no route itself: restify's own answers repeat the path. */
function isRouted(request: IncomingMessage, response: ServerResponse): boolean {
  const methods = ROUTES[request.url?.split('?', 1)[0] ?? ''];
  if (!methods) refuseWith(response, { status: 404, code: 'not-found' });
  else if (!methods.includes(request.method ?? '')) refuseWith(response, { status: 405, code: 'method' });
  else return true;
  return false;
}

async function tellHealth(health: ServerParts['health'], log: Log, response: ServerResponse): Promise<void> {
  try {
    const state = await health();
    answer(response, state.ready ? 200 : 503, JSON.stringify(state));
  } catch (error) {
    log.error({ err: error }, 'Health is unknown');
    refuseWith(response, { status: 503, code: 'unknown' });
  }
}

async function listen(server: restify.Server, { host, port }: Config): Promise<RunningServer> {
  const http: HttpServer = server.server;
  http.headersTimeout = HEADERS_TIMEOUT;
  http.requestTimeout = REQUEST_TIMEOUT;
  Object.assign(http, { connectionsCheckingInterval: CHECK_EVERY });
  http.maxHeadersCount = MOST_HEADERS;
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, host, () => resolve());
  });
  const bound = http.address() as AddressInfo;
  return { url: urlOf(bound), port: bound.port, close: () => closeGently(http) };
}

function urlOf({ address, port, family }: AddressInfo): string {
  const host = ['0.0.0.0', '::'].includes(address) ? '127.0.0.1' : address;
  return `http://${family === 'IPv6' && host.includes(':') ? `[${host}]` : host}:${port}`;
}

function closeGently(http: HttpServer): Promise<void> {
  return new Promise(resolve => {
    const deadline = setTimeout(() => http.closeAllConnections(), CLOSE_TIMEOUT);
    // A connection that falls idle after `close` would be kept for the client's next request.
    const sweep = setInterval(() => http.closeIdleConnections(), SWEEP_EVERY);
    http.close(() => {
      clearTimeout(deadline);
      clearInterval(sweep);
      void resolve();
    });
  });
}
