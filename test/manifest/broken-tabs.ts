import { bend, VALUES } from './app-files.js';
import type { Broken } from './broken-packages.js';

const MANIFEST = 'manifest.json';
const TAB = ['staticTabs', 1] as const;
const ACTIVITIES = ['activities', 'activityTypes'] as const;
const TRANSLATIONS = ['de.json', 'nl.json', 'sv.json', 'zh-CN.json'];

/** Packages whose tab, sign-in or activities are broken. */
export const BROKEN_TABS: readonly Broken[] = [
  [
    'a tab that is shown from somebody else’s domain',
    files => bend(files, MANIFEST, [...TAB, 'contentUrl'], 'https://desk.fabrikam.com/tab'),
    [
      'manifest.json: staticTabs[1].contentUrl: https://desk.fabrikam.com/tab is on no domain of validDomains (tab-address)',
    ],
  ],
  [
    'a tab without a page for the browser and without a name, and one that is there twice',
    files =>
      bend(
        bend(files, MANIFEST, ['staticTabs', 1], {
          entityId: 'benefits',
          contentUrl: 'https://desk.contoso.com/tab',
          scopes: ['personal'],
        }),
        MANIFEST,
        ['staticTabs', 2],
        { entityId: 'conversations', scopes: ['groupChat'] },
      ),
    [
      'manifest.json: staticTabs[1]: has no "name" (tab-name)',
      'manifest.json: staticTabs[1]: has no "websiteUrl" (tab-address)',
      'manifest.json: staticTabs[2]: "conversations" is there twice (tab-twice)',
      ...TRANSLATIONS.map(
        file =>
          `${file}: staticTabs[1].name: translates a text that is not in the manifest (translates-nothing)`,
      ),
    ],
  ],
  [
    'a tab that signs people in as the bot',
    files => bend(files, MANIFEST, ['webApplicationInfo', 'id'], VALUES.BOT_ID.toUpperCase()),
    [
      'manifest.json: webApplicationInfo.id: is the bot’s: the tab needs a registration of its own (sso-id)',
      `manifest.json: webApplicationInfo.resource: must be api://desk.contoso.com/${VALUES.BOT_ID.toUpperCase()} (sso-resource)`,
    ],
  ],
  [
    'a tab whose resource is of another domain',
    files =>
      bend(
        files,
        MANIFEST,
        ['webApplicationInfo', 'resource'],
        `api://desk.fabrikam.com/${VALUES.TAB_APP_ID}`,
      ),
    [
      `manifest.json: webApplicationInfo.resource: must be api://desk.contoso.com/${VALUES.TAB_APP_ID} (sso-resource)`,
    ],
  ],
  [
    'a tab and activities that nobody is signed in for',
    files => bend(files, MANIFEST, ['webApplicationInfo'], undefined),
    [
      'manifest.json: has a tab, but no "webApplicationInfo" to know people by (sso-missing)',
      'manifest.json: has activities, but no "webApplicationInfo" to send them by (sso-missing)',
    ],
  ],
  [
    'an activity that is there twice and one that is Teams’ own',
    files =>
      bend(
        bend(files, MANIFEST, [...ACTIVITIES, 1, 'type'], 'approvalNeeded'),
        MANIFEST,
        [...ACTIVITIES, 2, 'type'],
        'systemDefault',
      ),
    [
      'manifest.json: activities.activityTypes[1].type: "approvalNeeded" is there twice (activity-type)',
      'manifest.json: activities.activityTypes[2].type: systemDefault belongs to Teams (activity-type)',
    ],
  ],
  [
    'an activity that lost a name in a translation, and one that lost both',
    files =>
      bend(
        bend(files, 'nl.json', ['activities.activityTypes[0].templateText'], '{actor} vraagt iets'),
        'sv.json',
        ['activities.activityTypes[1].templateText'],
        'Din begäran är avgjord',
      ),
    [
      'nl.json: activities.activityTypes[0].templateText: must have {actor}, {benefit}, but has {actor} (activity-template)',
      'sv.json: activities.activityTypes[1].templateText: must have {actor}, {benefit}, but has none of them (activity-template)',
    ],
  ],
  [
    'an activity that says more than Teams shows',
    files => bend(files, 'de.json', ['activities.activityTypes[2].description'], 'S'.repeat(129)),
    [
      'de.json: activities.activityTypes[2].description: has 129 characters, at most 128 are allowed (schema)',
    ],
  ],
];
