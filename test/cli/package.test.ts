import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { runPackage } from '../../cli/run-package.js';
import { checkShape } from '../../manifest/check-shape.js';
import { APP_FOLDER } from '../../manifest/read-app-files.js';
import { complaints } from '../manifest/app-files.js';

const ENV = {
  MicrosoftAppId: '5D1A7C3E-8B42-4F6D-9E10-2C7B6A5F4E3D',
  TAB_APP_ID: '3F0C2A68-7D15-4B9E-8C41-6E5D4C3B2A10',
  APP_DOMAIN: 'desk.contoso.com',
};
const BOT_ID = ENV.MicrosoftAppId.toLowerCase();
const TAB_ID = ENV.TAB_APP_ID.toLowerCase();

describe('cli/package', () => {
  let room: string;
  let zip: string;
  let said: string[];
  beforeEach(async () => {
    room = await mkdtemp(join(tmpdir(), 'package-'));
    zip = join(room, 'out', 'desk.zip');
    said = [];
  });
  afterEach(() => rm(room, { recursive: true, force: true }));

  const pack = (env: Readonly<Record<string, string>>, folder?: URL): Promise<number> =>
    runPackage([zip], env, line => void said.push(line), folder);
  const unpack = async (): Promise<Record<string, Uint8Array>> => unzipSync(await readFile(zip));
  const jsonIn = (files: Record<string, Uint8Array>, name: string) =>
    JSON.parse(new TextDecoder().decode(files[name]));

  it('writes a zip whose manifest, translations and icons are valid', async () => {
    assert.equal(await pack(ENV), 0, said.join('\n'));
    const files = await unpack();
    assert.deepEqual(Object.keys(files), [
      'manifest.json',
      'color.png',
      'outline.png',
      'de.json',
      'nl.json',
      'sv.json',
      'zh-CN.json',
    ]);
    assert.deepEqual(checkShape('manifest', 'manifest.json', jsonIn(files, 'manifest.json')), []);
    for (const name of ['de.json', 'nl.json', 'sv.json', 'zh-CN.json'])
      assert.deepEqual(checkShape('localisation', name, jsonIn(files, name)), []);
    assert.deepEqual(complaints(new Map(Object.entries(files))), []);
  });

  it('takes ids, domain, version and developer from the environment', async () => {
    const env = {
      ...ENV,
      TEAMS_APP_ID: '9b2e6f70-1c4d-4a8b-b3e5-7f8091a2b3c4',
      APP_VERSION: '2.3.4',
      DEVELOPER_NAME: 'Contoso',
      WEBSITE_URL: 'https://www.contoso.com',
      PRIVACY_URL: 'https://www.contoso.com/privacy',
      TERMS_URL: 'https://www.contoso.com/terms',
    };
    assert.equal(await pack(env), 0, said.join('\n'));
    const { id, version, bots, developer, validDomains } = jsonIn(await unpack(), 'manifest.json');
    assert.deepEqual(
      { id, version, botId: bots[0].botId, developer, validDomains },
      {
        id: env.TEAMS_APP_ID,
        version: '2.3.4',
        botId: BOT_ID,
        developer: {
          name: 'Contoso',
          websiteUrl: env.WEBSITE_URL,
          privacyUrl: env.PRIVACY_URL,
          termsOfUseUrl: env.TERMS_URL,
        },
        validDomains: ['desk.contoso.com'],
      },
    );
    assert.deepEqual(said, [`Wrote ${zip}: version 2.3.4 for bot ${BOT_ID}.`]);
  });

  it('leads to the pages of the desk itself when no others are set, and says so', async () => {
    await pack(ENV);
    assert.deepEqual(said.slice(0, 3), [
      "WEBSITE_URL is not set: the package leads to the desk's own page, https://desk.contoso.com.",
      "PRIVACY_URL is not set: the package leads to the desk's own page, https://desk.contoso.com/privacy.",
      "TERMS_URL is not set: the package leads to the desk's own page, https://desk.contoso.com/terms.",
    ]);
    const { id } = jsonIn(await unpack(), 'manifest.json');
    assert.equal(id, BOT_ID, 'the app has the id of the bot when it has none of its own');
  });

  it('puts in the tab with the registration it has', async () => {
    await pack(ENV);
    const { staticTabs, webApplicationInfo } = jsonIn(await unpack(), 'manifest.json');
    assert.equal(staticTabs[1].contentUrl, 'https://desk.contoso.com/tab');
    assert.deepEqual(webApplicationInfo, { id: TAB_ID, resource: `api://desk.contoso.com/${TAB_ID}` });
  });

  it('leaves the tab out in every language when it has no registration, and says so', async () => {
    const { TAB_APP_ID: _, ...env } = ENV;
    assert.equal(await pack(env), 0, said.join('\n'));
    assert.equal(said[0], 'TAB_APP_ID is not set: the package has no tab.');
    const files = await unpack();
    for (const name of Object.keys(files).filter(file => file.endsWith('.json')))
      assert.doesNotMatch(
        new TextDecoder().decode(files[name]),
        /staticTabs|activities|webApplicationInfo/,
        name,
      );
    assert.deepEqual(complaints(new Map(Object.entries(files))), []);
  });

  it('writes the same bytes again', async () => {
    await pack(ENV);
    const first = await readFile(zip);
    await pack(ENV);
    assert.ok(first.equals(await readFile(zip)));
  });

  const refused: readonly [string, Readonly<Record<string, string>>, readonly string[]][] = [
    [
      'nothing is set',
      {},
      [
        'MicrosoftAppId is missing: it is the application id of the bot, a GUID.',
        'APP_DOMAIN is missing: it is the host name the desk is reached by, such as desk.contoso.com.',
      ],
    ],
    [
      'ids are no ids and the domain is an address',
      { MicrosoftAppId: 'desk', TEAMS_APP_ID: 'app', APP_DOMAIN: 'https://desk.contoso.com/' },
      [
        'MicrosoftAppId must be a GUID: it is the application id of the bot, a GUID.',
        'TEAMS_APP_ID must be a GUID: it is the id of the app in Teams, a GUID.',
        'APP_DOMAIN https://desk.contoso.com/ must be a host name alone, without https://, port or path.',
      ],
    ],
    [
      'the tab would be signed in as the bot',
      { ...ENV, TAB_APP_ID: BOT_ID },
      ['TAB_APP_ID must not be MicrosoftAppId: the tab needs an app registration of its own.'],
    ],
    [
      'the tab has no id',
      { ...ENV, TAB_APP_ID: 'tab' },
      ["TAB_APP_ID must be a GUID: it is the application id of the tab's registration, a GUID."],
    ],
    [
      'the domain is a tunnel',
      { ...ENV, APP_DOMAIN: 'x1-3978.euw.devtunnels.ms' },
      ['APP_DOMAIN x1-3978.euw.devtunnels.ms is a tunnel: use a host name of your own.'],
    ],
    [
      'the version is none and the developer has a long name',
      { ...ENV, APP_VERSION: 'v2', DEVELOPER_NAME: 'Contoso Partner Solutions International' },
      ['manifest.json: developer.name: has 39 characters, at most 32 are allowed (schema)'],
    ],
    [
      'the version is none',
      { ...ENV, APP_VERSION: 'v2' },
      ['manifest.json: version: v2 is not of the form 1.2.3 (version)'],
    ],
  ];
  for (const [what, env, faults] of refused)
    it(`writes nothing and says why when ${what}`, async () => {
      assert.equal(await pack(env), 1);
      assert.deepEqual(said, [...faults, 'Nothing was written.']);
      assert.equal(existsSync(zip), false);
    });

  it('refuses a folder whose files are broken', async () => {
    const folder = join(room, 'manifest');
    await cp(fileURLToPath(APP_FOLDER), folder, { recursive: true });
    await writeFile(join(folder, 'outline.png'), await readFile(join(folder, 'color.png')));
    assert.equal(await pack(ENV, pathToFileURL(`${folder}/`)), 1);
    assert.deepEqual(said, [
      'outline.png: is 192 × 192 pixels, must be 32 × 32 (icon-size)',
      'Nothing was written.',
    ]);
  });

  it('says when the zip cannot be written', async () => {
    await writeFile(join(room, 'out'), 'a file where a folder should be');
    assert.equal(await pack(ENV), 1);
    assert.match(said.at(-1)!, /desk\.zip cannot be written \((EEXIST|ENOTDIR)\)\.$/);
  });

  it('explains itself when it is not understood', async () => {
    assert.equal(await runPackage(['--help'], ENV, line => void said.push(line)), 2);
    assert.deepEqual(said, ['Usage: npm run package [-- FILE.zip]']);
  });
});
