import assert from 'node:assert/strict';
import { faultsOf, SOUND } from '../bot/config-fixture.js';
import { ACTION_PACK_TENANT } from '../company-variant.js';
import { NOW } from '../whole-bot.js';
import type { ProductionTab } from './production-tab.js';
import { BOT_APP_ID, soundClaims, startProductionTab, TAB_APP_ID } from './production-tab.js';

const OTHER_TENANT = '7d41f0c2-9a3b-4c58-b1e6-0f2a6c8d9e15';
const SECONDS = Math.floor(NOW.getTime() / 1000);

/** Tokens that Entra ID signed, and what keeps each from being let in. */
const REFUSED: readonly (readonly [string, Readonly<Record<string, unknown>>, number, string])[] = [
  ["the bot's own audience", { aud: BOT_APP_ID }, 401, 'token-audience'],
  ['the audience of the channel', { aud: 'https://api.botframework.com' }, 401, 'token-audience'],
  ['no audience', { aud: undefined }, 401, 'token-audience'],
  [
    "another company's tenant",
    { tid: OTHER_TENANT, iss: `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0` },
    403,
    'token-tenant',
  ],
  ["another company's tenant under our issuer", { tid: OTHER_TENANT }, 401, 'token-issuer'],
  ['our tenant under a foreign issuer', { iss: 'https://evil.example/v2.0' }, 401, 'token-issuer'],
  [
    'the issuer of older tokens',
    { iss: `https://sts.windows.net/${ACTION_PACK_TENANT}/` },
    401,
    'token-issuer',
  ],
  ['another scope', { scp: 'User.Read' }, 403, 'token-scope'],
  ['a scope that only begins like ours', { scp: 'access_as_user_too' }, 403, 'token-scope'],
  ['no scope, as apps without a person have', { scp: undefined, idtyp: 'app' }, 403, 'token-scope'],
  ['an end an hour ago', { exp: SECONDS - 3600 }, 401, 'token-expired'],
  ['no end', { exp: undefined }, 401, 'token-claims'],
  ['a beginning in an hour', { nbf: SECONDS + 3600 }, 401, 'token-claims'],
  ['no person', { oid: undefined }, 401, 'token-claims'],
  ['a person that is no id', { oid: 'admin' }, 401, 'token-person'],
];

describe('The door of the tab', () => {
  let tab: ProductionTab;
  before(async () => {
    tab = await startProductionTab();
  });
  after(() => tab.close());

  const call = async (authorization?: string, path = 'me') => {
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const response = await fetch(`${tab.desk.url}/tab/api/${path}`, { headers });
    const body = (await response.json()) as { name?: string; error?: { code: string } };
    return { status: response.status, code: body.error?.code, name: body.name };
  };

  it('lets in a person with a token for the tab, under its client id or its address', async () => {
    for (const aud of [TAB_APP_ID, `api://desk.contoso.com/${TAB_APP_ID}`]) {
      const { status, name } = await call(`Bearer ${await tab.token({ aud })}`);
      assert.deepEqual([status, name], [200, 'Åsa Öberg']);
    }
  });

  for (const [title, claims, status, code] of REFUSED) {
    it(`refuses a token with ${title}: ${code}`, async () => {
      const answer = await call(`Bearer ${await tab.token(claims)}`);
      assert.deepEqual([answer.status, answer.code], [status, code]);
    });
  }

  it('refuses a call without a token, and with something else in its place', async () => {
    const token = await tab.token();
    for (const header of [
      undefined,
      '',
      'Bearer',
      'Basic YTpi',
      token,
      `Bearer ${token} x`,
      `Bearer ${'x'.repeat(13_000)}`,
    ])
      assert.deepEqual((await call(header)).code, 'token-missing', header?.slice(0, 20) ?? 'none');
  });

  it('refuses a token that is signed by nobody, by somebody else, or with a shared secret', async () => {
    const sound = await tab.token();
    const [, payload] = sound.split('.');
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const forged = [
      `${part({ alg: 'none' })}.${payload}.x`,
      `${part({ alg: 'HS256', kid: 'fake' })}.${payload}.${'A'.repeat(43)}`,
      await tab.entra.token(soundClaims(), { foreignKey: true }),
      await tab.entra.token(soundClaims(), { foreignKey: true, kid: 'unknown' }),
      `${sound.slice(0, -8)}AAAAAAAA`,
    ];
    for (const token of forged) {
      const answer = await call(`Bearer ${token}`);
      assert.deepEqual([answer.status, answer.code], [401, 'token-signature']);
    }
  });

  it('fetches the keys once for many calls, also for tokens of unknown keys', async () => {
    const before = tab.entra.fetches();
    for (let count = 0; count < 5; count++) await call(`Bearer ${await tab.token()}`);
    const stray = await tab.entra.token(soundClaims(), { foreignKey: true, kid: 'unknown-2' });
    for (let count = 0; count < 5; count++) await call(`Bearer ${stray}`);
    assert.ok(tab.entra.fetches() - before <= 1, `${tab.entra.fetches() - before} fetches`);
  });

  it('writes no token to the log', () => {
    assert.ok(tab.logged.some(line => line.includes('token-audience')));
    assert.ok(!tab.logged.some(line => /eyJ[\w-]{20}/.test(line)));
  });

  it('has no person switch, and does not take its tokens', async () => {
    for (const [path, method] of [
      ['people', 'GET'],
      ['token?tenant=a&person=b', 'POST'],
    ] as const)
      assert.equal((await fetch(`${tab.desk.url}/tab/local/${path}`, { method })).status, 404, path);
    const page = await (await fetch(`${tab.desk.url}/tab`)).text();
    assert.match(page, /data-mode="production"/);
  });

  it('is closed without a registration of its own', async () => {
    const without = await startProductionTab({ TAB_APP_ID: '' });
    try {
      for (const path of ['/tab', '/tab/api/me', '/tab/local/people'])
        assert.equal((await fetch(`${without.desk.url}${path}`)).status, 404, path);
    } finally {
      await without.close();
    }
  });

  it("does not start under the bot's registration, or without its address (A1)", () => {
    const sound = { ...SOUND, TAB_APP_ID, APP_DOMAIN: 'desk.contoso.com' };
    assert.deepEqual(faultsOf(sound), []);
    for (const [env, name] of [
      [{ TAB_APP_ID: BOT_APP_ID.toUpperCase() }, 'TAB_APP_ID'],
      [{ TAB_APP_ID: 'my tab' }, 'TAB_APP_ID'],
      [{ APP_DOMAIN: '' }, 'APP_DOMAIN'],
      [{ APP_DOMAIN: 'https://desk.contoso.com' }, 'APP_DOMAIN'],
    ] as const)
      assert.ok(
        faultsOf({ ...sound, ...env }).some(fault => fault.startsWith(name)),
        JSON.stringify(env),
      );
  });
});
