import assert from 'node:assert/strict';
import { lastWords } from './reading.js';
import type { Scene } from './scene.js';
import { startScene } from './scene.js';

const JSON_TYPE = { 'content-type': 'application/json' };

describe('A malformed POST to the whole bot (A6, R3)', () => {
  let scene: Scene;
  before(async () => {
    scene = await startScene();
    await scene.install('karin');
  });
  after(() => scene.bot.close());

  const sound = (): Record<string, unknown> => {
    const { id, channelId, tenantId } = scene.people.karin;
    const { conversationId } = scene.chat('karin');
    return {
      type: 'message',
      id: 'x',
      text: 'hi',
      channelId: 'msteams',
      serviceUrl: scene.bot.teams.serviceUrl,
      from: { id: channelId, aadObjectId: id },
      recipient: { id: scene.bot.teams.botId },
      conversation: { id: conversationId, tenantId, conversationType: 'personal' },
      channelData: { tenant: { id: tenantId } },
    };
  };
  const changed = (change: Record<string, unknown>) => () => JSON.stringify({ ...sound(), ...change });

  const cases: [string, () => string | Buffer, number, Record<string, string>?][] = [
    ['nothing', () => '', 400],
    ['a list', () => '[]', 400],
    ['null', () => 'null', 400],
    ['half an activity', () => changed({})().slice(0, 60), 400],
    ['bytes', () => Buffer.from([0xff, 0xfe, 0x00, 0x80]), 400],
    ['deep nesting', () => '['.repeat(100_000), 400],
    ['no type', changed({ type: undefined }), 400],
    ['a number as type', changed({ type: 1 }), 400],
    ['a number as text', changed({ text: 5 }), 400],
    ['a list as sender', changed({ from: [] }), 400],
    ['no sender', changed({ from: undefined }), 400],
    ['no conversation', changed({ conversation: undefined }), 400],
    ['words as attachments', changed({ attachments: 'x' }), 400],
    ['null among entities', changed({ entities: [null] }), 400],
    ['a wrong moment', changed({ timestamp: 'yesterday' }), 400],
    ['replies in the answer', changed({ deliveryMode: 'expectReplies' }), 400],
    ['another channel', changed({ channelId: 'emulator' }), 401],
    ['a foreign address', changed({ serviceUrl: 'https://example.com/' }), 401],
    [
      'a foreign tenant',
      changed({ channelData: { tenant: { id: 'a2a90e25-0000-4f02-a9d3-2bd0b6c8f7aa' } } }),
      403,
    ],
    ['no tenant', changed({ channelData: {} }), 403],
    ['another type of content', changed({}), 415, { 'content-type': 'text/plain' }],
    ['a compressed body', changed({}), 415, { ...JSON_TYPE, 'content-encoding': 'gzip' }],
    ['300 KB', changed({ text: 'x'.repeat(300 * 1024) }), 413],
  ];
  for (const [what, body, status, headers = JSON_TYPE] of cases)
    it(`is refused with ${status} and a constant body: ${what}`, async () => {
      const { calls } = scene.bot.teams;
      const before = calls.length;
      const response = await fetch(`${scene.bot.desk().url}/api/messages`, {
        method: 'POST',
        headers,
        body: body(),
      });
      assert.equal(response.status, status);
      assert.match(await response.text(), /^\{"error":\{"code":"[a-z-]{2,20}"\}\}$/);
      assert.equal(calls.length, before, 'nothing was sent');
    });

  it('leaves the bot as it was: it still answers', async () => {
    await scene.chat('karin').say('hello');
    assert.match(lastWords(scene.chat('karin')), /check benefits/i);
    assert.equal((await fetch(`${scene.bot.desk().url}/healthz`)).status, 200);
  });

  const odd: [string, Record<string, unknown>][] = [
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['typing', { type: 'typing' }],
    ['an edited message', { type: 'messageUpdate', text: 'get a key' }],
    ['an unknown type', { type: 'somethingNew' }],
    ['an event', { type: 'event', name: 'x' }],
    ['another invoke', { type: 'invoke', name: 'composeExtension/query', value: {} }],
    ['a message of nobody', { type: 'message', text: 'hi', from: { id: '29:1x' } }],
    ['the end of the conversation', { type: 'endOfConversation' }],
  ];
  for (const [what, fields] of odd)
    it(`says nothing to ${what}, and does not fail (D5)`, async () => {
      const before = scene.bot.teams.calls.length;
      const { status } = await scene.chat('karin').send(fields);
      assert.ok(status === 200 || status === 501, String(status));
      assert.equal(scene.bot.teams.calls.length, before);
    });

  it('logs no error for any of it', () => {
    assert.deepEqual(
      scene.bot.logged.filter(line => /"level":"(error|fatal)"/.test(line)),
      [],
    );
  });
});
