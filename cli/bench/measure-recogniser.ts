import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { RecogniserFigures } from './recogniser-process.js';

const PROGRAM = fileURLToPath(new URL('./recogniser-process.ts', import.meta.url));

/** Loads and uses the recogniser in a process of its own. */
export async function measureRecogniser(): Promise<RecogniserFigures> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', PROGRAM]);
  return JSON.parse(stdout);
}
