import assert from 'node:assert/strict';
import { LINKS } from '../../benefits/links.js';
import { PMC_DETAILS, pmcContactFor } from '../../benefits/pmc-contact.js';

const CONTACTS = {
  'partner-frontline': ['US', 'CA', 'MX', 'BR', 'AR', 'CL', 'JM', 'AU', 'NZ', 'TW', 'us', ' Au '],
  mail: ['SE', 'DE', 'GB', 'NL', 'IL', 'SA', 'AE', 'TR', 'ZA', 'NG', 'EG', 'UA', 'RU', 'KZ'],
  'technical-support': ['CN', 'HK', 'MO', 'JP', 'KR', 'IN', 'SG', 'ID', 'TH', 'VN', 'PH', 'MY'],
} as const;

describe('contacts of Partner Membership Center', () => {
  for (const [contact, countries] of Object.entries(CONTACTS))
    it(`R46 ${countries.join(', ')}: ${contact}`, () => {
      for (const country of countries) assert.equal(pmcContactFor(country).contact, contact, country);
    });

  it('R46 a mail has to say seven things and goes to the region’s address', () => {
    assert.deepEqual(pmcContactFor('SE'), {
      contact: 'mail',
      link: 'membershipCenterEmea',
      send: PMC_DETAILS,
    });
    assert.equal(PMC_DETAILS.length, 7);
    assert.equal(LINKS.membershipCenterEmea, 'mailto:regform@msdirectservices.com');
  });

  it('R45 Partner Frontline has its address', () => {
    assert.equal(LINKS.partnerFrontline, 'https://partner.microsoft.com/support?issueid=300-0042');
  });
});
