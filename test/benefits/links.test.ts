import assert from 'node:assert/strict';
import { LINKS } from '../../benefits/links.js';

describe('the links', () => {
  it('R05 sends who is no member to the network', () => {
    assert.equal(LINKS.joinNetwork, 'https://partner.microsoft.com/membership');
  });

  it('R13 has the details of Action Pack', () => {
    assert.equal(LINKS.actionPack, 'https://partner.microsoft.com/membership/internal-use-software');
  });

  it('R14 opens the Benefits page, directly or from the dashboard', () => {
    assert.equal(LINKS.benefits, 'https://partnercenter.microsoft.com/pcv/partnership/benefits');
    assert.equal(LINKS.dashboard, 'https://partner.microsoft.com/dashboard');
  });

  it('R44 opens User Management', () => {
    assert.equal(
      LINKS.userManagement,
      'https://partner.microsoft.com/dashboard/account/v3/usermanagement#users',
    );
  });

  it('R04 signs in to Partner Membership Center', () => {
    assert.equal(LINKS.membershipCenter, 'https://partner.microsoft.com/_login?authType=OpenIdConnect');
  });

  it('R106 opens the service requests', () => {
    assert.equal(LINKS.serviceRequests, 'https://partner.microsoft.com/dashboard/v2/support/servicerequests');
  });

  it('R113 opens the guide that limits the use of licences', () => {
    assert.equal(LINKS.programGuide, 'https://aka.ms/partner-benefits-use-guide');
  });

  it('lead to addresses that are sound, safe and listed once', () => {
    const addresses = Object.values(LINKS);
    assert.equal(new Set(addresses).size, addresses.length);
    for (const address of addresses) assert.match(new URL(address).protocol, /^(https|mailto):$/, address);
  });
});
