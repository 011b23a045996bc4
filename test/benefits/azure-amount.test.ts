import assert from 'node:assert/strict';
import { amountOf, NAMED_AMOUNTS, redemptionLinkOf } from '../../benefits/azure-amount.js';
import { LINKS } from '../../benefits/links.js';
import { givenBulk, givenGoldCompany, givenMonthly } from './given-assignments.js';

describe('the amount of an Azure credit', () => {
  it('R29 names 100 dollars a month', () => {
    assert.deepEqual(NAMED_AMOUNTS.monthly, [100]);
    assert.deepEqual(amountOf(givenGoldCompany({ currency: 'USD' }), givenMonthly()), {
      amount: 100,
      currency: 'USD',
      per: 'month',
      isNamed: true,
    });
  });

  it('R30 names 6,000, 12,000 and 13,000 dollars a year, for no offer in particular', () => {
    const company = givenGoldCompany({ currency: 'USD' });
    for (const amount of [6000, 12000, 13000])
      assert.equal(amountOf(company, givenBulk({ amount })).isNamed, true);
    assert.equal(amountOf(company, givenBulk({ amount: 100 })).isNamed, false);
    assert.equal(amountOf(company, givenBulk()).per, 'year');
  });

  it('R29 takes the local equivalent from the company file', () => {
    assert.deepEqual(amountOf(givenGoldCompany(), givenMonthly({ amount: 1050 })), {
      amount: 1050,
      currency: 'SEK',
      per: 'month',
      isNamed: null,
    });
  });

  it('R38 sends the holder to the page of their kind of credit', () => {
    assert.match(LINKS[redemptionLinkOf(givenMonthly())], /offer=MS-AZR-0025P$/);
    assert.match(LINKS[redemptionLinkOf(givenBulk())], /offer=MS-AZR-0036P$/);
  });
});
