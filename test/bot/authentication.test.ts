import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type { TurnContext } from 'botbuilder';
import sinon from 'sinon';
import { CHANNEL_URL, fakeServices } from '../fake-teams/fake-services.js';
import type { FakeIssuer } from '../fake-teams/issuer.js';
import { startFakeIssuer } from '../fake-teams/issuer.js';
import type { FakeTeams } from '../fake-teams/start-fake-teams.js';
import { startFakeTeams } from '../fake-teams/start-fake-teams.js';
import type { Edge } from './edge-fixture.js';
import { ALEX, APP_ID, configFor, startEdge } from './edge-fixture.js';

const { ToBotFromBotOrEmulatorTokenValidationParameters: sdkList } = createRequire(import.meta.url)(
  'botframework-connector/lib/auth/tokenValidationParameters',
) as { ToBotFromBotOrEmulatorTokenValidationParameters: { issuer: string[] } };

describe('Authentication in production', () => {
  const logic = sinon.fake(async (context: TurnContext) => {
    await context.sendActivity(`You said ${context.activity.text}`);
  });
  let issuer: FakeIssuer;
  let teams: FakeTeams;
  let edge: Edge;
  let token: () => string | undefined;
  before(async () => {
    issuer = await startFakeIssuer(APP_ID, CHANNEL_URL);
    const authorization = (): string => `Bearer ${token()}`;
    teams = await startFakeTeams({ serviceUrl: CHANNEL_URL, authorization });
    const services = fakeServices(issuer.metadataUrl, teams.connectorUrl);
    edge = await startEdge(logic, { config: configFor('production'), services });
    teams.talkTo(edge.url);
  });
  beforeEach(() => {
    logic.resetHistory();
    token = () => issuer.token();
    // The SDK writes why it refuses a token to the console.
    sinon.stub(console, 'error');
  });
  afterEach(() => sinon.restore());
  after(async () => {
    await edge.server.close();
    await teams.close();
    await issuer.close();
  });

  const chat = () => teams.person(ALEX).inPersonalChat();

  it('lets a signed token of the channel through, and answers with the own token (A1)', async () => {
    const delivery = await chat().say('hi');
    assert.deepEqual(delivery, { status: 200, body: undefined });
    assert.equal(chat().history().at(-1)?.text, 'You said hi');
    assert.equal(teams.calls.at(-1)?.authorization, 'Bearer fake-token-of-the-bot');
  });

  const forged: [string, () => string][] = [
    ['a foreign signature', () => issuer.token({}, { foreignKey: true })],
    ['a changed signature', () => `${issuer.token().slice(0, -4)}AAAA`],
    ['an unknown key', () => issuer.token({}, { header: { kid: 'other' } })],
    [
      'another service URL in the token',
      () => issuer.token({ serviceurl: 'https://smba.trafficmanager.net/x' }),
    ],
    [
      'an Entra token of some tenant',
      () => issuer.token({ iss: 'https://sts.windows.net/x/', appid: APP_ID, ver: '1.0' }),
    ],
    [
      'a user token of the same app',
      () => issuer.token({ iss: 'https://login.microsoftonline.com/x/v2.0', azp: APP_ID, ver: '2.0' }),
    ],
    ['an old token', () => issuer.token({ exp: 1_000_000_000 })],
  ];
  for (const [what, make] of forged)
    it(`refuses ${what} without a reason (A1)`, async () => {
      token = make;
      assert.deepEqual(await chat().say('hi'), { status: 401, body: { error: { code: 'token' } } });
      assert.equal(logic.callCount, 0);
    });

  it('refuses a request without a token (A2)', async () => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${edge.url}/api/messages`, { method: 'POST', headers, body: '{}' });
    assert.equal(response.status, 401);
  });

  for (const channelId of ['AseChannel', 'emulator', undefined])
    it(`refuses a good token for the channel ${channelId} (A1)`, async () => {
      assert.equal((await chat().send({ type: 'message', text: 'hi', channelId })).status, 401);
      assert.equal(logic.callCount, 0);
    });

  it('keeps 1,000 unsigned tokens of as many tenants away from the SDK (A1)', async () => {
    const known = sdkList.issuer.length;
    for (let round = 0; round < 20; round++) {
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, at) => {
          token = () => unsigned({ tid: `${round}-${at}`, iss: `https://sts.windows.net/${round}-${at}/` });
          return chat().say('hi');
        }),
      );
      assert.ok(answers.every(({ status }) => status === 401));
    }
    assert.equal(sdkList.issuer.length, known);
    assert.equal(logic.callCount, 0);
  });

  it('fetches the keys once for a burst of first requests, and keeps them (A5)', async () => {
    const fresh = await startFakeIssuer(APP_ID, CHANNEL_URL);
    const services = fakeServices(fresh.metadataUrl, teams.connectorUrl);
    const other = await startEdge(logic, { config: configFor('production'), services });
    try {
      teams.talkTo(other.url);
      token = () => fresh.token();
      const answers = await Promise.all(Array.from({ length: 50 }, () => chat().say('hi')));
      assert.ok(answers.every(({ status }) => status === 200));
      assert.equal(fresh.fetches(), 1);
    } finally {
      teams.talkTo(edge.url);
      await other.server.close();
      await fresh.close();
    }
  });

  it('answers 500 while the keys cannot be had, so that the channel tries again (A5)', async () => {
    const services = fakeServices('http://127.0.0.1:9/none', teams.connectorUrl);
    const other = await startEdge(logic, { config: configFor('production'), services });
    try {
      teams.talkTo(other.url);
      assert.deepEqual(await chat().say('hi'), { status: 500, body: { error: { code: 'internal' } } });
      assert.equal(logic.callCount, 0);
    } finally {
      teams.talkTo(edge.url);
      await other.server.close();
    }
  });
});

function unsigned(claims: object): string {
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  return `${encode({ alg: 'RS256', kid: 'x' })}.${encode({ aud: APP_ID, exp: Date.now() / 1000 + 60, ...claims })}.c2ln`;
}
