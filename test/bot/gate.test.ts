import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Head } from '../../bot/gate.js';
import { createGate } from '../../bot/gate.js';
import { APP_ID, configFor, TENANT } from './edge-fixture.js';

const NOW = new Date('2026-11-20T12:00:00Z');
const SECONDS = NOW.getTime() / 1000;
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

const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');

const CLAIMS = { iss: 'https://api.botframework.com', aud: APP_ID, nbf: SECONDS - 5, exp: SECONDS + 3600 };

function tokenWith(claims: object = {}, header: object = {}): string {
  return `${encode({ alg: 'RS256', kid: 'k', ...header })}.${encode({ ...CLAIMS, ...claims })}.c2ln`;
}

function headWith(authorization: string | readonly string[] | undefined, more: object = {}): Head {
  const values = authorization === undefined ? [] : [authorization].flat();
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(values[0] ? { authorization: values[0] } : {}),
      ...more,
    },
    rawHeaders: ['Content-Type', 'application/json', ...values.flatMap(value => ['Authorization', value])],
  };
}

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

describe('The gate, before the body', () => {
  it('lets a token of the channel for this bot through', () => {
    assert.equal(production.checkHead(headWith(`Bearer ${tokenWith()}`)), undefined);
  });

  it('asks for no token in local mode', () => {
    assert.equal(local.checkHead(headWith(undefined)), undefined);
  });

  const good = `Bearer ${tokenWith()}`;
  const refused: [string, string | readonly string[] | undefined][] = [
    ['no token', undefined],
    ['an empty header', ''],
    ['another scheme', `Basic ${tokenWith()}`],
    ['a scheme in lower case', `bearer ${tokenWith()}`],
    ['two headers', [good, good]],
    ['two tokens in one header', `${good}, ${good}`],
    ['more than 8 KB', `Bearer ${tokenWith({ pad: 'x'.repeat(8 * 1024) })}`],
    ['no dots', 'Bearer abc'],
    ['no signature', `Bearer ${tokenWith().split('.').slice(0, 2).join('.')}.`],
    ['parts that are no JSON', 'Bearer YQ.YQ.YQ'],
    ['parts that are null', `Bearer ${encode(null)}.${encode(null)}.c2ln`],
    ['algorithm none', `Bearer ${tokenWith({}, { alg: 'none' })}`],
    ['algorithm HS256', `Bearer ${tokenWith({}, { alg: 'HS256' })}`],
    ['no key id', `Bearer ${tokenWith({}, { kid: undefined })}`],
    ['an Entra issuer of any tenant', `Bearer ${tokenWith({ iss: `https://sts.windows.net/${TENANT}/` })}`],
    ['the v2 issuer', `Bearer ${tokenWith({ iss: `https://login.microsoftonline.com/${TENANT}/v2.0` })}`],
    ['an issuer with a slash more', `Bearer ${tokenWith({ iss: 'https://api.botframework.com/' })}`],
    ['a list of issuers', `Bearer ${tokenWith({ iss: ['https://api.botframework.com'] })}`],
    ['another audience', `Bearer ${tokenWith({ aud: 'https://api.botframework.com' })}`],
    ['a list of audiences', `Bearer ${tokenWith({ aud: [APP_ID] })}`],
    ['no audience', `Bearer ${tokenWith({ aud: undefined })}`],
    ['a token that expired', `Bearer ${tokenWith({ exp: SECONDS - 301 })}`],
    ['a token without an end', `Bearer ${tokenWith({ exp: undefined })}`],
    ['a token good for years', `Bearer ${tokenWith({ exp: SECONDS + 1e9 })}`],
    ['a token that is not good yet', `Bearer ${tokenWith({ nbf: SECONDS + 301 })}`],
    ['times that are no numbers', `Bearer ${tokenWith({ exp: `${SECONDS + 60}` })}`],
  ];
  for (const [what, authorization] of refused)
    it(`refuses ${what} (A1)`, () => {
      assert.equal(production.checkHead(headWith(authorization))?.status, 401);
    });

  it('refuses everything in production when no identity is configured (A2)', () => {
    const { identity: _, ...config } = configFor('production');
    const gate = createGate({ config, knowsTenant: () => true, clock: () => NOW });
    assert.equal(gate.checkHead(headWith(good))?.status, 401);
  });

  const transport: [string, object, string][] = [
    ['a content encoding', { 'content-encoding': 'gzip' }, '415 content-encoding'],
    ['the identity encoding', { 'content-encoding': 'identity' }, '415 content-encoding'],
    ['no content type', { 'content-type': undefined }, '415 content-type'],
    ['another content type', { 'content-type': 'application/json-patch+json' }, '415 content-type'],
    ['another character set', { 'content-type': 'application/json; charset=utf-16' }, '415 content-type'],
    ['an announced length over the limit', { 'content-length': '262145' }, '413 too-large'],
  ];
  for (const [what, headers, expected] of transport)
    it(`refuses ${what} (R3)`, () => {
      for (const gate of [local, production]) {
        const refusal = gate.checkHead(headWith(good, headers));
        assert.equal(`${refusal?.status} ${refusal?.code}`, expected);
      }
    });

  it('takes JSON with a character set', () => {
    for (const type of ['application/json; charset=utf-8', 'application/JSON;charset="UTF-8"'])
      assert.equal(local.checkHead(headWith(undefined, { 'content-type': type })), undefined);
  });
});

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
