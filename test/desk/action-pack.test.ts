import assert from 'node:assert/strict';
import { checkProgramme } from '../../desk/company-file/check-programme.js';
import type { SoundParts } from '../../desk/company-file/sound-parts.js';
import { givenActionPack, givenOffer } from '../benefits/given.js';

const NOTHING: SoundParts = {
  offers: [],
  people: [],
  benefits: [],
  marketingContacts: [],
  approvalRules: [],
  benefitIds: new Set(),
  offerIds: new Set(),
  personIds: new Set(),
  accountEmail: undefined,
};

describe('the offers of a company file', () => {
  it('R110 hold one Action Pack for each company, beside other offers', () => {
    const codesFor = (...offers: SoundParts['offers'][number]['value'][]) =>
      checkProgramme({
        ...NOTHING,
        offers: offers.map((value, index) => ({ pointer: `/offers/${index}`, value })),
      }).map(({ code, pointer }) => `${code} ${pointer}`);
    const second = givenActionPack({ id: 'second' });
    assert.deepEqual(codesFor(givenActionPack(), givenOffer(), givenOffer({ id: 'two' })), []);
    assert.deepEqual(codesFor(givenActionPack(), givenOffer(), second), ['two-action-packs /offers/2/kind']);
  });
});
