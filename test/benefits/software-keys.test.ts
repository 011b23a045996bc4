import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nextKey } from '../../benefits/key-pool.js';
import { refuseUse } from '../../benefits/refuse-use.js';
import { REQUEST_STATES } from '../../benefits/request.js';
import {
  approversFor,
  forfeitsRefund,
  KEY_CHOICE_ORDER,
  keysLeft,
  keysUsed,
  refuseKeyChoices,
  refuseKeyDecision,
  refuseKeyRequest,
  refuseReveal,
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

describe('deciding about a software key', () => {
  for (const [id, roles, code] of [
    ['megan', ['global-admin'], undefined],
    ['adele', ['mpn-partner-admin'], undefined],
    ['isaiah', ['admin-agent'], 'role-missing'],
    ['patti', ['user-management-admin'], 'role-missing'],
    ['account', ['account-admin'], 'role-missing'],
    ['bea', [], 'role-missing'],
  ] as const)
    it(`R10 is ${code ? 'refused to' : 'for'} ${roles[0] ?? 'nobody without a role'}`, () => {
      assert.equal(refuseKeyDecision(givenPerson(id, roles), givenRequest())?.code, code);
    });

  it('R10 refuses the requester, with whatever role', () => {
    const own = givenRequest({ requesterId: 'megan' });
    assert.deepEqual(refuseKeyDecision(megan, own), { code: 'own-request' });
    assert.equal(refuseKeyDecision(alex, givenRequest())?.code, 'role-missing');
  });

  it('R10 asks everybody who may decide, except the requester', () => {
    const ids = (personId: string) =>
      approversFor(givenCompany(), givenPerson(personId)).map(person => person.id);
    assert.deepEqual(ids('alex'), ['megan', 'adele']);
    assert.deepEqual(ids('megan'), ['adele']);
  });
});

describe('revealing a software key', () => {
  const fulfilled = givenRequest({ state: 'fulfilled', keyId: 'a' });

  it('R17 shows it to the requester, in a one-to-one chat, once it is fulfilled', () => {
    assert.equal(refuseReveal(alex, fulfilled, true), undefined);
  });

  it('R17 shows it nowhere else and to nobody else, also not to an admin', () => {
    assert.deepEqual(refuseReveal(alex, fulfilled, false), { code: 'not-private' });
    assert.deepEqual(refuseReveal(megan, fulfilled, true), { code: 'not-your-request' });
  });

  for (const state of REQUEST_STATES.filter(candidate => candidate !== 'fulfilled'))
    it(`R17 shows nothing while the request is ${state}`, () => {
      assert.deepEqual(refuseReveal(alex, givenRequest({ state }), true), { code: 'wrong-state', state });
    });
});

describe('the key pool', () => {
  it('R22 counts activations, never more than were granted', () => {
    const pool = [givenKey('a', 10, ['one']), givenKey('b', 1)];
    assert.equal(keysUsed(pool), 1);
    assert.equal(keysLeft(givenSoftware({ quantity: 3 }), pool), 2);
    assert.equal(keysLeft(givenSoftware({ quantity: 50 }), pool), 10);
    assert.equal(keysLeft(givenSoftware({ quantity: 0 }), pool), 0);
  });

  it('R22 uses a key up before it opens a fresh one, and then goes by id', () => {
    assert.equal(nextKey([givenKey('b', 2), givenKey('a', 2), givenKey('c', 2, ['one'])])?.id, 'c');
    assert.equal(nextKey([givenKey('b'), givenKey('a')])?.id, 'a');
    assert.equal(nextKey([givenKey('a', 1, ['one'])]), undefined);
    assert.equal(nextKey([]), undefined);
  });

  it('R22 gives out each activation once, whatever the pool looks like', () => {
    const pools = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), activations: fc.nat(5) }), {
      selector: key => key.id,
      maxLength: 8,
    });
    fc.assert(
      fc.property(pools, shapes => {
        let pool = shapes.map(({ id, activations }) => givenKey(id, activations));
        const total = shapes.reduce((sum, { activations }) => sum + activations, 0);
        for (let given = 0; given < total; given += 1) {
          const key = nextKey(pool);
          assert.ok(key);
          assert.ok(key.usedBy.length < key.activations);
          pool = pool.map(each =>
            each.id === key.id ? { ...each, usedBy: [...each.usedBy, `request ${given}`] } : each,
          );
        }
        assert.equal(nextKey(pool), undefined);
        assert.equal(keysUsed(pool), total);
        assert.equal(keysLeft(givenSoftware({ quantity: 100 }), pool), 0);
      }),
    );
  });
});

describe('the warning before a key is viewed', () => {
  const hours = (count: number) => new Date(Date.parse('2026-03-01T12:00:00Z') + count * 3_600_000);

  it('R17 is given up to hour 720 after the purchase, and not a millisecond longer', () => {
    for (const [after, warns] of [
      [0, true],
      [719, true],
      [720, true],
      [720 + 1 / 3_600_000, false],
      [721, false],
    ] as const)
      assert.equal(forfeitsRefund(givenCompany(), givenSoftware(), hours(after)), warns, `${after}`);
  });

  it('R107 is not given where the upgrade discount has forfeited the refund already', () => {
    const gold = givenOffer({ id: 'gold', kind: 'gold', upgradedWithDiscount: true });
    const company = givenCompany({ offers: [givenOffer(), gold] });
    assert.equal(forfeitsRefund(company, givenSoftware(), hours(1)), false);
    assert.equal(forfeitsRefund(company, givenSoftware({ offer: 'gold' }), hours(1)), true);
  });
});
