import assert from 'node:assert/strict';
import { refuseUse } from '../../benefits/refuse-use.js';
import { REQUEST_STATES } from '../../benefits/request.js';
import {
  KEY_CHOICE_ORDER,
  keysLeft,
  refuseKeyChoices,
  refuseKeyRequest,
} from '../../benefits/software-keys.js';
import {
  givenActionPack,
  givenCompany,
  givenEveryCategory,
  givenKey,
  givenOffer,
  givenPerson,
  givenRequest,
  givenSoftware,
} from './given.js';

const NOW = new Date('2026-06-01T08:00:00Z');
const alex = givenPerson('alex');
const megan = givenPerson('megan', ['global-admin']);
const ASK = {
  company: givenCompany(),
  person: alex,
  benefit: givenSoftware(),
  pool: [givenKey('a')],
  requests: [],
  now: NOW,
};

describe('asking for a software key', () => {
  it('R10 is open to an employee without a role', () => {
    assert.equal(refuseKeyRequest(ASK), undefined);
  });

  it('R04 stays in Partner Membership Center for a company that has not been invited to move', () => {
    const company = givenCompany({ managedIn: 'pmc' });
    assert.deepEqual(refuseKeyRequest({ ...ASK, company }), { code: 'managed-in-pmc' });
  });

  it('R05 needs a membership: without any offer there are no benefits', () => {
    const company = givenCompany({ offers: [], benefits: [] });
    assert.deepEqual(refuseKeyRequest({ ...ASK, company, benefit: undefined }), { code: 'no-benefits' });
  });

  it('R15 concerns software only, and refuses every other category and an unknown product', () => {
    for (const benefit of [undefined, ...givenEveryCategory()])
      assert.equal(
        refuseKeyRequest({ ...ASK, benefit })?.code,
        benefit?.category === 'software' ? undefined : 'unknown-benefit',
        benefit?.category,
      );
  });

  it('R19 refuses a product that needs no key', () => {
    const benefit = givenSoftware({ needsKey: false });
    assert.deepEqual(refuseKeyRequest({ ...ASK, benefit }), { code: 'no-key-needed' });
  });

  it('R21 hands out no key for client access licences, which need none', () => {
    const benefit = givenSoftware({ id: 'cal', name: 'Windows Server CALs', needsKey: false, quantity: 50 });
    assert.deepEqual(refuseKeyRequest({ ...ASK, benefit }), { code: 'no-key-needed' });
    assert.equal(keysLeft(benefit, []), 0);
  });

  it('R22 refuses when every activation is given out', () => {
    const pool = [givenKey('a', 2, ['one', 'two']), givenKey('b', 1, ['three'])];
    assert.deepEqual(refuseKeyRequest({ ...ASK, pool }), { code: 'pool-empty' });
    assert.deepEqual(refuseKeyRequest({ ...ASK, pool: [] }), { code: 'pool-empty' });
  });

  it('R24 works on the last day of the offer and is refused the day after', () => {
    const lastMoment = new Date('2027-03-01T22:59:59Z');
    assert.equal(refuseKeyRequest({ ...ASK, now: lastMoment }), undefined);
    assert.deepEqual(refuseKeyRequest({ ...ASK, now: new Date('2027-03-01T23:00:00Z') }), {
      code: 'offer-expired',
      expiredOn: '2027-03-01',
    });
  });

  it('R28 refuses what only a higher offer includes, naming both', () => {
    const company = givenCompany({ offers: [givenActionPack()] });
    const benefit = givenSoftware({ offer: 'pack', needs: 'gold' });
    assert.deepEqual(refuseKeyRequest({ ...ASK, company, benefit }), {
      code: 'tier-too-low',
      needs: 'gold',
      has: 'action-pack',
    });
  });

  it('R24 names the end of the offer rather than the tier that is too low because of it', () => {
    const gold = givenOffer({ id: 'gold', kind: 'gold', expiresOn: '2026-05-31' });
    const benefit = givenSoftware({ offer: 'gold', needs: 'gold' });
    for (const offers of [[gold], [gold, givenOffer()]])
      assert.deepEqual(refuseUse(givenCompany({ offers }), benefit, NOW), {
        code: 'offer-expired',
        expiredOn: '2026-05-31',
      });
  });

  it('R112 refuses a guest without a role, before anything else', () => {
    const person = givenPerson('lynne', [], true);
    const company = givenCompany({ managedIn: 'pmc' });
    assert.deepEqual(refuseKeyRequest({ ...ASK, company, person }), { code: 'guest-without-role' });
    const admin = givenPerson('lynne', ['mpn-partner-admin'], true);
    assert.equal(refuseKeyRequest({ ...ASK, person: admin }), undefined);
  });

  it('R09 refuses when nobody else may decide, and names the roles', () => {
    const company = givenCompany({ people: [alex, givenPerson('isaiah', ['admin-agent'])] });
    const needs = ['global-admin', 'mpn-partner-admin'];
    assert.deepEqual(refuseKeyRequest({ ...ASK, company }), { code: 'no-approver', needs });
    const alone = givenCompany({ people: [megan] });
    assert.deepEqual(refuseKeyRequest({ ...ASK, company: alone, person: megan }), {
      code: 'no-approver',
      needs,
    });
  });

  for (const state of REQUEST_STATES) {
    const isOpen = state === 'pending' || state === 'approved';
    it(`R17 ${isOpen ? 'refuses' : 'allows'} a second request while one is ${state}`, () => {
      const requests = [givenRequest({ state })];
      const expected = isOpen ? { code: 'already-requested', number: 17 } : undefined;
      assert.deepEqual(refuseKeyRequest({ ...ASK, requests }), expected);
      assert.equal(refuseKeyRequest({ ...ASK, requests: [givenRequest({ requesterId: 'b' })] }), undefined);
      assert.equal(refuseKeyRequest({ ...ASK, requests: [givenRequest({ benefitId: 'b' })] }), undefined);
    });
  }
});

describe('the choices for a software key', () => {
  const choices = { language: 'de', operatingSystem: 'Windows Server 2022' };

  it('R18 are asked in the order of the seeds', () => {
    assert.deepEqual(KEY_CHOICE_ORDER, ['language', 'operatingSystem']);
  });

  it('R18 must be ones that the product comes in', () => {
    assert.equal(refuseKeyChoices(givenSoftware(), choices, 'Server'), undefined);
    assert.deepEqual(refuseKeyChoices(givenSoftware(), { ...choices, language: 'fr' }, 'Server'), {
      code: 'unknown-choice',
      field: 'language',
    });
    assert.deepEqual(refuseKeyChoices(givenSoftware(), { ...choices, operatingSystem: '' }, 'Server'), {
      code: 'unknown-choice',
      field: 'operatingSystem',
    });
  });

  it('R18 come with a reason that is more than blanks', () => {
    for (const reason of ['', '   ', '\n\t', '\u00a0'])
      assert.deepEqual(refuseKeyChoices(givenSoftware(), choices, reason), { code: 'reason-missing' });
  });

  it('R23 offers no Office Professional Plus 2019 for macOS, because the file lists no such system', () => {
    const office = givenSoftware({ name: 'Office Professional Plus 2019', operatingSystems: ['Windows 11'] });
    assert.deepEqual(refuseKeyChoices(office, { language: 'en', operatingSystem: 'macOS' }, 'Laptop'), {
      code: 'unknown-choice',
      field: 'operatingSystem',
    });
  });
});
