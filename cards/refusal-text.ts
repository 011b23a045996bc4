import type { Role } from '../benefits/programme.js';
import type { Refusal } from '../benefits/refusal.js';
import type { Kit } from './kit.js';

/** Somebody who can help. */
export interface Helper {
  readonly name: string;
  readonly role: Role;
}

export function refusalText(
  refusal: Refusal,
  people: readonly Helper[],
  kit: Kit,
): { readonly text: string; readonly way: string } {
  return { text: kit.say('app.name'), way: `${refusal.code} ${people.length}` };
}
