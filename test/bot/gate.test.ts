import assert from 'node:assert/strict';
import type { Head } from '../../bot/gate.js';
import { createGate } from '../../bot/gate.js';
import { APP_ID, configFor, TENANT } from './edge-fixture.js';

const NOW = new Date('2026-11-20T12:00:00Z');
const SECONDS = NOW.getTime() / 1000;

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
