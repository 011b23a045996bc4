import assert from 'node:assert/strict';
import { newApprovals } from '../../desk/new-approvals.js';
import { givenRequest } from '../benefits/given.js';
import { NOW, person, smallCompany } from './small-company.js';

describe('A company that gets other approvers', () => {
  const stored = smallCompany();
  const withBen = smallCompany({
    people: [...stored.people.filter(({ id }) => id !== 'ben'), person('ben', 'Ben', ['mpn-partner-admin'])],
  });
  const pending = givenRequest();

  it('R10 shows a pending request to who is new, and only to them', () => {
    assert.deepEqual(newApprovals(stored, withBen, [pending], NOW), [
      { requestId: 'request', personId: 'ben' },
    ]);
  });

  it('R10 shows nobody their own request', () => {
    assert.deepEqual(newApprovals(stored, withBen, [{ ...pending, requesterId: 'ben' }], NOW), []);
  });

  it('shows nothing that is decided', () => {
    for (const state of ['fulfilled', 'rejected', 'withdrawn', 'expired', 'failed'] as const)
      assert.deepEqual(newApprovals(stored, withBen, [{ ...pending, state }], NOW), []);
  });

  it('shows nothing when nobody is new, or the company itself is', () => {
    assert.deepEqual(newApprovals(stored, stored, [pending], NOW), []);
    assert.deepEqual(newApprovals(withBen, stored, [pending], NOW), []);
    assert.deepEqual(newApprovals(undefined, withBen, [pending], NOW), []);
  });
});
