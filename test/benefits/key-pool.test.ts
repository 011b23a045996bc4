import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nextKey } from '../../benefits/key-pool.js';
import { keysLeft, keysUsed } from '../../benefits/software-keys.js';
import { givenKey, givenSoftware } from './given.js';

describe('the key pool', () => {
  it('R22 counts activations, never more than were granted', () => {
    const pool = [givenKey('a', 10, ['one']), givenKey('b', 1)];
    assert.equal(keysUsed(pool), 1);
    assert.equal(keysLeft(givenSoftware({ quantity: 3 }), pool), 2);
    assert.equal(keysLeft(givenSoftware({ quantity: 50 }), pool), 10);
    assert.equal(keysLeft(givenSoftware({ quantity: 0 }), pool), 0);
  });

  it('R22 uses a key up before it opens a fresh one, and then goes by id', () => {
    assert.equal(nextKey([givenKey('b', 2), givenKey('a', 2), givenKey('c', 2, ['one'])])?.id, 'c');
    assert.equal(nextKey([givenKey('b'), givenKey('a')])?.id, 'a');
    assert.equal(nextKey([givenKey('a', 1, ['one'])]), undefined);
    assert.equal(nextKey([]), undefined);
  });

  it('R22 gives out each activation once, whatever the pool looks like', () => {
    const pools = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), activations: fc.nat(5) }), {
      selector: key => key.id,
      maxLength: 8,
    });
    fc.assert(
      fc.property(pools, shapes => {
        let pool = shapes.map(({ id, activations }) => givenKey(id, activations));
        const total = shapes.reduce((sum, { activations }) => sum + activations, 0);
        for (let given = 0; given < total; given += 1) {
          const key = nextKey(pool);
          assert.ok(key);
          assert.ok(key.usedBy.length < key.activations);
          pool = pool.map(each =>
            each.id === key.id ? { ...each, usedBy: [...each.usedBy, `request ${given}`] } : each,
          );
        }
        assert.equal(nextKey(pool), undefined);
        assert.equal(keysUsed(pool), total);
        assert.equal(keysLeft(givenSoftware({ quantity: 100 }), pool), 0);
      }),
    );
  });
});
