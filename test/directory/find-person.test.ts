import assert from 'node:assert/strict';
import { findPerson, nameOf } from '../../directory/find-person.js';
import { smallCompany } from '../desk/small-company.js';

describe('Finding a person', () => {
  const company = smallCompany();

  it('takes name and roles from the company file', () => {
    const megan = findPerson(company, 'megan', 'M.');
    assert.equal(megan.name, 'Megan Bowen');
    assert.deepEqual(megan.roles, ['global-admin']);
  });

  it('R10 takes anybody else of the tenant for an employee without a role', () => {
    assert.deepEqual(findPerson(company, 'sam', 'Sam'), { id: 'sam', name: 'Sam', email: '', roles: [] });
  });

  it('never takes a person for another one whose id or name looks the same', () => {
    for (const id of ['Megan', 'megan ', 'MEGAN', '', 'Megan Bowen', '__proto__'])
      assert.deepEqual(findPerson(company, id, 'Megan Bowen').roles, [], id);
  });

  it('names a person as the file does, then as the channel did, then by the id', () => {
    assert.equal(nameOf(company, 'megan', 'M.'), 'Megan Bowen');
    assert.equal(nameOf(company, 'sam', 'Sam'), 'Sam');
    assert.equal(nameOf(company, 'sam'), 'sam');
  });
});
