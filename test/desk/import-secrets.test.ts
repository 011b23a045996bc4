import assert from 'node:assert/strict';
import { exportCompany } from '../../desk/export-company.js';
import { importCompanyFile, planCompanyFile } from '../../desk/import-company.js';
import { readCompanyFile } from '../../desk/read-company-file.js';
import { FIXTURE_NOW, FIXTURE_TENANT, readFixture } from '../company/read-fixture.js';
import { openTestDesk } from './import-parts.js';

const PLANTED = 'PLNTD-K7Y2Q-R9T4W-M3C8V-B6X2H';
/** Any of these in a text means that a part of the key has come out. */
const PARTS = /PLNTD|K7Y2Q|R9T4W|M3C8V|B6X2H/i;
const SUPPORT_ID = '2290071550';

describe('A planted key', () => {
  it('is in no plan, no store file, no log line and no export; support ids are in no store file', async () => {
    const desk = await openTestDesk();
    try {
      const text = readFixture().replace(/"key": ".+"/, `"key": "${PLANTED}"`);
      const planned = await planCompanyFile(desk.parts, text);
      const imported = await importCompanyFile(desk.parts, text);
      assert.equal(imported.kind, 'imported');
      const again = await importCompanyFile(desk.parts, text);
      const exported = await exportCompany(desk.parts, FIXTURE_TENANT);
      assert.doesNotMatch(JSON.stringify([planned, imported, again, exported]), PARTS);
      const files = JSON.stringify(await desk.bytes());
      assert.ok(files.includes('Norrsken'), 'the store is on disk');
      assert.doesNotMatch(files, PARTS);
      assert.ok(!files.includes(SUPPORT_ID));
    } finally {
      await desk.close();
    }
  });

  /** The fixture with something in place of its first key, name, id or field. */
  const places: readonly [string, (text: string) => string][] = [
    ['malformed, too short', text => text.replace(/"key": ".+"/, `"key": "${PLANTED.slice(0, -1)}"`)],
    ['malformed, with a space', text => text.replace(/"key": ".+"/, `"key": " ${PLANTED}"`)],
    [
      'malformed, without dashes',
      text => text.replace(/"key": ".+"/, `"key": "${PLANTED.replaceAll('-', '')}"`),
    ],
    ['as a name', text => text.replace('Åsa Öberg', PLANTED)],
    ['as an id', text => text.replace('"office-2021"', `"${PLANTED}"`)],
    ['as an offer', text => text.replace('"offer": "maps"', `"offer": "${PLANTED.toLowerCase()}"`)],
    ['as a field', text => text.replace('"mpnId"', `"${PLANTED}"`)],
    ['as a field, inside a key', text => text.replace(/"key": ".+"/, `"${PLANTED}": 1`)],
    ['as a field, without dashes', text => text.replace('"mpnId"', `"${PLANTED.replaceAll('-', '')}"`)],
    ['as a language', text => text.replace('"sv":', `"${PLANTED}":`)],
    ['as a category', text => text.replace('"category": "software"', `"category": "${PLANTED}"`)],
    ['as a role', text => text.replace('"global-admin"', `"${PLANTED}"`)],
    ['as the type', text => text.replace('"type": "core"', `"type": "${PLANTED}"`)],
    ['as a date', text => text.replace('2026-11-20', PLANTED)],
    ['as a support id', text => text.replace('2290071550', PLANTED)],
    ['in broken JSON', text => text.replace(/"key": ".+"/, `"key": ${PLANTED}`)],
    [
      'as a field that stands twice',
      text => text.replace('"mpnId"', `"${PLANTED}": 1, "${PLANTED}": 2, "mpnId"`),
    ],
    ['twice', text => text.replaceAll(/"key": ".+"/g, `"key": "${PLANTED}"`)],
  ];
  for (const [where, plant] of places)
    it(`${where} is refused without a part of it in the errors`, () => {
      const text = plant(readFixture());
      assert.match(text, /PLNTD/i, 'it is planted');
      const read = readCompanyFile(text, FIXTURE_NOW);
      assert.ok(read.kind === 'invalid');
      assert.doesNotMatch(JSON.stringify(read.errors), PARTS);
    });
});
