import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createGate } from '../../bot/gate.js';
import { configFor, TENANT } from './edge-fixture.js';

const NOW = new Date('2026-11-20T12:00:00Z');
const CHANNEL_URL = 'https://smba.trafficmanager.net/emea/';

const production = createGate({
  config: configFor('production'),
  knowsTenant: () => true,
  clock: () => NOW,
});
const local = createGate({
  config: configFor('local'),
  knowsTenant: tenant => tenant === TENANT,
  clock: () => NOW,
});

const MESSAGE = {
  type: 'message',
  id: '1',
  text: 'hi',
  timestamp: '2026-11-20T12:00:00.000Z',
  channelId: 'msteams',
  serviceUrl: CHANNEL_URL,
  from: { id: '29:1', name: 'Alex', aadObjectId: 'a' },
  recipient: { id: '28:1' },
  conversation: { id: 'a:1', tenantId: TENANT, conversationType: 'personal' },
  channelData: { tenant: { id: TENANT } },
};

const check = (gate: typeof local, change: object): string => {
  const verdict = gate.checkBody(Buffer.from(JSON.stringify({ ...MESSAGE, ...change })));
  return verdict.kind === 'admitted' ? 'admitted' : `${verdict.status} ${verdict.code}`;
};

describe('The gate, with the body', () => {
  it('admits what Teams sends', () => {
    assert.equal(check(production, {}), 'admitted');
    const update = { type: 'conversationUpdate', text: undefined, membersAdded: [{ id: '28:1' }] };
    assert.equal(check(production, update), 'admitted');
    const invoke = { type: 'invoke', name: 'adaptiveCard/action', value: { action: {} }, replyToId: '1' };
    assert.equal(check(production, invoke), 'admitted');
  });

  for (const channelId of ['AseChannel', 'emulator', 'webchat', 'msteams ', '', undefined, null, ['msteams']])
    it(`refuses the channel ${JSON.stringify(channelId)} (A1)`, () => {
      for (const gate of [local, production]) assert.equal(check(gate, { channelId }), '401 channel');
    });

  it('goes by the mode in whom it sends to (A3)', () => {
    const here = 'http://localhost:56150/_connector';
    assert.equal(check(production, { serviceUrl: here }), '401 service-url');
    assert.equal(check(local, { serviceUrl: here }), 'admitted');
    assert.equal(check(local, { serviceUrl: CHANNEL_URL }), '401 service-url');
    for (const serviceUrl of ['', undefined, 1, 'https://smba.trafficmanager.net.evil.com'])
      assert.equal(check(production, { serviceUrl }), '401 service-url');
  });

  const other = 'ffa90e25-6f4b-4f02-a9d3-2bd0b6c8f7ff';
  const tenants: [string, object][] = [
    [
      'a foreign tenant',
      { conversation: { id: 'a:1', tenantId: other }, channelData: { tenant: { id: other } } },
    ],
    ['no tenant in the conversation', { conversation: { id: 'a:1' } }],
    ['no channel data', { channelData: undefined }],
    ['no tenant in the channel data', { channelData: {} }],
    ['an empty tenant', { conversation: { id: 'a:1', tenantId: '' }, channelData: { tenant: { id: '' } } }],
    ['two tenants', { channelData: { tenant: { id: other } } }],
  ];
  for (const [what, change] of tenants)
    it(`refuses ${what} (A4)`, () => {
      assert.equal(check(production, change), '403 tenant');
      assert.equal(check(local, { serviceUrl: 'http://localhost:1/', ...change }), '403 tenant');
    });

  it('takes a tenant id in whatever case (A4)', () => {
    const id = TENANT.toUpperCase();
    const change = { conversation: { id: 'a:1', tenantId: id }, channelData: { tenant: { id } } };
    assert.equal(check(production, change), 'admitted');
  });

  const shapes: [string, object, string][] = [
    ['no type', { type: undefined }, 'type'],
    ['a type that is a number', { type: 1 }, 'type'],
    ['an empty type', { type: '' }, 'type'],
    ['nobody who sends', { from: undefined }, 'from'],
    ['a sender without an id', { from: { name: 'x' } }, 'from'],
    ['a sender that is a list', { from: [] }, 'from'],
    ['an object as a name', { from: { id: '1', name: {} } }, 'from'],
    ['no receiver', { recipient: undefined }, 'recipient'],
    ['a conversation without an id', { conversation: { tenantId: TENANT } }, 'conversation'],
    [
      'a conversation with a long id',
      { conversation: { id: 'x'.repeat(513), tenantId: TENANT } },
      'conversation',
    ],
    ['channel data that are text', { channelData: 'x' }, 'channel-data'],
    ['a tenant that is text', { channelData: { tenant: TENANT } }, 'channel-data'],
    ['replies in the HTTP answer', { deliveryMode: 'expectReplies' }, 'delivery-mode'],
    ['a text that is an object', { text: { a: 1 } }, 'activity'],
    ['a very long text', { text: 'x'.repeat(64 * 1024 + 1) }, 'activity'],
    ['a time that is none', { timestamp: 'yesterday' }, 'activity'],
    ['a local time that is a number', { localTimestamp: 5 }, 'activity'],
    ['attachments that are no list', { attachments: {} }, 'activity'],
    ['entities of null', { entities: [null] }, 'activity'],
    ['more members than fit', { membersAdded: Array(201).fill({ id: 'x' }) }, 'activity'],
    ['a reply to a number', { replyToId: 1 }, 'activity'],
  ];
  for (const [what, change, code] of shapes)
    it(`refuses ${what} (A6)`, () => assert.equal(check(production, change), `400 ${code}`));

  it('never throws, whatever the body is (A6)', () => {
    const anything = fc.oneof(
      fc.json().map(text => Buffer.from(text)),
      fc.uint8Array().map(bytes => Buffer.from(bytes)),
      fc.record({ ...fields(MESSAGE) }).map(value => Buffer.from(JSON.stringify(value))),
    );
    fc.assert(
      fc.property(anything, body => {
        const verdict = production.checkBody(body);
        assert.ok(verdict.kind === 'admitted' || verdict.status < 500);
      }),
      { numRuns: 2_000, seed: 20_261_120 },
    );
  });

  it('leaves the prototype of objects alone', () => {
    const body = Buffer.from(JSON.stringify(MESSAGE).replace('{', '{"__proto__":{"polluted":true},'));
    production.checkBody(body);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });
});

/** Each field as it should be, or anything. */
function fields(message: Record<string, unknown>): Record<string, fc.Arbitrary<unknown>> {
  return Object.fromEntries(
    Object.entries(message).map(([name, value]) => [name, fc.oneof(fc.constant(value), fc.jsonValue())]),
  );
}
