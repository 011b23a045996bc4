import type { Say } from '../../../language/say.js';

/** Kinds of request that the page has a name for. */
const NAMED = [
  'software-key',
  'cloud-key',
  'technical',
  'azure-credit',
  'visual-studio',
  'add-person',
  'go-to-market',
  'marketing-contact',
  'help',
] as const;

/** What kind of request it is; the company file's own word where the page has none yet. */
export function requestActWords(act: string, say: Say): string {
  const named = NAMED.find(known => known === act);
  return named ? say(`tab.request.${named}`) : act;
}
