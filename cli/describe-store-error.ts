import { StoreError } from '../store/store.js';

/** What a command says when the data folder could not be used; anything else is thrown on. */
export function describeStoreError(error: unknown): readonly string[] {
  if (!(error instanceof StoreError)) throw error;
  const lines = [`${error.message} (${error.code})`];
  return error.code === 'store.locked'
    ? [...lines, 'The bot is running, or another command. Stop it, run this command, start it again.']
    : lines;
}
