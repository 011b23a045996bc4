import * as fs from 'node:fs/promises';

/** The calls of node:fs that the store makes; handed in so that a test can let each of them fail. */
export type Disk = Pick<typeof fs, 'mkdir' | 'open' | 'readdir' | 'readFile' | 'rename' | 'unlink'>;

export const nodeDisk: Disk = fs;

/** The code of a refusal of the operating system, such as ENOENT. */
export function faultCode(fault: unknown): string | undefined {
  return (fault as NodeJS.ErrnoException | undefined)?.code;
}

/** What `work` gives, or undefined when the file is not there. */
export async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (fault) {
    if (faultCode(fault) === 'ENOENT') return undefined;
    throw fault;
  }
}
