import assert from 'node:assert/strict';
import { OFFER_KINDS } from '../../benefits/programme.js';
import type { TierBenefit, TierRow, TierValue } from '../../benefits/tier-matrix.js';
import { BULK_CREDIT_AMOUNTS, grantOf, TIER_COLUMNS, TIER_MATRIX } from '../../benefits/tier-matrix.js';

/**
 * The matrix a second time: seed/linked for each column. `?` is stated nowhere. Columns: Action Pack, Silver,
 * Gold, Solutions Partner, Learning Action Pack.
 */
const EXPECTED: { readonly [benefit in TierBenefit]: string } = {
  'product-support-incidents': '10/? | 15/? | 20/? | ?/20 | ?/10',
  'signature-cloud-competency': 'none/? | unlimited/? | unlimited/? | ?/unlimited | ?/none',
  'signature-other-competency': 'none/? | 5/? | 10/? | ?/unlimited | ?/none',
  'advisory-hours': 'included/5 | included/20 | included/50 | ?/50 | ?/5',
  presales: '?/from-hours | ?/unlimited | ?/unlimited | ?/unlimited | ?/?',
  'azure-monthly-credit': '100/100 | possible/? | possible/? | ?/by-guide | ?/100',
  'azure-bulk-credit': 'not-combinable/? | possible/? | possible/? | ?/by-guide | ?/?',
  'software-keys': 'included/? | included/? | included/? | ?/included | ?/included',
  'cloud-licences': 'as-offered/? | as-offered/? | as-offered/? | ?/by-guide | ?/as-offered',
  'visual-studio-professional': 'as-offered/3 | as-offered/? | as-offered/? | ?/by-guide | ?/3',
  'visual-studio-enterprise': '?/none | as-offered/? | as-offered/? | ?/by-guide | ?/?',
  'go-to-market': 'included/? | included/? | included/? | ?/included | ?/?',
  'go-to-market-type': '?/? | Silver Core/? | Gold Core/? | ?/? | ?/?',
  'refund-window': '30/? | 30/refused-after-upgrade | 30/? | ?/30 | ?/30',
};

const ROWS: { readonly [benefit in TierBenefit]: TierRow } = TIER_MATRIX;

describe('the tier matrix', () => {
  it('R28 has the three offers of the seeds first, then those of the newer programme', () => {
    assert.deepEqual(TIER_COLUMNS, [...OFFER_KINDS, 'solutions-partner', 'learning-action-pack']);
    assert.deepEqual(Object.keys(EXPECTED).sort(), Object.keys(TIER_MATRIX).sort());
  });

  for (const [benefit, line] of Object.entries(EXPECTED) as [TierBenefit, string][]) {
    line.split(' | ').forEach((cell, index) => {
      const column = TIER_COLUMNS[index]!;
      it(`${ROWS[benefit].rules[0]} ${benefit} with ${column}: ${cell}`, () => {
        const { seed = '?', linked = '?' } = ROWS[benefit].cells[column];
        assert.equal(`${seed}/${linked}`, cell);
      });
    });
  }

  it('R63 grants 10, 15 and 20 incidents on premises', () => {
    assert.deepEqual(grants('product-support-incidents'), [10, 15, 20]);
  });

  it('R64 grants cloud incidents by competency: none with Action Pack, 5 and 10, or unlimited', () => {
    assert.deepEqual(grants('signature-other-competency'), ['none', 5, 10]);
    assert.deepEqual(grants('signature-cloud-competency'), ['none', 'unlimited', 'unlimited']);
  });

  it('R79 puts the linked number of hours where the seeds only say that hours are included', () => {
    assert.deepEqual(grants('advisory-hours'), [5, 20, 50]);
    assert.deepEqual(grants('presales'), ['from-hours', 'unlimited', 'unlimited']);
  });

  it('R94 has three Visual Studio Professional and no Enterprise in an Action Pack, by a linked page', () => {
    assert.deepEqual(TIER_MATRIX['visual-studio-professional'].cells['action-pack'].linked, 3);
    assert.equal(grantOf('action-pack', 'visual-studio-enterprise'), 'none');
  });

  it('R30 lists the yearly amounts and gives none of them to a tier', () => {
    assert.deepEqual(BULK_CREDIT_AMOUNTS, [6_000, 12_000, 13_000]);
    for (const column of TIER_COLUMNS) assert.notEqual(typeof grantOf(column, 'azure-bulk-credit'), 'number');
  });

  it('R97 says nothing where no source does', () => {
    assert.equal(grantOf('learning-action-pack', 'go-to-market'), undefined);
  });
});

function grants(benefit: TierBenefit): readonly (TierValue | undefined)[] {
  return OFFER_KINDS.map(kind => grantOf(kind, benefit));
}
