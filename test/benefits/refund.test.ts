import assert from 'node:assert/strict';
import type { Benefit, Company } from '../../benefits/company.js';
import type { SoftwareUse } from '../../benefits/refund.js';
import { refundOf, refuseCancellation } from '../../benefits/refund.js';
import {
  isRefundWindowOpen,
  isSilverUpgraded,
  refundClosesAt,
  refundHoursLeft,
} from '../../benefits/refund-window.js';
import { givenActionPack, givenCompany, givenEveryCategory, givenOffer, givenSoftware } from './given.js';

const UNUSED: SoftwareUse = { activated: [], viewed: [] };
const HOUR = 3_600_000;
const bought = Date.parse('2026-03-01T12:00:00Z');
const past = (hours: number, milliseconds = 0) => new Date(bought + hours * HOUR + milliseconds);

describe('the refund window', () => {
  for (const [now, isOpen, hoursLeft] of [
    [past(0), true, 720],
    [past(0, 1), true, 719],
    [past(718, 1), true, 1],
    [past(719), true, 1],
    [past(719, 1), true, 0],
    [past(720), true, 0],
    [past(720, 1), false, 0],
    [past(721), false, 0],
  ] as const)
    it(`R105 is ${isOpen ? 'open' : 'closed'} with ${hoursLeft} full hours left at ${now.toISOString()}`, () => {
      assert.equal(isRefundWindowOpen(givenOffer(), now), isOpen);
      assert.equal(refundHoursLeft(givenOffer(), now), hoursLeft);
    });

  it('R105 counts hours, whatever the clocks of the time zone do and whatever the leap year', () => {
    assert.equal(
      refundClosesAt(givenOffer({ purchasedAt: '2026-03-20T12:00:00.000Z' })),
      '2026-04-19T12:00:00.000Z',
    );
    assert.equal(
      refundClosesAt(givenOffer({ purchasedAt: '2028-02-10T00:00:00.000Z' })),
      '2028-03-11T00:00:00.000Z',
    );
  });
});

