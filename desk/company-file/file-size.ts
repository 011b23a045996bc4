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
