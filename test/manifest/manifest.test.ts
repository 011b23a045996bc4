import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { loadLanguages } from '../../language/languages.js';
import { loadRecogniser, type Recogniser } from '../../language/understand/recogniser.js';
import type { AppManifest, Texts } from '../../manifest/app-manifest.js';
import { textsOf } from '../../manifest/app-manifest.js';
import type { AppFiles } from '../../manifest/check-app.js';
import { checkShape } from '../../manifest/check-shape.js';
import { complaints, filledFiles, manifestOf, textOf, VALUES } from './app-files.js';

const LOCALES = ['en', 'de', 'nl', 'sv', 'zh-CN'];

describe('manifest/manifest.json', () => {
  let files: AppFiles;
  let manifest: AppManifest;
  let recogniser: Recogniser;
  before(async () => {
    files = await filledFiles();
    manifest = manifestOf(files);
    recogniser = loadRecogniser();
  });

  const textsIn = (locale: string): Texts =>
    locale === 'en' ? textsOf(manifest) : JSON.parse(textOf(files, `${locale}.json`));

  it('is sound once its placeholders are filled in', () => {
    assert.deepEqual(complaints(files), []);
  });

  it("is valid by Microsoft's schema of version 1.24", () => {
    assert.deepEqual(checkShape('manifest', 'manifest.json', manifest), []);
  });

  it('has the bot in the personal, team and group scope, the tab beside it, and asks for nothing else', () => {
    const keys = Object.keys(manifest);
    assert.deepEqual(manifest.bots?.[0]?.scopes, ['personal', 'team', 'groupChat']);
    assert.deepEqual(
      ['composeExtensions', 'authorization', 'devicePermissions', 'configurableTabs'].filter(key =>
        keys.includes(key),
      ),
      [],
    );
  });

  it('has the chat first and then the tab, on the own domain, with a registration of its own', () => {
    const page = 'https://desk.contoso.com/tab';
    assert.deepEqual(manifest.staticTabs, [
      { entityId: 'conversations', scopes: ['personal'] },
      { entityId: 'benefits', name: 'Benefits', contentUrl: page, websiteUrl: page, scopes: ['personal'] },
    ]);
    assert.deepEqual(manifest.webApplicationInfo, {
      id: VALUES.TAB_APP_ID,
      resource: `api://desk.contoso.com/${VALUES.TAB_APP_ID}`,
    });
  });

  it('names what may come into the activity feed', () => {
    assert.deepEqual(
      manifest.activities?.activityTypes?.map(({ type }) => type),
      ['approvalNeeded', 'requestDecided', 'requestDone'],
    );
  });

  it('has one plain domain', () => {
    assert.deepEqual(manifest.validDomains, ['desk.contoso.com']);
  });

  for (const locale of LOCALES) {
    it(`leads every command to what it promises (${locale})`, () => {
      const [own, said] = [textsIn('en'), textsIn(locale)];
      const titles = Object.keys(own).filter(where => where.endsWith('.title'));
      const meant = titles.map(where => recogniser.recognise(said[where]!, locale));
      assert.deepEqual(
        meant.map(({ band, intent, confidence }) => ({ band, intent, confidence })),
        titles.map(where => ({
          band: 'act',
          intent: recogniser.recognise(own[where]!, 'en').intent,
          confidence: 1,
        })),
      );
      assert.equal(titles.length, 17);
    });

    it(`names every language in its own words (${locale})`, () => {
      const names = new Intl.DisplayNames(locale, { type: 'language' });
      const text = textsIn(locale)['description.full']!.toLowerCase();
      const unnamed = LOCALES.map(other => names.of(other.split('-')[0]!)!.toLowerCase()).filter(
        name => !text.includes(name),
      );
      assert.deepEqual(unnamed, []);
    });

    it(`is called what the bot calls itself (${locale})`, function () {
      const languages = loadLanguages();
      if (!languages.locales.includes(locale)) return this.skip();
      assert.equal(textsIn(locale)['name.short'], languages.speak(locale)('app.name'));
    });
  }

  for (const locale of LOCALES.slice(1)) {
    it(`leaves no English behind (${locale})`, () => {
      const [own, said] = [textsIn('en'), textsIn(locale)];
      assert.deepEqual(
        Object.keys(own).filter(where => own[where] === said[where]),
        [],
      );
    });
  }

  it('offers the commands of the main paths', () => {
    const intents = (list: number): readonly string[] =>
      manifest.bots![0]!.commandLists![list]!.commands.map(({ title }) => recogniser.recognise(title).intent);
    assert.deepEqual(intents(0), [
      'check_benefits',
      'get_software_key',
      'get_cloud_key',
      'assign_visual_studio',
      'assign_azure_credit',
      'choose_support',
      'get_support_ids',
      'my_requests',
      'approvals',
      'find_admin',
      'change_language',
      'help',
    ]);
    assert.deepEqual(intents(1), ['check_benefits', 'get_software_key', 'my_requests', 'find_admin', 'help']);
  });

  it('takes everything that differs between organisations from placeholders', () => {
    const template = readFileSync(new URL('../../manifest/manifest.json', import.meta.url), 'utf8');
    const names = new Set([...template.matchAll(/\{\{(\w+)\}\}/g)].map(match => match[1]!));
    assert.deepEqual([...names].sort(), Object.keys(VALUES).sort());
  });
});
