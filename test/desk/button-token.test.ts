import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openButton, sealButton } from '../../desk/button-token.js';
import { createVault } from '../../store/vault.js';
import { actor } from './given-desk.js';
import { NOW, TENANT } from './small-company.js';

const vault = createVault('a secret for tests, long enough to be taken for one');
const button = {
  act: 'approve',
  args: { request: 'request-1' },
  tenantId: TENANT,
  personId: 'megan',
  until: '2027-02-18T10:00:00.000Z',
};
const open = (token: unknown, who = 'megan', now = NOW, tenantId = TENANT) =>
  openButton(vault, token, actor(who, tenantId), now);

describe('The token of a button', () => {
  it('means for its owner what it was made for', () => {
    assert.deepEqual(open(sealButton(vault, button)), {
      kind: 'button',
      act: 'approve',
      args: { request: 'request-1' },
    });
  });

  it('works for everybody in the company when it was made for nobody in particular', () => {
    const { personId: _, ...forAll } = button;
    assert.equal(open(sealButton(vault, forAll), 'alex').kind, 'button');
    assert.equal(open(sealButton(vault, forAll), 'alex', NOW, 'elsewhere').kind, 'stale');
  });

  it('does nothing for anybody else', () => {
    assert.equal(open(sealButton(vault, button), 'alex').kind, 'not-yours');
  });

  it('is nothing in another tenant, even for the same person id', () => {
    assert.equal(open(sealButton(vault, button), 'megan', NOW, 'elsewhere').kind, 'stale');
  });

  it('works to the last moment of its time and not after', () => {
    const until = new Date(button.until);
    assert.equal(open(sealButton(vault, button), 'megan', until).kind, 'button');
    assert.equal(open(sealButton(vault, button), 'megan', new Date(until.getTime() + 1)).kind, 'stale');
  });

  it('shows neither what it does nor to whom it belongs', () => {
    const token = sealButton(vault, button);
    assert.doesNotMatch(Buffer.from(token, 'base64url').toString('latin1'), /approve|request-1|megan/);
    assert.notEqual(token, sealButton(vault, button), 'and is another one each time');
  });

  it('is nothing when it was made with another secret, or for another purpose', () => {
    const other = createVault('another secret for tests, just as long as the first');
    assert.equal(open(sealButton(other, button)).kind, 'stale');
    const asKey = vault.seal('product-key', JSON.stringify(['approve', {}, TENANT, '', button.until]));
    assert.equal(open(asKey).kind, 'stale');
  });

  it('is nothing when it is anything that a client may send', () => {
    for (const token of [undefined, null, 0, true, {}, [], '', ' ', 'approve', 'x'.repeat(2_001)])
      assert.equal(open(token).kind, 'stale', JSON.stringify(token)?.slice(0, 40));
    fc.assert(fc.property(fc.anything(), token => open(token).kind === 'stale'));
  });

  it('is nothing when it is longer than any of ours, even sealed by the desk', () => {
    assert.equal(open(sealButton(vault, { ...button, args: { request: 'x'.repeat(2_000) } })).kind, 'stale');
  });

  it('is nothing when a single character of it was changed', () => {
    const token = sealButton(vault, button);
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom('A', 'z', '-', '=', '!'), (at, other) => {
        const changed = token.slice(0, at) + other + token.slice(at + 1);
        return changed === token || open(changed).kind === 'stale';
      }),
    );
  });
});
