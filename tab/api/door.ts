import type { Actor } from '../../desk/parts.js';
import type { DoorRefusal } from './door-refusal.js';

/** Who is let in. Takes the Authorization header; what the page says about itself counts for nothing. */
export type Door = (authorization: string | undefined) => Promise<Caller | DoorRefusal>;

/** A person whose token was proven. */
export interface Caller {
  readonly kind: 'caller';
  readonly actor: Actor;
}

const LONGEST_HEADER = 12 * 1024;

/** The token of an Authorization header; undefined when there is none, or not exactly one. */
export function bearerOf(authorization: string | undefined): string | undefined {
  if (authorization === undefined || authorization.length > LONGEST_HEADER) return undefined;
  return /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
}
