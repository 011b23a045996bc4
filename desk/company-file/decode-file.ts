import type { Finding } from './file-error.js';
import { MAX_FILE_MEGABYTES, tooLarge } from './file-size.js';

/** The text of a company file, without a byte order mark. */
export function decodeFile(content: string | Uint8Array): { text: string } | { finding: Finding } {
  const size = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
  if (size > MAX_FILE_MEGABYTES * 1024 * 1024) return { finding: tooLarge() };
  if (typeof content === 'string') return { text: content.replace(/^\uFEFF/, '') };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(content) };
  } catch {
    return {
      finding: {
        code: 'not-utf8',
        pointer: '',
        message: 'The file is not UTF-8 text. Save it with the encoding UTF-8.',
      },
    };
  }
}
