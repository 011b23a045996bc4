import assert from 'node:assert/strict';
import type { MarketingContact } from '../../benefits/company.js';
import { contactsOf, keepContact } from '../../benefits/kept-contacts.js';
import { isContact, refuseContact } from '../../benefits/marketing-contact.js';
import { givenCompany, givenPerson } from './given.js';

const ALEX: MarketingContact = { person: 'alex', email: 'm@x.example', phone: '12345', language: 'en' };
const MEGAN: MarketingContact = { ...ALEX, person: 'megan' };
const people = [givenPerson('alex'), givenPerson('megan', ['global-admin'])];
const withFile = (...marketingContacts: MarketingContact[]) => givenCompany({ people, marketingContacts });

describe('the marketing contacts that the desk keeps', () => {
  it('R98 are those of the company file until one is set here', () => {
    assert.deepEqual(contactsOf(withFile(ALEX), undefined), [ALEX]);
    assert.deepEqual(contactsOf(givenCompany({ people }), undefined), []);
  });

  it('R99 are what was set here, while the file says what it said then', () => {
    const kept = keepContact(withFile(ALEX), undefined, MEGAN);
    assert.deepEqual(kept, { contacts: [MEGAN], inFile: [ALEX] });
    assert.deepEqual(contactsOf(withFile(ALEX), kept), [MEGAN]);
  });

  it('R99 are the file’s again when it names others, in one field or in number', () => {
    const kept = keepContact(withFile(ALEX), undefined, MEGAN);
    const newer = { ...ALEX, phone: '67890' };
    assert.deepEqual(contactsOf(withFile(newer), kept), [newer]);
    assert.deepEqual(contactsOf(withFile(ALEX, newer), kept), [ALEX, newer]);
  });

  it('R98 are not taken away by a file that names none', () => {
    const kept = keepContact(withFile(ALEX), undefined, MEGAN);
    assert.deepEqual(contactsOf(withFile(), kept), [MEGAN]);
    assert.deepEqual(contactsOf(givenCompany({ people }), kept), [MEGAN]);
  });

  it('R99 can be changed again and again', () => {
    const first = keepContact(withFile(), undefined, ALEX);
    const second = keepContact(withFile(), first, { ...ALEX, phone: ' 67890 ' });
    assert.deepEqual(second.contacts, [{ ...ALEX, phone: '67890' }]);
  });

  it('R99 are the same when only blanks and the writing of the language differ', () => {
    assert.ok(isContact([ALEX], { ...ALEX, email: ' m@x.example', language: 'EN' }));
    for (const change of [{ email: 'n@x.example' }, { phone: '1' }, { language: 'de' }, { person: 'megan' }])
      assert.ok(!isContact([ALEX], { ...ALEX, ...change }), JSON.stringify(change));
  });

  it('R100 are refused with every fault at once, and not at all without one', () => {
    assert.deepEqual(refuseContact(withFile(), { ...ALEX, person: 'x', phone: '' }), {
      code: 'contact-field',
      faults: ['person-not-listed', 'phone-malformed'],
    });
    assert.equal(refuseContact(withFile(), ALEX), undefined);
  });
});
