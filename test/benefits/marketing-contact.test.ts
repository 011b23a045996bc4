import assert from 'node:assert/strict';
import { peopleWhoCanAdd } from '../../benefits/add-person.js';
import type { MarketingContact } from '../../benefits/company.js';
import {
  CONTACTS_NOTICE,
  contactActFor,
  contactFaults,
  withContact,
} from '../../benefits/marketing-contact.js';
import { CONTACT_FAULTS } from '../../benefits/refusal.js';
import { givenCompany } from './given.js';

const company = givenCompany({ accountEmail: 'Partner@Norrsken.example' });

function draft(changes: Partial<MarketingContact> = {}): MarketingContact {
  return {
    person: 'alex',
    email: 'marketing@norrsken.example',
    phone: '+46 8 123 456',
    language: 'sv',
    ...changes,
  };
}

describe('the marketing contact', () => {
  it('R100 takes a person of the list, an e-mail, a phone number and a language', () => {
    assert.deepEqual(contactFaults(company, draft()), []);
  });

  it('R100 the e-mail differs from the one of the company’s account, also in another spelling', () => {
    for (const email of [
      'partner@norrsken.example',
      'PARTNER@NORRSKEN.EXAMPLE',
      ' Partner@Norrsken.example ',
    ])
      assert.deepEqual(contactFaults(company, draft({ email })), ['email-of-account']);
    for (const email of ['partner+x@norrsken.example', 'partner@norrsken.example.org'])
      assert.deepEqual(contactFaults(company, draft({ email })), []);
  });

  it('R100 a company whose account e-mail is unknown cannot be checked and is not blocked', () => {
    assert.deepEqual(contactFaults(givenCompany(), draft({ email: 'partner@norrsken.example' })), []);
  });

  it('R100 names every fault at once, in the order of the form', () => {
    assert.deepEqual(contactFaults(company, { person: 'nobody', email: '', phone: '', language: '' }), [
      'person-not-listed',
      'email-malformed',
      'phone-malformed',
      'language-unknown',
    ]);
    assert.deepEqual(
      CONTACT_FAULTS.filter(fault => fault !== 'email-of-account'),
      contactFaults(company, { person: '', email: 'x', phone: '12', language: '??' }),
    );
  });

  for (const email of [
    'anna',
    'anna@',
    '@x.example',
    'anna@x',
    'a b@x.example',
    'anna@x..example',
    '<a@x.example>',
  ])
    it(`R100 “${email}” is not an e-mail address`, () => {
      assert.deepEqual(contactFaults(company, draft({ email })), ['email-malformed']);
    });

  it('R100 a phone number is written in many ways', () => {
    for (const phone of [
      '+1 (425) 555-0100',
      '08-123 45 67',
      '0049/30/123456',
      '555.0100 ext. 12',
      '010-1234-5678',
    ])
      assert.deepEqual(contactFaults(company, draft({ phone })), [], phone);
    for (const phone of [
      '',
      '1234',
      'call me',
      '+1 425 555 0100 0000 0000',
      '<b>12345</b>',
      '12345 ext 123456789',
    ])
      assert.deepEqual(contactFaults(company, draft({ phone })), ['phone-malformed'], phone);
  });

  it('R100 a phone number has 5 to 15 digits, an e-mail address at most 254 characters', () => {
    for (const [phone, faults] of [
      ['1234', 1],
      ['12345', 0],
      ['123456789012345', 0],
      ['1234567890123456', 1],
    ] as const)
      assert.equal(contactFaults(company, draft({ phone })).length, faults, phone);
    const ofLength = (length: number) => `${'a'.repeat(length - '@x.example'.length)}@x.example`;
    assert.deepEqual(contactFaults(company, draft({ email: ofLength(254) })), []);
    assert.deepEqual(contactFaults(company, draft({ email: ofLength(255) })), ['email-malformed']);
  });

  it('R100 the preferred language is a language tag', () => {
    for (const language of ['de', 'zh-CN', 'nl-BE'])
      assert.deepEqual(contactFaults(company, draft({ language })), []);
    for (const language of ['', 'Svenska!', 'svenska', 'und', 'und-DE', 'x', 'xx'])
      assert.deepEqual(contactFaults(company, draft({ language })), ['language-unknown'], language);
  });

  it('R101 somebody who is missing must be added first, by those who may', () => {
    assert.deepEqual(contactFaults(company, draft({ person: 'new' })), ['person-not-listed']);
    assert.deepEqual(
      peopleWhoCanAdd(company).map(({ id }) => id),
      ['megan'],
    );
  });

  it('R99 adds the first contact, updates the same person, changes to another', () => {
    assert.equal(contactActFor([], 'alex'), 'add');
    assert.equal(contactActFor([draft()], 'alex'), 'update');
    assert.equal(contactActFor([draft()], 'megan'), 'change');
  });

  it('R99 each of these leaves the company with that contact', () => {
    assert.deepEqual(withContact([], draft()), [draft()]);
    const moved = draft({ phone: '+46 8 999 999' });
    assert.deepEqual(withContact([draft()], moved), [moved]);
    assert.deepEqual(withContact([draft()], draft({ person: 'megan' })), [draft({ person: 'megan' })]);
  });

  it('R98 further contacts of the file stay as they are', () => {
    const [first, second] = [draft({ person: 'megan' }), draft({ person: 'adele' })];
    assert.deepEqual(withContact([first, second], draft()), [draft(), second]);
    const updated = draft({ person: 'adele', language: 'de' });
    assert.deepEqual(withContact([first, second], updated), [first, updated]);
  });

  it('R98 one to three contacts is a newer notice', () => {
    assert.deepEqual(CONTACTS_NOTICE, { notice: 'one-to-three-contacts', least: 1, most: 3 });
  });

  it('R100 is saved without stray blanks, the language in its proper spelling', () => {
    const typed = draft({ email: ' m@x.example ', phone: ' +46 8 1234 ', language: ' ZH-cn ' });
    assert.deepEqual(withContact([], typed), [
      { person: 'alex', email: 'm@x.example', phone: '+46 8 1234', language: 'zh-CN' },
    ]);
  });
});
