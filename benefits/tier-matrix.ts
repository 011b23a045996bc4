import type { OfferKind } from './programme.js';

/**
 * What each kind of membership offer grants, with the numbers. Every cell keeps apart what a seed says, what
 * only a linked page adds, and what is stated nowhere. The seeds name no tier for the amounts of bulk credit
 * (R30), so no mapping is made up here.
 */

/** Offers of the seeds, then two that only later pages of the programme know. */
export const TIER_COLUMNS = [
  'action-pack',
  'silver',
  'gold',
  'solutions-partner',
  'learning-action-pack',
] as const satisfies readonly (OfferKind | 'solutions-partner' | 'learning-action-pack')[];
export type TierColumn = (typeof TIER_COLUMNS)[number];

/**
 * A number (incidents, hours, or money where the row says so), or one of: `unlimited`; `none`; `included`;
 * `as-offered`, the offer decides which and how many; `possible`, an offer can bring it; `not-combinable`, with
 * this offer (R36); `from-hours`, it is deducted from the advisory hours; `by-guide`, the licence guide tells;
 * `refused-after-upgrade`, except for the Silver part after the upgrade discount (R107); a name where the row is
 * one of names.
 */
export type TierValue = number | string;

export interface TierCell {
  readonly seed?: TierValue;
  readonly linked?: TierValue;
}

export interface TierRow {
  readonly rules: readonly string[];
  readonly cells: { readonly [column in TierColumn]: TierCell };
}

export const TIER_MATRIX = {
  'product-support-incidents': row(
    ['R62', 'R63'],
    [{ seed: 10 }, { seed: 15 }, { seed: 20 }, { linked: 20 }, { linked: 10 }],
  ),
  'signature-cloud-competency': row(
    ['R61', 'R64', 'R65'],
    [
      { seed: 'none' },
      { seed: 'unlimited' },
      { seed: 'unlimited' },
      { linked: 'unlimited' },
      { linked: 'none' },
    ],
  ),
  'signature-other-competency': row(
    ['R61', 'R64'],
    [{ seed: 'none' }, { seed: 5 }, { seed: 10 }, { linked: 'unlimited' }, { linked: 'none' }],
  ),
  'advisory-hours': row(
    ['R75', 'R79'],
    [
      { seed: 'included', linked: 5 },
      { seed: 'included', linked: 20 },
      { seed: 'included', linked: 50 },
      { linked: 50 },
      { linked: 5 },
    ],
  ),
  presales: row(
    ['R79'],
    [{ linked: 'from-hours' }, { linked: 'unlimited' }, { linked: 'unlimited' }, { linked: 'unlimited' }, {}],
  ),
  /** US dollars a month, or their local equivalent. */
  'azure-monthly-credit': row(
    ['R28', 'R29'],
    [
      { seed: 100, linked: 100 },
      { seed: 'possible' },
      { seed: 'possible' },
      { linked: 'by-guide' },
      { linked: 100 },
    ],
  ),
  'azure-bulk-credit': row(
    ['R30', 'R36'],
    [{ seed: 'not-combinable' }, { seed: 'possible' }, { seed: 'possible' }, { linked: 'by-guide' }, {}],
  ),
  'software-keys': row(
    ['R15'],
    [
      { seed: 'included' },
      { seed: 'included' },
      { seed: 'included' },
      { linked: 'included' },
      { linked: 'included' },
    ],
  ),
  'cloud-licences': row(
    ['R81', 'R82'],
    [
      { seed: 'as-offered' },
      { seed: 'as-offered' },
      { seed: 'as-offered' },
      { linked: 'by-guide' },
      { linked: 'as-offered' },
    ],
  ),
  /** Action Pack brings Professional only, never Enterprise. R94 */
  'visual-studio-professional': row(
    ['R90', 'R94'],
    [
      { seed: 'as-offered', linked: 3 },
      { seed: 'as-offered' },
      { seed: 'as-offered' },
      { linked: 'by-guide' },
      { linked: 3 },
    ],
  ),
  'visual-studio-enterprise': row(
    ['R90', 'R94'],
    [{ linked: 'none' }, { seed: 'as-offered' }, { seed: 'as-offered' }, { linked: 'by-guide' }, {}],
  ),
  'go-to-market': row(
    ['R97'],
    [{ seed: 'included' }, { seed: 'included' }, { seed: 'included' }, { linked: 'included' }, {}],
  ),
  'go-to-market-type': row(['R102'], [{}, { seed: 'Silver Core' }, { seed: 'Gold Core' }, {}, {}]),
  /** Days after the purchase, without software activated. */
  'refund-window': row(
    ['R105', 'R107'],
    [
      { seed: 30 },
      { seed: 30, linked: 'refused-after-upgrade' },
      { seed: 30 },
      { linked: 30 },
      { linked: 30 },
    ],
  ),
} as const satisfies { readonly [benefit: string]: TierRow };
export type TierBenefit = keyof typeof TIER_MATRIX;

/**
 * Yearly amounts of bulk credit in US dollars, or their local equivalent; no source says which tier gets which.
 * The German seed of 2020 writes them without separators, the later seeds with commas: same amounts. R30
 */
export const BULK_CREDIT_AMOUNTS = [6_000, 12_000, 13_000] as const;

/** What an offer grants: the seed's word first, then a linked page's; undefined where nothing is stated. */
export function grantOf(column: TierColumn, benefit: TierBenefit): TierValue | undefined {
  const { seed, linked } = TIER_MATRIX[benefit].cells[column];
  return typeof linked === 'number' && seed === 'included' ? linked : (seed ?? linked);
}

type Cells = readonly [TierCell, TierCell, TierCell, TierCell, TierCell];

function row(rules: readonly string[], cells: Cells): TierRow {
  const [pack, silver, gold, partner, learning] = cells;
  return {
    rules,
    cells: {
      'action-pack': pack,
      silver,
      gold,
      'solutions-partner': partner,
      'learning-action-pack': learning,
    },
  };
}
