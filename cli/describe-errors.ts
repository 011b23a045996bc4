import type { FileError } from '../desk/company-file/file-error.js';
import { StoreError } from '../store/store.js';

/** The errors of a company file for an operator, one on each line. */
export function describeErrors(errors: readonly FileError[]): readonly string[] {
  return errors.map(({ code, path, line, column, message }) => {
    const place = [
      ...(line === undefined ? [] : [`line ${line}`]),
      ...(column === undefined ? [] : [`column ${column}`]),
      ...(path === '' ? [] : [path]),
    ].join(', ');
    return `${place === '' ? '' : `${place}: `}${message} (${code})`;
  });
}

/** What a command says when the data folder could not be used; anything else is thrown on. */
export function describeStoreError(error: unknown): readonly string[] {
  if (!(error instanceof StoreError)) throw error;
  const lines = [`${error.message} (${error.code})`];
  return error.code === 'store.locked'
    ? [...lines, 'The bot is running, or another command. Stop it, run this command, start it again.']
    : lines;
}
