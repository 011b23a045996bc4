import assert from 'node:assert/strict';
import { hasRight, refuseRight } from '../../benefits/overseeing.js';
import type { Role } from '../../benefits/programme.js';
import { ROLES } from '../../benefits/programme.js';

const person = (roles: readonly Role[], guest = false) => ({ id: 'p', name: 'P', email: '', roles, guest });

describe('Rights inside the desk', () => {
  it('are those of the roles that decide about keys, and that assign (R08, R10)', () => {
    const holders = (right: 'oversee' | 'import') => ROLES.filter(role => hasRight(person([role]), right));
    assert.deepEqual(holders('oversee'), ['global-admin', 'mpn-partner-admin']);
    assert.deepEqual(holders('import'), ['global-admin']);
    assert.equal(hasRight(person([]), 'oversee'), false);
  });

  it('name the roles that are missing (R08)', () => {
    assert.deepEqual(refuseRight(person(['mpn-partner-admin']), 'import'), {
      code: 'role-missing',
      needs: ['global-admin'],
    });
    assert.equal(refuseRight(person(['global-admin']), 'import'), undefined);
  });
});
