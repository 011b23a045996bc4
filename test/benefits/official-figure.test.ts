import assert from 'node:assert/strict';
import { LINKS } from '../../benefits/links.js';
import { FIGURE_NOTICE, officialFigureSteps, whyUnavailable } from '../../benefits/official-figure.js';

describe('the official number of incidents', () => {
  it('R68 is read in Support for Business, in a request that is begun and not sent', () => {
    const steps = officialFigureSteps(true);
    assert.deepEqual(
      steps.map(({ step }) => step),
      [
        'open-support-for-business',
        'choose-windows',
        'fill-in-anything',
        'read-partner-contract',
        'look-at-unavailable',
        'stop-here',
      ],
    );
    assert.equal(
      LINKS[steps[0]?.link ?? 'dashboard'],
      'https://support.serviceshub.microsoft.com/supportforbusiness/create',
    );
  });

  it('R68 names Windows 11 as a newer notice, apart from the steps', () => {
    assert.deepEqual(FIGURE_NOTICE, { notice: 'choose-windows-11' });
  });

  it('R69 an account that is not linked adds the contract before it can read it', () => {
    const steps = officialFigureSteps(false).map(({ step }) => step);
    assert.equal(steps.indexOf('add-contract') + 1, steps.indexOf('read-partner-contract'));
    assert.equal(
      officialFigureSteps(true).some(({ step }) => step === 'add-contract'),
      false,
    );
  });

  it('R69 a contract is unavailable because it ended, is used up, or the product is too old', () => {
    assert.equal(whyUnavailable({ hasEnded: true, left: 0 }), 'expired');
    assert.equal(whyUnavailable({ hasEnded: false, left: 0 }), 'used-up');
    assert.equal(whyUnavailable({ hasEnded: false, left: 1 }), 'product-too-old');
    assert.equal(whyUnavailable({ hasEnded: false, left: 'unlimited' }), 'product-too-old');
  });
});
