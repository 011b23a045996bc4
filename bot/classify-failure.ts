import type { ChannelFailure } from './channel.js';
import { LimitError } from './limiter.js';
import { TokenError, UntrustedAddressError } from './outgoing-failure.js';

/** What a call to the connector throws, as far as it is read here. */
interface CallError {
  readonly name?: string;
  readonly code?: unknown;
  readonly statusCode?: number;
  readonly response?: { readonly bodyAsText?: string | null; readonly headers?: Headers };
}
interface Headers {
  get(name: string): string | undefined;
}

/** The connection was never there, so nothing was sent. */
const NOT_CONNECTED: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** Milliseconds to rest after a 429 that names no time: the shortest window of the channel's limits. */
const REST_MS = 1_000;

/** 403 with these says that the chat itself is closed to the bot. */
const CLOSED =
  /BotDisabledByAdmin|BotNotInConversationRoster|ConversationBlockedByUser|MessageWritesBlocked|ForbiddenOperation|NotEnoughPermissions|InvalidBotApiHost/i;

/** Teaches a failed call to the connector to be a value; facts: the connector's documented status codes. */
export function classifyFailure(error: unknown, purpose: 'send' | 'update'): ChannelFailure {
  const { name, code, statusCode, response } = (error ?? {}) as CallError;
  if (error instanceof UntrustedAddressError) return { kind: 'gone', reason: 'untrusted-address' };
  if (error instanceof LimitError)
    return { kind: 'later', reason: error.code, doubtful: false, untried: true, retryAfterMs: error.waitMs };
  if (error instanceof TokenError) return { kind: 'later', reason: 'no-token', doubtful: false };
  if (statusCode !== undefined) return byStatus(statusCode, response, purpose);
  if (NOT_CONNECTED.has(code)) return { kind: 'later', reason: String(code), doubtful: false };
  return { kind: 'later', reason: String(code ?? name ?? 'unknown'), doubtful: true };
}

/** Milliseconds that a conversation has to rest after this failure; undefined when it was not throttled. */
export function throttledFor(error: unknown): number | undefined {
  const { statusCode, response } = (error ?? {}) as CallError;
  return statusCode === 429 ? (retryAfter(response?.headers) ?? REST_MS) : undefined;
}

function byStatus(
  status: number,
  response: CallError['response'],
  purpose: 'send' | 'update',
): ChannelFailure {
  const code = codeIn(response?.bodyAsText);
  const reason = code ? `${status} ${code}` : String(status);
  const retryAfterMs = retryAfter(response?.headers);
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  switch (status) {
    case 403:
      return { kind: purpose === 'send' || CLOSED.test(reason) ? 'gone' : 'missing-message', reason };
    case 404:
      return {
        kind: purpose === 'send' || /ConversationNotFound/i.test(reason) ? 'gone' : 'missing-message',
        reason,
      };
    case 401:
    case 412:
    case 429:
      return { kind: 'later', reason, doubtful: false, ...wait };
    case 408:
      return { kind: 'later', reason, doubtful: true, ...wait };
    default:
      return status >= 500 ? { kind: 'later', reason, doubtful: true, ...wait } : { kind: 'bad', reason };
  }
}

/** The connector's own code and sub-code; never its message, which may repeat what was sent. */
function codeIn(body: string | null | undefined): string {
  try {
    const { error } = JSON.parse(body ?? '') as { error?: Record<string, unknown> };
    return [error?.code, error?.subCode, (error?.innerHttpError as { code?: unknown } | undefined)?.code]
      .filter(part => typeof part === 'string' && /^\w{1,64}$/.test(part))
      .join('/');
  } catch {
    return '';
  }
}

/** `Retry-After` in seconds or as a date. */
function retryAfter(headers: Headers | undefined): number | undefined {
  const written = headers?.get('retry-after');
  if (!written) return undefined;
  const ms = /^\d+(\.\d+)?$/.test(written) ? Number(written) * 1000 : Date.parse(written) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, Math.round(ms)) : undefined;
}
