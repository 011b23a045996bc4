import assert from 'node:assert/strict';
import { helpersFor } from '../../benefits/helpers.js';
import { LINKS } from '../../benefits/links.js';
import { givenCompany, givenPerson } from './given.js';

const alex = givenPerson('alex');
const megan = givenPerson('megan', ['global-admin']);

describe('who can help', () => {
  it('R11 names the people who hold a role that the act needs, with that role', () => {
    assert.deepEqual(helpersFor(givenCompany(), alex, 'decide-key'), {
      kind: 'people',
      people: [
        { person: megan, role: 'global-admin' },
        { person: givenPerson('adele', ['mpn-partner-admin']), role: 'mpn-partner-admin' },
      ],
    });
  });

  it('R08 names Global admins only where a benefit is to be assigned', () => {
    const answer = helpersFor(givenCompany(), alex, 'assign-benefit');
    assert.ok(answer.kind === 'people');
    assert.deepEqual(
      answer.people.map(helper => helper.person.id),
      ['megan'],
    );
  });

  it('R44 finds who can press a greyed button, and where to look them up', () => {
    const isaiah = givenPerson('isaiah', ['admin-agent']);
    const answer = helpersFor(givenCompany(), isaiah, 'activate-technical');
    assert.ok(answer.kind === 'people');
    assert.equal(answer.people.length, 2);
    assert.match(LINKS.userManagement, /usermanagement#users$/);
  });

  it('R11 tells somebody who may do it, and still names the others', () => {
    const answer = helpersFor(givenCompany(), megan, 'decide-key');
    assert.ok(answer.kind === 'self');
    assert.deepEqual(
      answer.people.map(helper => helper.person.id),
      ['adele'],
    );
  });

  it('R11 needs nobody for an act that needs no role', () => {
    assert.deepEqual(helpersFor(givenCompany(), alex, 'view-support-ids'), { kind: 'everybody' });
  });

  it('R09 says that somebody has to become Global admin when nobody holds the role', () => {
    const company = givenCompany({ people: [alex, givenPerson('guest', ['account-admin'], true)] });
    assert.deepEqual(helpersFor(company, alex, 'assign-benefit'), {
      kind: 'nobody',
      needs: ['global-admin'],
      becomesGlobalAdmin: true,
    });
    assert.deepEqual(helpersFor(company, alex, 'request-cancellation'), {
      kind: 'nobody',
      needs: ['mpn-partner-admin', 'account-admin'],
      becomesGlobalAdmin: false,
    });
  });

  it('R112 does not count a guest who holds the wrong role as one who may', () => {
    const guest = givenPerson('lynne', ['account-admin'], true);
    const company = givenCompany({ people: [guest, megan] });
    const answer = helpersFor(company, guest, 'grant-role');
    assert.equal(answer.kind, 'people');
    const admin = givenPerson('lynne', ['admin-agent', 'mpn-partner-admin'], true);
    const people = helpersFor(givenCompany({ people: [admin] }), alex, 'decide-key');
    assert.deepEqual(people, { kind: 'people', people: [{ person: admin, role: 'mpn-partner-admin' }] });
  });
});
