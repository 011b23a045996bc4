import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AdvisoryBooking, AdvisoryPurpose } from '../../benefits/advisory-hours.js';
import {
  advisoryBalance,
  advisoryHoursGranted,
  drawHours,
  MAX_ENGAGEMENT_HOURS,
  REPLY_NOTICE,
  refuseBooking,
} from '../../benefits/advisory-hours.js';
import type { Company } from '../../benefits/company.js';
import { LINKS } from '../../benefits/links.js';
import { ROLES } from '../../benefits/programme.js';
import { givenActionPack, givenCompany, givenOffer, givenPerson } from './given.js';
import { givenAdvisory, givenBenefits, givenGold, NOW } from './given-support.js';

const ALEX = givenPerson('alex');
const silver = givenBenefits(givenAdvisory());
const pack = givenCompany({
  offers: [givenActionPack()],
  benefits: [givenAdvisory({ offer: 'pack', quantity: 5 })],
});

function booked(hours: number, benefitId = 'hours'): AdvisoryBooking {
  const draws = [{ benefitId, hours }];
  return { id: 'b', personId: 'alex', purpose: 'deployment', hours, at: NOW.toISOString(), draws };
}

function refuse(
  hours: number,
  purpose: AdvisoryPurpose = 'deployment',
  company: Company = silver,
  bookings: readonly AdvisoryBooking[] = [],
) {
  return refuseBooking({ company, person: ALEX, bookings, now: NOW }, { purpose, hours });
}

