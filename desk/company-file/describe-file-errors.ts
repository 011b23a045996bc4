import type { FileError } from './file-error.js';

/** The errors of a company file for an operator, one on each line. */
export function describeFileErrors(errors: readonly FileError[]): readonly string[] {
  return errors.map(({ code, path, line, column, message }) => {
    const place = [
      ...(line === undefined ? [] : [`line ${line}`]),
      ...(column === undefined ? [] : [`column ${column}`]),
      ...(path === '' ? [] : [path]),
    ].join(', ');
    return `${place === '' ? '' : `${place}: `}${message} (${code})`;
  });
}
