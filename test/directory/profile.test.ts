import assert from 'node:assert/strict';
import { isReachable } from '../../directory/profile.js';
import { chatOf } from '../desk/given-desk.js';

describe('A profile', () => {
  const chat = chatOf('alex');
  const base = { personId: 'alex', name: 'Alex' };

  it('is of somebody who can be reached only with a chat that was not given up', () => {
    assert.equal(isReachable({ ...base, chat }), true);
    assert.equal(isReachable(undefined), false);
    assert.equal(isReachable(base), false);
    assert.equal(isReachable({ ...base, chat, unreachableSince: '2026-11-20T10:00:00.000Z' }), false);
  });
});
