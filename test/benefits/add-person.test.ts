import assert from 'node:assert/strict';
import type { NewPerson } from '../../benefits/add-person.js';
import {
  mayAddPeople,
  peopleWhoCanAdd,
  readObjectId,
  refuseAddPerson,
  refuseAssignee,
  refuseObjectId,
  rightToAdd,
  withPerson,
} from '../../benefits/add-person.js';
import { ROLES } from '../../benefits/programme.js';
import { givenPerson } from './given.js';
import { givenGoldCompany } from './given-assignments.js';

const DIEGO: NewPerson = { name: 'Diego Siciliani', email: 'diego@example.com', roles: ['admin-agent'] };

describe('adding a person who is missing', () => {
  it('R91 tells that somebody is missing before anything is given to them', () => {
    assert.deepEqual(refuseAssignee(undefined), { code: 'person-missing' });
    assert.equal(refuseAssignee(givenPerson('lynne', [], true)), undefined);
  });

  it('R101 needs a role in Partner Center and one in the directory, which an account admin lacks', () => {
    const able = ROLES.filter(role => mayAddPeople(givenPerson('x', [role])));
    assert.deepEqual(able, ['global-admin', 'user-management-admin']);
    assert.equal(mayAddPeople(givenPerson('x', ['account-admin', 'mpn-partner-admin'])), false);
    assert.equal(mayAddPeople(givenPerson('x', ['user-management-admin'], true)), false);
    assert.equal(mayAddPeople(givenPerson('x')), false);
  });

  it('R101 names the people who can add somebody', () => {
    assert.deepEqual(
      peopleWhoCanAdd(givenGoldCompany()).map(({ id }) => id),
      ['patti', 'megan'],
    );
  });

  it('R101 needs a full name, an e-mail of their own and a role', () => {
    const megan = givenPerson('megan', ['global-admin']);
    const add = (changes: Partial<NewPerson>) =>
      refuseAddPerson(givenGoldCompany(), megan, { ...DIEGO, ...changes });
    assert.equal(add({}), undefined);
    assert.deepEqual(add({ name: ' ' }), { code: 'person-incomplete', field: 'name' });
    for (const email of ['', 'diego', 'diego@example', 'a b@example.com', '@example.com', 'a@b@c.de', 'a@b.'])
      assert.deepEqual(add({ email }), { code: 'person-incomplete', field: 'email' }, email);
    assert.deepEqual(add({ roles: [] }), { code: 'person-incomplete', field: 'roles' });
    assert.deepEqual(add({ email: ' ALEX@Example.com' }), { code: 'email-taken' });
  });

  it('R101 refuses an MPN partner admin and names the roles that can', () => {
    assert.deepEqual(
      refuseAddPerson(givenGoldCompany(), givenPerson('adele', ['mpn-partner-admin']), DIEGO),
      {
        code: 'role-missing',
        needs: ['global-admin', 'user-management-admin'],
      },
    );
  });

  it('R91 adds a person once, under the id that the directory gave', () => {
    const company = withPerson(givenGoldCompany(), 'diego', { ...DIEGO, name: ' Diego Siciliani ' });
    assert.deepEqual(company.people.at(-1), { id: 'diego', ...DIEGO });
    assert.equal(withPerson(company, 'diego', DIEGO), company);
  });

  it('R09 R101 lets a user management admin give no role that decides about others', () => {
    const patti = givenPerson('patti', ['user-management-admin']);
    const megan = givenPerson('megan', ['global-admin']);
    const refusedTo = (adder: typeof patti) =>
      ROLES.filter(
        role => refuseAddPerson(givenGoldCompany(), adder, { ...DIEGO, roles: [role] }) !== undefined,
      );
    assert.deepEqual(refusedTo(patti), ['global-admin', 'mpn-partner-admin', 'account-admin']);
    assert.deepEqual(refusedTo(megan), []);
    assert.equal(rightToAdd(['admin-agent', 'account-admin']), 'add-admin');
  });

  it('R91 takes an object id of five groups that nobody has yet, however it was pasted', () => {
    const id = '1b2c3d4e-0000-0000-0000-1234567890ab';
    assert.equal(readObjectId(` ${id.toUpperCase()}\n`), id);
    assert.equal(refuseObjectId(givenGoldCompany(), id), undefined);
    assert.equal(refuseObjectId(givenGoldCompany(), `${id}1`), undefined);
    for (const bad of ['', 'alex', id.slice(1), `${id}12`, id.replace('b', 'g'), `{${id}}`])
      assert.deepEqual(refuseObjectId(givenGoldCompany(), bad), { code: 'object-id-malformed' }, bad);
    const company = withPerson(givenGoldCompany(), id, DIEGO);
    assert.deepEqual(refuseObjectId(company, id), { code: 'object-id-taken', name: DIEGO.name });
  });
});
