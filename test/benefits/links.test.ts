import assert from 'node:assert/strict';
import { LINKS } from '../../benefits/links.js';

describe('links', () => {
  for (const [name, address] of Object.entries(LINKS))
    it(`${name} is a whole address`, () => {
      const url = new URL(address);
      assert.ok(url.protocol === 'https:' || (url.protocol === 'mailto:' && url.pathname.includes('@')));
      assert.equal(/\s/.test(address), false);
    });

  it('no address stands twice', () => {
    const addresses = Object.values(LINKS);
    assert.equal(new Set(addresses).size, addresses.length);
  });
});
