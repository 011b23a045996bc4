import type { Finding } from './file-error.js';

/** A company with 50,000 people fits in half of it. */
export const MAX_FILE_MEGABYTES = 20;

export function tooLarge(): Finding {
  return {
    code: 'file-too-large',
    pointer: '',
    message: `The file is larger than ${MAX_FILE_MEGABYTES} MB, the largest that is read.`,
  };
}

/** Enough for 100,000 people; a schema check of more could take all memory. */
export const MAX_FILE_VALUES = 1_000_000;

export function tooManyValues(): Finding {
  return {
    code: 'file-too-large',
    pointer: '',
    message: `The file holds more than ${MAX_FILE_VALUES} values, the most that are read.`,
  };
}
