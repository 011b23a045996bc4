import type { Head } from './gate.js';
import type { DoorRefusal } from './refusal.js';
import { refuse } from './refusal.js';

/** The only one who signs tokens of the Teams channel. */
const ISSUER = 'https://api.botframework.com';
const LONGEST_HEADER = 8 * 1024;
/** Clocks may differ by so many seconds; as the SDK allows. */
const CLOCK_SKEW = 300;
/** No token of the channel is good for longer; seconds. */
const LONGEST_LIFE = 25 * 3600;

/**
 * A1: does the request carry exactly one token that claims to be from the channel and for this bot? The
 * signature is left to the SDK: this keeps every other kind of token away from it.
 */
export function readBearer({ headers, rawHeaders }: Head, appId: string, now: Date): DoorRefusal | undefined {
  const times = rawHeaders.filter(
    (name, at) => at % 2 === 0 && name.toLowerCase() === 'authorization',
  ).length;
  const header = headers.authorization;
  if (times !== 1 || header === undefined) return refuse(401, 'authorization');
  if (header.length > LONGEST_HEADER) return refuse(401, 'authorization');
  const [, head, payload] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(header) ?? [];
  const says = decode(head);
  const claims = decode(payload);
  if (!says || !claims) return refuse(401, 'token');
  const isRight =
    says.alg === 'RS256' &&
    typeof says.kid === 'string' &&
    claims.iss === ISSUER &&
    claims.aud === appId &&
    isCurrent(claims, Math.floor(now.getTime() / 1000));
  return isRight ? undefined : refuse(401, 'token');
}

function decode(part: string | undefined): Record<string, unknown> | undefined {
  if (part === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function isCurrent({ exp, nbf }: Record<string, unknown>, now: number): boolean {
  if (typeof exp !== 'number' || !Number.isFinite(exp)) return false;
  if (exp < now - CLOCK_SKEW || exp > now + LONGEST_LIFE) return false;
  return nbf === undefined || (typeof nbf === 'number' && nbf <= now + CLOCK_SKEW);
}