describe('the refund of an offer', () => {
  it('R105 is possible within 30 days with nothing activated', () => {
    assert.deepEqual(refundOf(givenCompany(), givenOffer(), UNUSED, past(719)), {
      verdict: 'possible',
      closesAt: '2026-03-31T12:00:00.000Z',
      hoursLeft: 1,
      obstacles: [],
      risks: [],
      taxRefundUntil: '2027-03-01T12:00:00.000Z',
    });
  });

  it('R105 is impossible once the window has passed, and refused with that', () => {
    const standing = refundOf(givenCompany(), givenOffer(), UNUSED, past(720, 1));
    assert.equal(standing.verdict, 'impossible');
    assert.deepEqual(standing.obstacles, [{ code: 'window-passed', closedAt: '2026-03-31T12:00:00.000Z' }]);
    assert.deepEqual(refuseCancellation(standing), { code: 'refund-impossible', because: 'window-passed' });
  });

  it('R105 is impossible once software of this offer is activated', () => {
    const use = { activated: ['sql'], viewed: ['sql'] };
    const standing = refundOf(givenCompany(), givenOffer(), use, past(1));
    assert.equal(standing.verdict, 'impossible');
    assert.deepEqual(standing.obstacles, [{ code: 'software-activated', benefits: ['sql'] }]);
    assert.deepEqual(refuseCancellation(standing), {
      code: 'refund-impossible',
      because: 'software-activated',
    });
  });

  it('R105 is doubtful after a key was viewed: the seeds allow it, the linked page does not', () => {
    const standing = refundOf(givenCompany(), givenOffer(), { activated: [], viewed: ['sql'] }, past(1));
    assert.equal(standing.verdict, 'doubtful');
    assert.deepEqual(standing.risks, [{ code: 'key-viewed', benefits: ['sql'] }]);
    assert.equal(refuseCancellation(standing), undefined);
  });

  it('R105 asks about the software of this offer only', () => {
    const company = givenCompany({
      offers: [givenOffer(), givenActionPack()],
      benefits: [givenSoftware(), givenSoftware({ id: 'office', offer: 'pack' })],
    });
    const use = { activated: ['office', 'gone'], viewed: ['office'] };
    assert.equal(refundOf(company, givenOffer(), use, past(1)).verdict, 'possible');
    assert.equal(refundOf(company, givenActionPack(), use, past(1)).verdict, 'impossible');
  });

  it('R105 has no doubt about benefits that nobody uses', () => {
    const company = givenCompany({ benefits: givenEveryCategory() });
    assert.equal(refundOf(company, givenOffer(), UNUSED, past(1)).verdict, 'possible');
  });

  const holders = [{ person: 'alex', since: '2026-03-02T00:00:00.000Z' }];
  const activatedAt = '2026-03-02T00:00:00.000Z';
  const inUse: readonly (readonly [id: string, use: object])[] = [
    ['gtm', { activatedAt }],
    ['hours', { used: 1 }],
    ['support', { activatedAt }],
    ['support', { used: 1 }],
    ['vs', { holders }],
    ['m365', { used: 1 }],
    ['azure', { holders }],
  ];
  for (const [id, use] of inUse)
    it(`R105 tells as a risk that ${id} is in use: ${Object.keys(use)[0]}`, () => {
      const standing = refundOf(companyUsing(id, use), givenOffer(), UNUSED, past(1));
      assert.equal(standing.verdict, 'doubtful');
      assert.deepEqual(standing.risks, [{ code: 'benefit-used', benefits: [id] }]);
    });

  it('R107 is forfeited for Silver offers paid into a Gold one with the discount, not for the Gold one', () => {
    const gold = givenOffer({ id: 'gold', kind: 'gold', upgradedWithDiscount: true });
    const company = givenCompany({ offers: [givenOffer(), gold] });
    const standing = refundOf(company, givenOffer(), UNUSED, past(1));
    assert.deepEqual(standing.obstacles, [{ code: 'upgrade-discount' }]);
    assert.deepEqual(refuseCancellation(standing), {
      code: 'refund-impossible',
      because: 'upgrade-discount',
    });
    assert.equal(refundOf(company, gold, UNUSED, past(1)).verdict, 'possible');
  });

  it('R107 does not concern a Gold offer at full price, a later Silver offer or an Action Pack', () => {
    const gold = givenOffer({ id: 'gold', kind: 'gold' });
    const discounted = { ...gold, upgradedWithDiscount: true };
    const later = givenOffer({ id: 'later', purchasedAt: '2026-03-01T12:00:00.001Z' });
    assert.equal(isSilverUpgraded(givenCompany({ offers: [givenOffer(), gold] }), givenOffer()), false);
    assert.equal(isSilverUpgraded(givenCompany({ offers: [later, discounted] }), later), false);
    const pack = givenActionPack();
    assert.equal(isSilverUpgraded(givenCompany({ offers: [pack, discounted] }), pack), false);
  });

  it('R107 lets an exempt partner ask for the tax back for a year, to the moment', () => {
    const until = (purchasedAt: string, now: string) =>
      refundOf(givenCompany(), givenOffer({ purchasedAt }), UNUSED, new Date(now)).taxRefundUntil;
    const end = '2027-03-01T12:00:00.000Z';
    assert.equal(until('2026-03-01T12:00:00.000Z', end), end);
    assert.equal(until('2026-03-01T12:00:00.000Z', '2027-03-01T12:00:00.001Z'), null);
    assert.equal(until('2028-02-29T08:30:00.000Z', '2028-03-01T00:00:00Z'), '2029-02-28T08:30:00.000Z');
  });
});

function companyUsing(id: string, use: object): Company {
  const benefits = givenEveryCategory().map(benefit =>
    benefit.id === id ? ({ ...benefit, ...use } as Benefit) : benefit,
  );
  return givenCompany({ benefits });
}
