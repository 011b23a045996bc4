import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdapter } from '../../bot/adapter.js';
import type { Channel, ChannelFailure } from '../../bot/channel.js';
import { createChannel } from '../../bot/channel.js';
import { fakeServices } from '../fake-teams/fake-services.js';
import type { FaultAnswer } from '../fake-teams/fault.js';
import type { FakeTeams } from '../fake-teams/start-fake-teams.js';
import { startFakeTeams } from '../fake-teams/start-fake-teams.js';
import { ALEX, APP_ID, configFor, silent, TENANT } from './edge-fixture.js';

const CARD = { type: 'AdaptiveCard', version: '1.5', speak: 'Your request', body: [] };

describe('The channel', () => {
  let teams: FakeTeams;
  let channel: Channel;
  beforeEach(async () => {
    teams = await startFakeTeams();
    channel = createChannel(adapterFor('local'), '');
  });
  afterEach(() => teams.close());

  function adapterFor(
    mode: 'local' | 'production',
    services?: Parameters<typeof createAdapter>[0]['services'],
  ) {
    const apologise = (): string => assert.fail('no apology outside of a turn');
    const parts = { config: configFor(mode), log: silent, apologise, callTimeout: 300 };
    return createAdapter(services ? { ...parts, services } : parts);
  }

  const personal = () => teams.person(ALEX).inPersonalChat();
  const chatAt = (serviceUrl = teams.serviceUrl) => ({
    conversationId: personal().conversationId,
    serviceUrl,
    channelId: 'msteams',
    tenantId: TENANT,
    userId: '29:1',
    botId: teams.botId,
  });

  it('sends a card as the only thing in its message, with a summary for the notification', async () => {
    const sent = await channel.send(chatAt(), CARD);
    const shown = personal().history()[0]!;
    assert.deepEqual(sent, { kind: 'sent', activityId: shown.activityId });
    assert.deepEqual(shown.card, CARD);
    assert.equal(shown.activity.summary, 'Your request');
    assert.equal(shown.activity.text, undefined);
    assert.equal((shown.activity.attachments as unknown[]).length, 1);
    assert.equal(shown.activity.replyToId, undefined);
  });

  it('sends a text, and changes it in place', async () => {
    const sent = await channel.send(chatAt(), 'before');
    assert.ok(sent.kind === 'sent');
    assert.deepEqual(await channel.update(chatAt(), sent.activityId, 'after'), sent);
    assert.deepEqual(
      personal()
        .history()
        .map(({ text, changes }) => [text, changes]),
      [['after', 1]],
    );
  });

  const later = (reason: string, doubtful: boolean, more: object = {}) =>
    ({ kind: 'later', reason, doubtful, ...more }) as ChannelFailure;

  const onSend: [string, FaultAnswer, ChannelFailure][] = [
    [
      '403',
      { status: 403, code: 'BotNotInConversationRoster' },
      { kind: 'gone', reason: '403 BotNotInConversationRoster' },
    ],
    [
      '403 of a person who blocked the bot',
      { status: 403, code: 'ServiceError', subCode: 'MessageWritesBlocked' },
      { kind: 'gone', reason: '403 ServiceError/MessageWritesBlocked' },
    ],
    [
      '404',
      { status: 404, code: 'ConversationNotFound' },
      { kind: 'gone', reason: '404 ConversationNotFound' },
    ],
    [
      '429 with Retry-After',
      { status: 429, retryAfter: '7' },
      later('429 ServiceError', false, { retryAfterMs: 7000 }),
    ],
    ['429 without', { status: 429 }, later('429 ServiceError', false)],
    ['412', { status: 412 }, later('412 ServiceError', false)],
    ['401', { status: 401 }, later('401 ServiceError', false)],
    ['502 after accepting', { status: 502, accepted: true }, later('502 ServiceError', true)],
    ['503', { status: 503, retryAfter: '1' }, later('503 ServiceError', true, { retryAfterMs: 1000 })],
    ['504', { status: 504 }, later('504 ServiceError', true)],
    ['400', { status: 400, code: 'BadArgument' }, { kind: 'bad', reason: '400 BadArgument' }],
    ['413', { status: 413, code: 'MessageSizeTooBig' }, { kind: 'bad', reason: '413 MessageSizeTooBig' }],
    ['a reset', { reset: true, accepted: true }, later('ECONNRESET', true)],
    ['no answer', { hang: true, accepted: true }, later('AbortError', true)],
  ];
  for (const [what, answer, expected] of onSend)
    it(`takes ${what} for ${expected.kind} and tries once (P1, P2, P4)`, async () => {
      teams.fail({ answer, times: 9 });
      assert.deepEqual(await channel.send(chatAt(), CARD), expected);
      assert.equal(teams.calls.length, 1);
    });

  const onUpdate: [string, FaultAnswer, ChannelFailure['kind']][] = [
    ['404 of the message', { status: 404, code: 'ActivityNotFoundInConversation' }, 'missing-message'],
    ['404 of the chat', { status: 404, code: 'ConversationNotFound' }, 'gone'],
    ['403 of a deleted message', { status: 403, code: 'ServiceError' }, 'missing-message'],
    ['403 of a blocked bot', { status: 403, code: 'ServiceError', subCode: 'MessageWritesBlocked' }, 'gone'],
    ['412', { status: 412 }, 'later'],
    ['429', { status: 429 }, 'later'],
    ['502', { status: 502 }, 'later'],
    ['413', { status: 413 }, 'bad'],
  ];
  for (const [what, answer, expected] of onUpdate)
    it(`takes ${what} on an update for ${expected} (V6)`, async () => {
      teams.fail({ answer });
      assert.equal((await channel.update(chatAt(), '1', CARD)).kind, expected);
    });

  it('knows that a refused connection delivered nothing', async () => {
    const server = createServer();
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise(resolve => server.close(resolve));
    const result = await channel.send(chatAt(`http://127.0.0.1:${port}/_connector`), CARD);
    assert.deepEqual(result, later('ECONNREFUSED', false));
  });

  it('leaves a chat alone for as long as the channel wishes, without a call (P1)', async () => {
    teams.fail({ answer: { status: 429, retryAfter: '60' } });
    await channel.send(chatAt(), CARD);
    const result = await channel.update(chatAt(), '1', CARD);
    assert.ok(result.kind === 'later' && result.untried && !result.doubtful);
    assert.equal(result.reason, 'channel.limit');
    assert.ok(result.retryAfterMs! > 55_000 && result.retryAfterMs! <= 60_000);
    assert.equal(teams.calls.length, 1);
    const other = { ...chatAt(), conversationId: 'another chat' };
    assert.equal((await channel.send(other, CARD)).kind, 'sent');
  });

  it('sends nothing to a remembered address that is not trusted (A3)', async () => {
    const result = await channel.send(chatAt('https://smba.trafficmanager.net.evil.com/'), CARD);
    assert.deepEqual(result, { kind: 'gone', reason: 'untrusted-address' });
  });

  it('knows that nothing was sent without an access token', async () => {
    const services = fakeServices('http://127.0.0.1:9/none', teams.connectorUrl);
    const credentials = {
      isValidAppId: async () => true,
      isAuthenticationDisabled: async () => false,
      createCredentials: async () =>
        ({ signRequest: () => Promise.reject(new Error('invalid_client')) }) as never,
    };
    const production = createChannel(adapterFor('production', { ...services, credentials }), APP_ID);
    const result = await production.send(chatAt('https://smba.trafficmanager.net/emea/'), CARD);
    assert.deepEqual(result, later('no-token', false));
    assert.equal(teams.calls.length, 0);
  });
});
