import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readConfig } from '../../bot/config.js';
import { TAB_SCOPE } from '../../tab/api/tab-identity.js';
import { SOUND } from '../bot/config-fixture.js';
import { filledFiles, manifestOf } from './app-files.js';

const read = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

/** Teams on the desktop and on phones, and in a browser. */
const TEAMS_CLIENTS = ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'];

describe('docs/azure.bicep and docs/teams.md', () => {
  const bicep = read('azure.bicep');
  const guide = read('teams.md');

  it('register the tab with the scope that its door asks for, and let Teams use it', () => {
    for (const text of [bicep, guide])
      for (const part of [TAB_SCOPE, ...TEAMS_CLIENTS]) assert.ok(text.includes(part), part);
  });

  it('give the tab the address that the package names and the desk takes', async () => {
    const { webApplicationInfo } = manifestOf(await filledFiles());
    assert.match(webApplicationInfo!.resource!, /^api:\/\/desk\.contoso\.com\/[0-9a-f-]{36}$/);
    assert.ok(bicep.includes("'api://${toLower(hostName)}/${tabApp!.appId}'"));
    assert.ok(guide.includes('api://$HOST_NAME/$TAB_APP_ID'));
    const result = readConfig(
      { ...SOUND, TAB_APP_ID: webApplicationInfo!.id, APP_DOMAIN: 'desk.contoso.com' },
      { local: false },
    );
    assert.ok(result.kind === 'config');
    assert.ok(result.config.tab?.audiences.includes(webApplicationInfo!.resource!));
  });

  it('hand over the environment by the names that the desk reads', () => {
    const [, outputs = ''] = bicep.split('output settings');
    const names = [...outputs.matchAll(/\b(\w+):/g)].map(match => match[1]!);
    assert.deepEqual(names.sort(), [
      'APP_DOMAIN',
      'MicrosoftAppId',
      'MicrosoftAppTenantId',
      'MicrosoftAppType',
      'TAB_APP_ID',
    ]);
    for (const name of names) assert.ok(guide.includes(`\`${name}\``), name);
  });

  it('hold no secret', () => {
    assert.doesNotMatch(bicep, /password/i);
  });
});
