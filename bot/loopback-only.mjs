// Preloaded into a process that would listen on all interfaces: makes it listen on this computer only, and end
// when the process that started it does, however that one ends: its end of stdin closes.
import { Server } from 'node:net';
import { isMainThread } from 'node:worker_threads';

const HOST = '127.0.0.1';
const listen = Server.prototype.listen;

Server.prototype.listen = function listenOnLoopback(...args) {
  const callback = args.findLast(arg => typeof arg === 'function');
  const first = args[0];
  const options = typeof first === 'object' && first !== null ? first : { port: Number(first ?? 0) || 0 };
  if ('path' in options || 'fd' in options || '_handle' in options) return listen.apply(this, args);
  return listen.call(this, { ...options, host: HOST }, ...(callback ? [callback] : []));
};

if (isMainThread) {
  process.stdin.on('close', () => process.exit(0));
  process.stdin.on('end', () => process.exit(0));
  process.stdin.resume();
}
