import type { AppFiles } from '../../manifest/check-app.js';
import { bend, textOf, VALUES, withText } from './app-files.js';

const MANIFEST = 'manifest.json';
const COMMANDS = ['bots', 0, 'commandLists', 0, 'commands'] as const;
const KEY_TITLE = 'bots[0].commandLists[0].commands[1].title';

/** What is broken, how, and everything that is said about it. */
export type Broken = readonly [string, (files: AppFiles) => AppFiles, readonly string[]];

export const BROKEN: readonly Broken[] = [
  [
    'a manifest that is not JSON',
    files => withText(files, MANIFEST, textOf(files, MANIFEST).replace('"icons": {', '"icons": [')),
    ['manifest.json: is not JSON: look at line 42 (not-json)'],
  ],
  [
    'a name that is too long',
    files => bend(files, MANIFEST, ['name', 'short'], 'The Benefits Desk of the Contoso Company'),
    ['manifest.json: name.short: has 40 characters, at most 30 are allowed (schema)'],
  ],
  [
    'a field that Teams does not know',
    files => bend(files, MANIFEST, ['bots', 0, 'botid'], VALUES.BOT_ID),
    ['manifest.json: bots[0]: has "botid", which Teams does not know (schema)'],
  ],
  [
    'a bot without an id and a colour without a sign',
    files => bend(bend(files, MANIFEST, ['bots', 0, 'botId'], 'desk'), MANIFEST, ['accentColor'], '0B5F5B'),
    [
      'manifest.json: accentColor: must be a colour such as #0B5F5B (schema)',
      'manifest.json: bots[0].botId: must be a GUID (schema)',
    ],
  ],
  [
    'a manifest without icons',
    files => bend(files, MANIFEST, ['icons'], undefined),
    ['manifest.json: has no "icons" (schema)'],
  ],
  [
    'more commands than Teams shows',
    files =>
      bend(
        files,
        MANIFEST,
        COMMANDS,
        Array.from({ length: 13 }, () => ({ title: 'help', description: 'Help' })),
      ),
    ['manifest.json: bots[0].commandLists[0].commands: has 13 entries, at most 12 are allowed (schema)'],
  ],
  [
    'ids of zeros and a version of two numbers',
    files =>
      bend(
        bend(files, MANIFEST, ['bots', 0, 'botId'], '00000000-0000-0000-0000-000000000000'),
        MANIFEST,
        ['version'],
        '1.2',
      ),
    [
      'manifest.json: bots[0].botId: 00000000-0000-0000-0000-000000000000 is a placeholder, not an id (placeholder-id)',
      'manifest.json: version: 1.2 is not of the form 1.2.3 (version)',
    ],
  ],
  [
    'domains that are not the operator’s own',
    files =>
      bend(
        files,
        MANIFEST,
        ['validDomains'],
        [
          '*.contoso.com',
          'https://desk.contoso.com',
          'a1b2.ngrok-free.app',
          'localhost',
          'desk',
          'desk.contoso.com',
        ],
      ),
    [
      'manifest.json: validDomains[0]: *.contoso.com has a wildcard: name the host itself (domain)',
      'manifest.json: validDomains[1]: https://desk.contoso.com must be a host name alone, without https://, port or path (domain)',
      'manifest.json: validDomains[2]: a1b2.ngrok-free.app is a tunnel: use a host name of your own (domain)',
      'manifest.json: validDomains[3]: localhost cannot be reached by Teams: use a host name of your own (domain)',
      'manifest.json: validDomains[4]: desk is not a host name such as desk.contoso.com (domain)',
    ],
  ],
  [
    'a privacy page without https',
    files => bend(files, MANIFEST, ['developer', 'privacyUrl'], 'http://contoso.com/privacy'),
    ['manifest.json: developer.privacyUrl: http://contoso.com/privacy is not an https address (address)'],
  ],
  [
    'a link to a store',
    files =>
      bend(files, 'nl.json', ['description.full'], 'Zie https://appsource.microsoft.com/product/office/1'),
    ['nl.json: description.full: must not link to an app store (store-link)'],
  ],
  [
    'a scope without commands',
    files => bend(files, MANIFEST, ['bots', 0, 'commandLists', 1, 'scopes'], ['team']),
    ['manifest.json: bots[0].commandLists: scope groupChat has no commands (command-lists)'],
  ],
  [
    'an empty list of commands',
    files =>
      bend(
        bend(files, MANIFEST, ['bots', 0, 'scopes'], ['personal', 'team', 'groupChat', 'copilot']),
        MANIFEST,
        ['bots', 0, 'commandLists', 2],
        { scopes: ['copilot'], commands: [] },
      ),
    ['manifest.json: bots[0].commandLists: scope copilot has no commands (command-lists)'],
  ],
  [
    'a description that a phone cuts off',
    files => bend(files, 'de.json', [KEY_TITLE.replace('title', 'description')], 'S'.repeat(129)),
    [
      'de.json: bots[0].commandLists[0].commands[1].description: has 129 characters; a phone cuts it off after 128 (command-length)',
    ],
  ],
  [
    'a command that the bot does not understand',
    files => bend(files, 'sv.json', [KEY_TITLE], 'Nyckelfix'),
    [`sv.json: ${KEY_TITLE}: the bot does not understand "Nyckelfix" (command-not-understood)`],
  ],
  [
    'a command that means something else in another language',
    files => bend(files, 'de.json', [KEY_TITLE], 'Freigaben'),
    [
      `de.json: ${KEY_TITLE}: "Freigaben" means approvals to the bot, but "Get a key" means get_software_key (command-means-other)`,
    ],
  ],
  [
    'a command that is there twice, one with a slash, and one that a phone cuts off',
    files =>
      [
        ['my requests', 0],
        ['/approvals', 8],
        [`who can help${' '.repeat(24)}?`, 9],
      ].reduce((bent, [title, at]) => bend(bent, MANIFEST, [...COMMANDS, at!, 'title'], title), files),
    [
      'manifest.json: bots[0].commandLists[0].commands[7].title: "My requests" is there twice (command-twice)',
      'manifest.json: bots[0].commandLists[0].commands[8].title: "/approvals" must not begin with a slash (command-slash)',
      'manifest.json: bots[0].commandLists[0].commands[9].title: has 37 characters; a phone cuts it off after 32 (command-length)',
      ...['de', 'nl', 'sv', 'zh-CN'].flatMap(locale => meansOther(locale)),
    ],
  ],
  [
    'a translation that lacks a text and has one too many',
    files =>
      bend(bend(files, 'nl.json', ['name.full'], undefined), 'nl.json', ['staticTabs[0].name'], 'Voordelen'),
    [
      'nl.json: name.full: is not translated (translation-missing)',
      'nl.json: staticTabs[0].name: translates a text that is not in the manifest (translates-nothing)',
    ],
  ],
  [
    'a translation without a description, one with an empty one, and one with a blank too many',
    files =>
      [
        ['de.json', undefined],
        ['nl.json', ''],
        ['sv.json', ' Förmåner'],
      ].reduce((bent, [file, text]) => bend(bent, file!, ['description.short'], text), files),
    [
      'de.json: has no "description.short" (schema)',
      'nl.json: description.short: must not be empty (schema)',
      'sv.json: description.short: begins or ends with a blank (blank)',
    ],
  ],
  [
    'a language that is named, but has no file',
    files => new Map([...files].filter(([name]) => name !== 'zh-CN.json')),
    ['zh-CN.json: belongs in the package, but is not there (file-missing)'],
  ],
  [
    'a language that is there twice while another is not',
    files =>
      bend(files, MANIFEST, ['localizationInfo', 'additionalLanguages', 1], {
        languageTag: 'de',
        file: 'nl.json',
      }),
    [
      'manifest.json: localizationInfo: the desk speaks nl, but the package does not (language-missing)',
      'manifest.json: localizationInfo: de is there more than once (language-twice)',
    ],
  ],
  [
    'a file from another folder',
    files => bend(files, MANIFEST, ['icons', 'color'], '../package.json'),
    ['../package.json: belongs in the package, but is not there (file-missing)'],
  ],
];

/** English command 0 now means something that the translations do not. */
function meansOther(locale: string): readonly string[] {
  const title = {
    de: 'Vorteile ansehen',
    nl: 'Voordelen bekijken',
    sv: 'Visa förmåner',
    'zh-CN': '查看权益',
  }[locale];
  const where = 'bots[0].commandLists[0].commands[0].title';
  return [
    `${locale}.json: ${where}: "${title}" means check_benefits to the bot, but "my requests" means my_requests (command-means-other)`,
  ];
}
