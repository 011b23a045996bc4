import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ACTION_PACK_TENANT, writeCompany } from '../company-variant.js';
import { spawnBot } from '../spawned-bot.js';

const SOUND = {
  MicrosoftAppId: '5f2d8a3e-6c0f-4a0e-9d7b-1b6a4c9e2f31',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: ACTION_PACK_TENANT,
  MicrosoftAppPassword: 'fake~password~of~a~bot',
  BENEFITS_SECRET: 'q8Zt4mXw2RkV7nLc9YbH3sPd6GfJ1aTe5UoQiWxKzNM',
  HOST: '127.0.0.1',
};

describe('The production process', function () {
  this.timeout(120_000);
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'production-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const start = (settings: Record<string, string>) =>
    spawnBot({ DATA_DIR: join(folder, 'data'), ...settings }, 'production');

  it('does not start without settings: one sentence for each, exit code 2, nothing written', async () => {
    const bot = start({});
    assert.equal(await bot.ended, 2);
    const faults = bot
      .output()
      .split('\n')
      .filter(line => line.startsWith('- '));
    for (const name of ['AppType', 'AppId', 'AppTenantId'])
      assert.equal(faults.filter(line => line.startsWith(`- Microsoft${name} is missing`)).length, 1, name);
    assert.equal(faults.filter(line => line.startsWith('- BENEFITS_SECRET')).length, 1);
    assert.deepEqual(await readdir(folder), []);
  });

  it('does not start with misspelt and weak settings, and does not repeat a secret', async () => {
    const { MicrosoftAppPassword, ...rest } = SOUND;
    const settings = {
      ...rest,
      MicrosoftAppType: 'Singletenat',
      MicrosoftAppId: 'my bot',
      BENEFITS_SECRET: 'secret-secret-secret',
      MicrosoftAppPasword: MicrosoftAppPassword,
    };
    const bot = start(settings);
    assert.equal(await bot.ended, 2);
    const faults = bot
      .output()
      .split('\n')
      .filter(line => line.startsWith('- '));
    for (const name of ['MicrosoftAppType', 'MicrosoftAppId', 'BENEFITS_SECRET', 'MicrosoftAppPasword'])
      assert.ok(
        faults.some(line => line.startsWith(`- ${name} `)),
        `${name}:\n${faults.join('\n')}`,
      );
    for (const secret of [settings.BENEFITS_SECRET, MicrosoftAppPassword])
      assert.ok(!bot.output().includes(secret));
  });

  it('starts with sound settings, and lets nobody in without a token', async () => {
    const bot = start({ ...SOUND, COMPANY_FILE: await writeCompany(folder) });
    try {
      const url = await bot.ready;
      const activity = {
        type: 'message',
        id: '1',
        text: 'hi',
        channelId: 'msteams',
        serviceUrl: 'https://smba.trafficmanager.net/emea/',
        from: { id: '29:1', aadObjectId: 'a' },
        recipient: { id: '28:1' },
        conversation: { id: 'a:1', tenantId: ACTION_PACK_TENANT, conversationType: 'personal' },
        channelData: { tenant: { id: ACTION_PACK_TENANT } },
      };
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify(activity);
      for (const extra of [{}, { authorization: 'Bearer x' }, { authorization: 'Basic YTpi' }]) {
        const response = await fetch(`${url}/api/messages`, {
          method: 'POST',
          headers: { ...headers, ...extra },
          body,
        });
        assert.equal(response.status, 401);
        assert.match(await response.text(), /^\{"error":\{"code":"(authorization|token)"\}\}$/);
      }
      assert.equal((await fetch(`${url}/readyz`)).status, 200);
      for (const secret of [SOUND.BENEFITS_SECRET, SOUND.MicrosoftAppPassword])
        assert.ok(!bot.output().includes(secret));
    } finally {
      assert.equal(await bot.end(), 0);
    }
  });
});