describe('advisory hours', () => {
  it('R74 advice is asked for on a page of its own', () => {
    assert.equal(
      LINKS.advisoryHoursRequest,
      'https://partnercenter.microsoft.com/pcv/partnership/benefits/createadvisoryhoursservicerequest',
    );
  });

  for (const [offer, hours] of [
    [givenActionPack(), 5],
    [givenOffer(), 20],
    [givenGold(), 50],
  ] as const) {
    it(`R79 ${offer.kind} brings ${hours} hours`, () => {
      assert.equal(advisoryHoursGranted(offer.kind), hours);
    });

    it(`R75 ${offer.kind} may use them`, () => {
      const company = givenCompany({ offers: [offer], benefits: [givenAdvisory({ offer: offer.id })] });
      assert.equal(refuse(1, 'deployment', company), undefined);
    });
  }

  it('R76 needs no activation and no role: everybody of the company may book', () => {
    for (const person of [ALEX, ...ROLES.map(role => givenPerson(role, [role]))])
      assert.equal(
        refuseBooking({ company: silver, person, bookings: [], now: NOW }, { purpose: 'presales', hours: 1 }),
        undefined,
      );
  });

  it('R76 an account from outside the partner network may not, nor a guest without a role', () => {
    const codeFor = (person: typeof ALEX) =>
      refuseBooking({ company: silver, person, bookings: [], now: NOW }, { purpose: 'presales', hours: 1 })
        ?.code;
    assert.equal(codeFor({ ...ALEX, cspOnly: true }), 'csp-only-account');
    assert.equal(codeFor(givenPerson('lynne', [], true)), 'guest-without-role');
  });

  it('R78 without an active offer there are no benefits yet', () => {
    assert.deepEqual(refuse(1, 'deployment', givenCompany({ offers: [], benefits: [] })), {
      code: 'no-benefits',
    });
    assert.deepEqual(refuse(1, 'deployment', givenBenefits()), { code: 'unknown-benefit' });
  });

  it('R77 the request link and the balance come together: what was used before, and what the desk booked', () => {
    const company = givenBenefits(givenAdvisory({ used: 4 }));
    assert.deepEqual(advisoryBalance(company, [booked(2.5), booked(1)], NOW), {
      granted: 20,
      used: 7.5,
      left: 12.5,
      presales: 'unlimited',
    });
  });

  it('R79 presales is unlimited for Silver and Gold', () => {
    assert.equal(refuse(25, 'presales', silver, [booked(20)]), undefined);
    assert.deepEqual(drawHours(silver, [], { purpose: 'presales', hours: 25 }, NOW), []);
    const gold = givenCompany({ offers: [givenGold()], benefits: [givenAdvisory({ offer: 'gold' })] });
    assert.equal(advisoryBalance(gold, [], NOW).presales, 'unlimited');
  });

  it('R79 presales is deducted from the hours of an Action Pack', () => {
    assert.equal(advisoryBalance(pack, [], NOW).presales, 'from-hours');
    assert.equal(refuse(5, 'presales', pack), undefined);
    assert.deepEqual(refuse(5.25, 'presales', pack), { code: 'advisory-hours-short', left: 5 });
    assert.deepEqual(drawHours(pack, [], { purpose: 'presales', hours: 2 }, NOW), [
      { benefitId: 'hours', hours: 2 },
    ]);
  });

  it('R79 the last hour may be booked, a quarter more not', () => {
    assert.equal(refuse(1, 'deployment', silver, [booked(19)]), undefined);
    assert.deepEqual(refuse(1.25, 'deployment', silver, [booked(19)]), {
      code: 'advisory-hours-short',
      left: 1,
    });
    assert.deepEqual(refuse(0.25, 'deployment', silver, [booked(20)]), {
      code: 'advisory-hours-short',
      left: 0,
    });
  });

  it('R79 hours are counted in quarters', () => {
    for (const bad of [0, -1, 0.1, Number.NaN, Number.POSITIVE_INFINITY])
      assert.deepEqual(refuse(bad), { code: 'not-a-count' }, String(bad));
  });

  it('R80 an engagement of 25 hours is possible, a longer one not, also where presales is unlimited', () => {
    const gold = givenCompany({
      offers: [givenGold()],
      benefits: [givenAdvisory({ offer: 'gold', quantity: 50 })],
    });
    assert.equal(refuse(MAX_ENGAGEMENT_HOURS, 'deployment', gold), undefined);
    for (const purpose of ['deployment', 'presales'] as const)
      assert.deepEqual(refuse(25.25, purpose, gold), { code: 'engagement-too-long', max: 25 });
  });

  it('R80 an answer within two business days is a newer notice', () => {
    assert.deepEqual(REPLY_NOTICE, { notice: 'consultant-answers', businessDays: 2 });
  });

  const both = givenCompany({
    offers: [givenOffer({ expiresOn: '2026-12-31' }), givenGold()],
    benefits: [
      givenAdvisory({ id: 'late', offer: 'gold', quantity: 10 }),
      givenAdvisory({ id: 'early', quantity: 4 }),
    ],
  });

  it('R79 hours of several offers add up, and those that end first are taken first', () => {
    assert.equal(advisoryBalance(both, [], NOW).left, 14);
    assert.deepEqual(drawHours(both, [], { purpose: 'deployment', hours: 6 }, NOW), [
      { benefitId: 'early', hours: 4 },
      { benefitId: 'late', hours: 2 },
    ]);
  });

  it('R79 nothing is drawn from what is empty, and equal ends go by id', () => {
    const wish = { purpose: 'deployment', hours: 1 } as const;
    assert.deepEqual(drawHours(both, [booked(4, 'early')], wish, NOW), [{ benefitId: 'late', hours: 1 }]);
    assert.deepEqual(drawHours(both, [], wish, NOW), [{ benefitId: 'early', hours: 1 }]);
    const twins = givenBenefits(givenAdvisory({ id: 'b' }), givenAdvisory({ id: 'a' }));
    assert.deepEqual(drawHours(twins, [], wish, NOW), [{ benefitId: 'a', hours: 1 }]);
  });

  it('R79 hours of an offer that has ended are gone, and so are their bookings', () => {
    const newYear = new Date('2027-01-01T00:00:00.000Z');
    assert.deepEqual(advisoryBalance(both, [booked(3, 'early'), booked(2, 'late')], newYear), {
      granted: 10,
      used: 2,
      left: 8,
      presales: 'unlimited',
    });
  });

  it('R79 on any row of bookings nothing is drawn twice and nothing beyond what is left', () => {
    const wishes = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 20 });
    fc.assert(
      fc.property(wishes, quarters => {
        let bookings: readonly AdvisoryBooking[] = [];
        for (const quarter of quarters) {
          const wish = { purpose: 'deployment', hours: quarter / 4 } as const;
          const { left } = advisoryBalance(both, bookings, NOW);
          if (refuse(wish.hours, 'deployment', both, bookings)) continue;
          const draws = drawHours(both, bookings, wish, NOW);
          assert.equal(
            draws.reduce((total, draw) => total + draw.hours, 0),
            wish.hours,
          );
          bookings = [...bookings, { ...booked(wish.hours), draws }];
          assert.equal(advisoryBalance(both, bookings, NOW).left, left - wish.hours);
        }
        assert.ok(advisoryBalance(both, bookings, NOW).left >= 0);
      }),
    );
  });
});
