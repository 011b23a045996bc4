import assert from 'node:assert/strict';
import type { Role } from '../../benefits/programme.js';
import { ROLES } from '../../benefits/programme.js';
import {
  holdsRoleFor,
  isGuestWithoutRole,
  may,
  peopleWhoMay,
  ROLE_CHANGE_HOURS,
  rolesFor,
} from '../../benefits/roles.js';
import { givenPerson } from './given.js';

const GUESTS_BY_ROLE: { readonly [role in Role]: boolean } = {
  'global-admin': true,
  'mpn-partner-admin': true,
  'user-management-admin': false,
  'admin-agent': false,
  'account-admin': false,
};

describe('roles', () => {
  it('R01 names the second role of the audience as the seeds from 2021 on do', () => {
    assert.ok(ROLES.includes('user-management-admin'));
    assert.deepEqual(rolesFor('read-benefits-page'), []);
  });

  it('R02 keeps the technical page open to everybody although the seed of 2021-05-27 names three roles', () => {
    assert.deepEqual(rolesFor('read-technical-page'), []);
    assert.ok(may(givenPerson('patti', ['user-management-admin']), 'read-technical-page'));
  });

  it('R10 lets everybody ask for a key and two roles decide', () => {
    assert.ok(holdsRoleFor(givenPerson('alex'), 'request-key'));
    for (const role of ROLES)
      assert.equal(
        holdsRoleFor(givenPerson('x', [role]), 'decide-key'),
        role === 'global-admin' || role === 'mpn-partner-admin',
        role,
      );
    assert.equal(holdsRoleFor(givenPerson('alex'), 'decide-key'), false);
  });

  it('R10 is satisfied by one of several roles', () => {
    assert.ok(holdsRoleFor(givenPerson('x', ['admin-agent', 'mpn-partner-admin']), 'decide-key'));
  });

  for (const role of ROLES)
    it(`R112 ${GUESTS_BY_ROLE[role] ? 'admits' : 'does not admit'} a guest who is ${role}`, () => {
      assert.equal(isGuestWithoutRole(givenPerson('lynne', [role], true)), !GUESTS_BY_ROLE[role]);
      assert.equal(isGuestWithoutRole(givenPerson('lynne', [role])), false);
    });

  it('R112 keeps a guest without a role from acts that are open to every colleague', () => {
    assert.equal(may(givenPerson('lynne', [], true), 'see-benefits'), false);
    assert.ok(may(givenPerson('alex'), 'see-benefits'));
  });

  it('R11 lists the people who may, in the order of the file, without guests who lack a role', () => {
    const people = [
      givenPerson('lynne', ['account-admin'], true),
      givenPerson('adele', ['mpn-partner-admin']),
      givenPerson('alex'),
      givenPerson('guest', ['global-admin'], true),
    ];
    assert.deepEqual(
      peopleWhoMay(people, 'decide-key').map(person => person.id),
      ['adele', 'guest'],
    );
    assert.deepEqual(
      peopleWhoMay(people, 'grant-role').map(person => person.id),
      ['guest'],
    );
  });

  it('R111 knows that a role changed in the Azure portal takes up to an hour', () => {
    assert.equal(ROLE_CHANGE_HOURS, 1);
  });
});
