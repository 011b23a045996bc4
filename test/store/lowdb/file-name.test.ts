import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { fileName, foldersFor } from '../../../store/lowdb/file-name.js';

const NAMES = [
  'company/a',
  'company/A',
  'company/a/b',
  'company/a-b',
  'company/',
  'company',
  '',
  'person/t/a',
  'person/t/A',
  'person/T/a',
  'person/t/',
  'person/t',
  'person/t/../../etc/passwd',
  'person/t/29:1_x-y',
  'person/t/\ud800',
  'person/t/\ud801',
  'person/t/a\u0000',
  'person/t/CON',
  `person/t/${'long'.repeat(1000)}`,
  '..',
  'conversation/19:x@thread.tacv2',
  '中文',
];

describe("a partition's file name", () => {
  it('is its own, also where upper and lower case are the same', () => {
    const names = NAMES.map(name => fileName(name).toLowerCase());
    assert.equal(new Set(names).size, NAMES.length);
  });

  it('can be kept by any file system, and stays in its folder', () => {
    for (const name of NAMES) {
      assert.match(fileName(name), /^(companies|other|people\/[0-9a-f]{32})\/[a-z0-9-]{33,80}\.json$/, name);
    }
  });

  it('lies in one of the folders in which a prefix is looked for', () => {
    for (const name of NAMES) {
      const folder = dirname(fileName(name));
      for (let length = 0; length <= Math.min(name.length, 40); length++) {
        const folders = foldersFor(name.slice(0, length));
        assert.ok(
          folders.includes(folder) || (folders.includes('people/*') && folder.startsWith('people/')),
          `${name.slice(0, length)} of ${name}`,
        );
      }
    }
  });
});
