import type { DestinationStream, Logger } from 'pino';
import { pino } from 'pino';
import type { Config } from './config.js';
import { maskSecrets } from './mask-secrets.js';
import { shortLines } from './short-lines.js';

/** Where the house says what it does. Details first, then the sentence: `log.warn({ code }, 'Card not sent')`. */
export type Log = Logger;

/** Members that never belong in a log, wherever they stand. */
const SECRET_MEMBERS = ['authorization', 'password', 'secret', 'token', 'key', 'productKey', 'privateKey'];

/**
 * The log of the process: short lines on stderr in local mode, JSON on stdout in production. Each line is masked
 * as a whole when it is written, so a secret inside an error or a deep object is masked too.
 */
export function createLog(config: Pick<Config, 'mode' | 'logLevel'>, destination?: DestinationStream): Log {
  const local = config.mode === 'local';
  return pino(
    {
      level: config.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
      serializers: { err: describeError, error: describeError },
      redact: { paths: SECRET_MEMBERS.flatMap(name => [name, `*.${name}`, `*.*.${name}`]), censor: '***' },
      hooks: { streamWrite: maskSecrets },
    },
    destination ?? (local ? shortLines(process.stderr) : pino.destination(1)),
  );
}

/** An error without what libraries hang on it: requests hold tokens, and bodies hold what was said. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return { type: error.name, message: error.message, code, statusCode, stack: error.stack, ...cause };
}
