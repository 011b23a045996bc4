import { readFile, stat } from 'node:fs/promises';
import type { FileError, FileErrorCode } from './file-error.js';
import { fileError } from './file-error.js';
import { MAX_FILE_MEGABYTES, tooLarge } from './file-size.js';

/** The bytes of a company file, or why there are none. Its size is checked before it is read. */
export async function loadFile(path: string): Promise<{ bytes: Uint8Array } | { error: FileError }> {
  try {
    const about = await stat(path);
    if (about.isDirectory()) return failed('file-is-folder', `${path} is a folder, not a file.`);
    if (about.size > MAX_FILE_MEGABYTES * 1024 * 1024) return { error: fileError(tooLarge()) };
    return { bytes: await readFile(path) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? failed('file-missing', `There is no file ${path}.`)
      : failed('file-unreadable', `${path} cannot be read (${code}).`);
  }
}

function failed(code: FileErrorCode, message: string): { error: FileError } {
  return { error: fileError({ code, pointer: '', message }) };
}
