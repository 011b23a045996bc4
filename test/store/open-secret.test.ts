import assert from 'node:assert/strict';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openLocalSecret } from '../../store/open-secret.js';
import { useTempFolder } from './lowdb/temp-folder.js';

describe('the secret of a local installation', () => {
  const folder = useTempFolder();

  it('is made once, random, private, and kept', async () => {
    const inside = join(folder.path, 'data');
    const secret = await openLocalSecret(inside);
    assert.match(secret, /^[A-Za-z0-9_-]{43}$/);
    assert.equal(await openLocalSecret(inside), secret);
    assert.notEqual(await openLocalSecret(join(folder.path, 'other')), secret);
    assert.equal((await stat(join(inside, 'secret'))).mode & 0o777, 0o600);
    assert.equal((await stat(inside)).mode & 0o777, 0o700);
  });

  it('is the same for all that ask at once, and leaves nothing else behind', async () => {
    for (let round = 0; round < 20; round++) {
      const inside = join(folder.path, String(round));
      const asked: Promise<string>[] = [];
      for (let n = 0; n < 20; n++) {
        asked.push(openLocalSecret(inside));
        // A head start for each, so that some find nothing yet and still come late.
        await new Promise(resolve => setImmediate(resolve));
      }
      assert.deepEqual(new Set(await Promise.all(asked)), new Set([await openLocalSecret(inside)]));
      assert.deepEqual(await readdir(inside), ['secret']);
    }
  });

  for (const damage of ['', 'short', '\0'.repeat(43)]) {
    it(`is refused and left alone when its file holds ${JSON.stringify(damage.slice(0, 5))}`, async () => {
      await writeFile(join(folder.path, 'secret'), damage);
      await assert.rejects(openLocalSecret(folder.path), { code: 'store.damaged' });
      assert.equal(await readFile(join(folder.path, 'secret'), 'utf8'), damage);
    });
  }
});
