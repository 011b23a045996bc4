import assert from 'node:assert/strict';
import { cloudNoticesOf, NAMED_CLOUD_PRODUCTS, redeemStepsOf } from '../../benefits/cloud-products.js';
import { LINKS } from '../../benefits/links.js';
import { KEY_INTENTS } from '../../benefits/subscription-end.js';
import { givenActionPack, givenOffer } from './given.js';
import { givenCloud, givenGoldCompany } from './given-assignments.js';

describe('cloud products', () => {
  it('R82 names the five products of the seeds', () => {
    assert.deepEqual(NAMED_CLOUD_PRODUCTS, [
      'Office 365',
      'Dynamics',
      'Intune',
      'Azure AD basic',
      'Power BI',
    ]);
  });

  it('R82 tells of products that Microsoft 365 replaced in the packages of Silver and Gold', () => {
    const company = givenGoldCompany({
      offers: [givenOffer({ id: 'gold', kind: 'gold' }), givenActionPack()],
    });
    const told = (name: string, offer = 'gold') =>
      cloudNoticesOf(company, givenCloud({ name, offer })).length === 1;
    for (const name of [
      'Office 365 E3',
      'Microsoft Intune',
      'Enterprise Mobility + Security',
      'EMS E5',
      'Windows 10 Enterprise',
    ])
      assert.equal(told(name), true, name);
    for (const name of ['Microsoft 365 E3', 'Power BI Pro', 'Systems Manager', 'Dynamics 365'])
      assert.equal(told(name), false, name);
    assert.equal(told('Office 365 E3', 'pack'), false);
  });

  it('R83 leads to the redeem portal for each purpose', () => {
    for (const intent of KEY_INTENTS) assert.ok(LINKS[redeemStepsOf(intent).link].startsWith('https://'));
  });

  it('R88 starts a new subscription on its own page, and changes a running one in the admin centre', () => {
    assert.equal(LINKS[redeemStepsOf('new').link], 'https://signup.microsoft.com/productkeystart');
    assert.match(LINKS[redeemStepsOf('extend').link], /admin\.microsoft\.com/);
    assert.equal(redeemStepsOf('extend').buttons[0], 'Extend end date');
    assert.equal(redeemStepsOf('add-seats').buttons[0], 'Add Licenses');
  });

  it('R92 sends the holder of a Visual Studio subscription to its portal', () => {
    assert.equal(LINKS.visualStudio, 'https://my.visualstudio.com');
  });
});
