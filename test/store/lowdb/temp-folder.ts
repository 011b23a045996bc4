import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder before each test of the suite that calls it; removed after the test. */
export function useTempFolder(): { path: string } {
  const folder = { path: '' };
  beforeEach(async () => {
    folder.path = await mkdtemp(join(tmpdir(), 'store-'));
  });
  afterEach(() => rm(folder.path, { recursive: true, force: true }));
  return folder;
}
