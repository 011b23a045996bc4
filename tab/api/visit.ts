import type { Refusal, Refused } from '../../benefits/refusal.js';
import type { Kit } from '../../cards/kit.js';
import type { Seat } from '../../desk/load-company.js';
import type { Actor, DeskParts } from '../../desk/parts.js';
import type { Languages } from '../../language/languages.js';
import type { Say } from '../../language/say.js';
import type { DoorRefusal } from './door-refusal.js';
import type { WordRequest } from './request-words.js';

/** One call of the API by a person whose token was proven and whose company is known. */
export interface Visit {
  readonly desk: DeskParts;
  readonly languages: Languages;
  readonly actor: Actor;
  readonly seat: Seat;
  /** Speaks the reader's language. */
  readonly say: Say;
  readonly kit: Kit;
  /** The part of the path that names a thing; empty where the route has none. */
  readonly id: string;
  readonly params: URLSearchParams;
  /** Empty for GET. */
  readonly body: Buffer;
  /** Where the reader's chat with the bot opens; undefined where no address is known. */
  readonly chatUrl: string | undefined;
  readonly wordRequest: WordRequest;
}

/** What a route answers. A refusal of the desk is said in the reader's language, as in the chat. */
export type Answer =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'file'; readonly name: string; readonly type: string; readonly content: string }
  | Refused
  | { readonly kind: 'door'; readonly refusal: DoorRefusal };

/** The body of a refusal of the desk. */
export interface SaidRefusal {
  readonly code: Refusal['code'];
  readonly text: string;
  readonly way: string;
}

export function json(value: object): Answer {
  return { kind: 'json', value };
}

/** The JSON object of a body; undefined for anything else. */
export function objectIn({ body }: Pick<Visit, 'body'>): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
