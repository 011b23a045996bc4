import assert from 'node:assert/strict';
import { REQUEST_STATES } from '../../benefits/request.js';
import { refuseDecision, routeOf } from '../../benefits/route.js';
import { forfeitsRefund, refuseReveal } from '../../benefits/software-keys.js';
import { givenCompany, givenOffer, givenPerson, givenRequest, givenSoftware } from './given.js';

const NOW = new Date('2026-06-01T09:00:00Z');
const alex = givenPerson('alex');
const megan = givenPerson('megan', ['global-admin']);

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
      assert.equal(refuseDecision(givenCompany(), givenPerson(id, roles), givenRequest(), NOW)?.code, code);
    });

  it('R10 refuses the requester, with whatever role', () => {
    const own = givenRequest({ requesterId: 'megan' });
    assert.deepEqual(refuseDecision(givenCompany(), megan, own, NOW), { code: 'own-request' });
    assert.equal(refuseDecision(givenCompany(), alex, givenRequest(), NOW)?.code, 'role-missing');
  });

  it('R10 asks everybody who may decide, except the requester', () => {
    const ids = (personId: string) =>
      routeOf(givenCompany(), givenRequest({ requesterId: personId }), NOW).decide.map(person => person.id);
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
