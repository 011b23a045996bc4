import type { IncomingMessage } from 'node:http';
import type { DoorRefusal } from './refusal.js';
import { refuse } from './refusal.js';

/**
 * Reads a body into memory, up to `limit` bytes on the wire and for `timeout` milliseconds. Never rejects: a
 * client that goes away or dawdles is a refusal too.
 */
export function readBody(
  request: IncomingMessage,
  limit: number,
  timeout: number,
): Promise<Buffer | DoorRefusal> {
  return new Promise(resolve => {
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (result: Buffer | DoorRefusal): void => {
      clearTimeout(timer);
      request.removeAllListeners('data');
      if (!Buffer.isBuffer(result)) request.pause();
      void resolve(result);
    };
    const timer = setTimeout(() => end(refuse(408, 'too-slow')), timeout);
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) end(refuse(413, 'too-large'));
      else chunks.push(chunk);
    });
    request.once('end', () => end(Buffer.concat(chunks, size)));
    request.once('error', () => end(refuse(400, 'broken-off')));
    request.once('close', () => end(refuse(400, 'broken-off')));
  });
}
