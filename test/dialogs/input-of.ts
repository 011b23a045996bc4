import assert from 'node:assert/strict';
import type { Conversation } from './conversation.js';

/** An input as a card holds it. */
export interface Input {
  readonly value?: string;
  readonly choices?: readonly { readonly value: string }[];
}

/** The input with this id on the newest card. */
export function inputOf({ transcript }: Conversation, id: string): Input {
  const found = findInput(transcript.lastCard().card, id);
  assert.ok(found, `no input ${id}`);
  return found;
}

function findInput(node: unknown, id: string): Input | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if ((node as { id?: string }).id === id) return node as Input;
  for (const child of Object.values(node)) {
    const found = findInput(child, id);
    if (found) return found;
  }
  return undefined;
}
