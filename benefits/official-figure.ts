import type { LinkName } from './links.js';

/** One step on the way to the official figure; `language/` has its sentence. */
export interface FigureStep {
  readonly step:
    | 'open-support-for-business'
    | 'choose-windows'
    | 'fill-in-anything'
    | 'read-partner-contract'
    | 'add-contract'
    | 'look-at-unavailable'
    | 'stop-here';
  readonly link?: LinkName;
}

/** A linked page of 2023 says Windows 11 where the seed of 2021-05-27 says Windows 10. */
export const FIGURE_NOTICE = { notice: 'choose-windows-11' } as const;

/**
 * How to see the official number of incidents left: only Support for Business shows it, and only in step 2 of a
 * request that is begun and not sent; Azure and the other cloud portals do not. R68
 * There the linked contract shows its start, its end and what is left; an account that is not linked adds the
 * contract with both ids first. A contract that has ended, is used up, or does not fit the product's version is
 * under the unavailable plans. R69
 * @param isLinked whether the person's account is known to be linked; where it is not known, both ways are told.
 */
export function officialFigureSteps(isLinked: boolean): readonly FigureStep[] {
  return [
    { step: 'open-support-for-business', link: 'supportForBusiness' },
    { step: 'choose-windows' },
    { step: 'fill-in-anything' },
    ...(isLinked ? [] : [{ step: 'add-contract' } as const]),
    { step: 'read-partner-contract' },
    { step: 'look-at-unavailable', link: 'supportedVersions' },
    { step: 'stop-here', link: 'remainingIncidents' },
  ];
}

/** Why a contract is among the unavailable plans. R69 */
export function whyUnavailable(facts: {
  hasEnded: boolean;
  left: number | 'unlimited';
}): 'expired' | 'used-up' | 'product-too-old' {
  if (facts.hasEnded) return 'expired';
  return facts.left === 0 ? 'used-up' : 'product-too-old';
}
