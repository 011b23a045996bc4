import type { LinkName } from './links.js';

/** Who activates technical benefits for a membership that is still in Partner Membership Center. */
export type PmcContact =
  | { readonly contact: 'partner-frontline'; readonly link: LinkName }
  | { readonly contact: 'mail'; readonly link: LinkName; readonly send: readonly PmcDetail[] }
  | { readonly contact: 'technical-support'; readonly link: LinkName };

/** What the mail has to say. R46 */
export const PMC_DETAILS = [
  'partner-id',
  'mpn-email',
  'name',
  'company',
  'phone',
  'city',
  'country',
] as const;
export type PmcDetail = (typeof PMC_DETAILS)[number];

/** ISO 3166-1 codes of the Americas, Australia, New Zealand and Taiwan. */
const FRONTLINE = new Set(
  (
    'US CA MX AG AI AR AW BB BL BM BO BQ BR BS BZ CL CO CR CU CW DM DO EC FK GD GF GP GT GY HN HT JM KN KY LC ' +
    'MF MQ MS NI PA PE PM PR PY SR SV SX TC TT UY VC VE VG VI AU NZ TW'
  ).split(' '),
);

/** The rest of Asia Pacific, with Greater China. */
const ASIA_PACIFIC = new Set(
  (
    'CN HK MO JP KR KP MN IN LK NP BT BD MV MM TH LA KH VN MY SG BN ID PH TL PG FJ SB VU NC PF WS TO TV KI NR ' +
    'PW FM MH CK NU TK WF AS GU MP'
  ).split(' '),
);

/**
 * The contact by region; linked page, as the seeds name only Partner Frontline as an example. R45, R46
 * R45: the paragraph stands in DE20, ZH21 and NL21 and is gone from SV21 (2021-06-17); a company that is still
 * there (R04 stands in every seed) needs it all the same.
 * @param country ISO 3166-1 alpha-2; every country outside the other two regions is in Europe, the Middle East
 * and Africa.
 */
export function pmcContactFor(country: string): PmcContact {
  const code = country.trim().toUpperCase();
  if (FRONTLINE.has(code)) return { contact: 'partner-frontline', link: 'partnerFrontline' };
  if (ASIA_PACIFIC.has(code)) return { contact: 'technical-support', link: 'membershipCenter' };
  return { contact: 'mail', link: 'membershipCenterEmea', send: PMC_DETAILS };
}
