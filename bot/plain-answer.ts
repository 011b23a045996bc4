import type { ServerResponse } from 'node:http';
import type { DoorRefusal } from './refusal.js';
import { refusalBody } from './refusal.js';

/** Answers with JSON, once: a second answer to the same request is dropped. */
export function answer(response: ServerResponse, status: number, json?: string): void {
  if (response.headersSent || response.destroyed) return;
  // restify's writeHead returns nothing, so the calls are not chained.
  if (json === undefined) {
    response.writeHead(status, { 'content-length': 0 });
    response.end();
    return;
  }
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(json),
  });
  response.end(json);
}

/** Answers with the constant body of a refusal. The connection ends when the request was not read to its end. */
export function refuseWith(
  response: ServerResponse,
  { status, code }: Pick<DoorRefusal, 'status' | 'code'>,
): void {
  if (!response.headersSent && !response.req?.complete) response.setHeader('connection', 'close');
  if (status === 405 && !response.headersSent) response.setHeader('allow', 'POST');
  answer(response, status, refusalBody(code));
}
