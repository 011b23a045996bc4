import assert from 'node:assert/strict';
import type { AppFiles } from '../../manifest/check-app.js';
import { BOT, bend, complaints, filledFiles, textOf, VALUES } from './app-files.js';
import { BROKEN } from './broken-packages.js';
import { BROKEN_TABS } from './broken-tabs.js';

const MANIFEST = 'manifest.json';

describe('manifest/check-app: a broken package', () => {
  let files: AppFiles;
  before(async () => {
    files = await filledFiles();
  });

  for (const [what, breakIt, says] of [...BROKEN, ...BROKEN_TABS])
    it(`says clearly what is wrong with ${what}`, () => {
      assert.deepEqual(complaints(breakIt(files)), says);
    });

  it('names every placeholder that was not filled in, and no other fault', async () => {
    const { BOT_ID: _, APP_DOMAIN: __, ...others } = VALUES;
    assert.deepEqual(complaints(await filledFiles(others)), [
      'manifest.json: {{BOT_ID}} was not filled in (placeholder)',
      'manifest.json: {{APP_DOMAIN}} was not filled in (placeholder)',
    ]);
    assert.deepEqual(complaints(bend(files, 'de.json', ['name.short'], '{{ NAME }}')), [
      'de.json: {{ NAME }} was not filled in (placeholder)',
    ]);
  });

  it('asks for a language that the bot begins to speak', () => {
    assert.deepEqual(complaints(files, { ...BOT, locales: [...BOT.locales, 'fr'] }), [
      'manifest.json: localizationInfo: the desk speaks fr, but the package does not (language-missing)',
    ]);
  });

  it('keeps a value with quotes and backslashes what it is', async () => {
    const name = 'Contoso "Labs" \\ Co';
    const { developer } = JSON.parse(
      textOf(await filledFiles({ ...VALUES, DEVELOPER_NAME: name }), MANIFEST),
    );
    assert.equal(developer.name, name);
  });
});
