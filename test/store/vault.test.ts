import assert from 'node:assert/strict';
import { createVault, type Purpose } from '../../store/vault.js';

const SECRET = 'a-test-secret-of-forty-characters-or-so-1';
const OTHER = 'a-test-secret-of-forty-characters-or-so-2';
const PURPOSES: readonly Purpose[] = ['product-key', 'button', 'support-id', 'audit-line', 'audit-head'];
const KEY = 'ABCDE-FGHIJ-KLMNO-PQRST-UVWXY';
const PLAIN = ['', KEY, 'ü中😀', 'x'.repeat(10_000)];

describe('the vault', () => {
  const vault = createVault(SECRET);

  it('opens what it sealed, also after a restart with the same secret', () => {
    for (const purpose of PURPOSES) {
      for (const plain of PLAIN) {
        const sealed = vault.seal(purpose, plain);
        assert.equal(vault.open(purpose, sealed), plain);
        assert.equal(createVault(SECRET).open(purpose, sealed), plain);
      }
    }
  });

  it('gives another text each time, which does not show what is in it', () => {
    const sealed = Array.from({ length: 20 }, () => vault.seal('product-key', KEY));
    assert.equal(new Set(sealed).size, 20);
    for (const text of sealed) {
      assert.match(text, /^[A-Za-z0-9_-]+$/);
      assert.ok(!Buffer.from(text, 'base64url').toString('latin1').includes('ABCDE'));
    }
  });

  it('opens nothing for another purpose', () => {
    for (const purpose of PURPOSES) {
      const sealed = vault.seal(purpose, KEY);
      for (const other of PURPOSES.filter(name => name !== purpose)) {
        assert.equal(vault.open(other, sealed), undefined);
      }
    }
  });

  it('opens nothing that another secret sealed', () => {
    assert.equal(createVault(OTHER).open('button', vault.seal('button', KEY)), undefined);
  });

  it('opens nothing in which a single bit was changed', () => {
    const bytes = Buffer.from(vault.seal('product-key', KEY), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      assert.equal(vault.open('product-key', changed.toString('base64url')), undefined, `bit ${bit}`);
    }
  });

  it('opens nothing in which a character was changed, added or left out', () => {
    for (const plain of ['a', 'ab', 'abc']) {
      const sealed = vault.seal('button', plain);
      const last = sealed.at(-1)!;
      for (const other of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.replace(
        last,
        '',
      )) {
        assert.equal(vault.open('button', sealed.slice(0, -1) + other), undefined);
      }
      for (const changed of [
        `${sealed}=`,
        `${sealed}A`,
        ` ${sealed}`,
        `${sealed}!`,
        sealed.slice(1),
        sealed.slice(0, -1),
      ]) {
        assert.equal(vault.open('button', changed), undefined);
      }
    }
  });

  for (const garbage of [
    '',
    'A',
    'AQ',
    'not sealed',
    '中文',
    '\0',
    'A'.repeat(38),
    'A'.repeat(39),
    'AQ'.repeat(500),
  ]) {
    it(`opens nothing of ${JSON.stringify(garbage.slice(0, 12))}, ${garbage.length} characters`, () => {
      assert.equal(vault.open('button', garbage), undefined);
    });
  }

  it('gives a fingerprint that is stable, and differs by text, purpose and secret', () => {
    const print = vault.fingerprint('product-key', KEY);
    assert.equal(createVault(SECRET).fingerprint('product-key', KEY), print);
    assert.notEqual(vault.fingerprint('product-key', `${KEY} `), print);
    assert.notEqual(vault.fingerprint('button', KEY), print);
    assert.notEqual(createVault(OTHER).fingerprint('product-key', KEY), print);
    assert.match(print, /^[A-Za-z0-9_-]{43}$/);
  });
});
