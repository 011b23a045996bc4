import type { Company, Offer, TechnicalBenefit } from './company.js';
import { offerOf } from './company.js';
import type { Instant } from './programme.js';
import { isCloudCompetency } from './programme.js';
import type { Refusal } from './refusal.js';
import { grantOf } from './tier-matrix.js';
import { at } from './validity.js';

/** A support case that somebody reported to the desk. Each uses one incident. */
export interface IncidentCase {
  readonly caseNumber: string;
  readonly benefitId: string;
  readonly personId: string;
  readonly at: Instant;
}

/** What somebody read in Support for Business, the only place that shows the official figure. R68 */
export interface OfficialReading {
  readonly benefitId: string;
  readonly remaining: number;
  readonly at: Instant;
  readonly personId: string;
}

/** The company's own count of one benefit. */
export interface IncidentLedger {
  readonly cases: readonly IncidentCase[];
  /** The newest reading. */
  readonly reading?: OfficialReading;
}

export interface IncidentCount {
  readonly granted: number | 'unlimited';
  readonly used: number;
  readonly left: number | 'unlimited';
  /** What the count rests on: the official figure and the cases since, or the desk's own count. */
  readonly basis: 'official' | 'own';
}

/**
 * What an offer grants. Product Support: Action Pack 10, Silver 15, Gold 20 incidents (R63). Signature Cloud
 * Support: Action Pack none; Silver and Gold unlimited in a cloud competency, else 5 and 10 (R64, R65).
 */
export function incidentsGranted(
  offer: Pick<Offer, 'kind' | 'competency'>,
  plan: TechnicalBenefit['plan'],
): number | 'unlimited' | 'none' {
  const granted = grantOf(offer.kind, grantRow(offer, plan));
  return typeof granted === 'number' || granted === 'unlimited' ? granted : 'none';
}

function grantRow(offer: Pick<Offer, 'competency'>, plan: TechnicalBenefit['plan']) {
  if (plan === 'product-support') return 'product-support-incidents';
  return isCloudCompetency(offer.competency ?? '')
    ? 'signature-cloud-competency'
    : 'signature-other-competency';
}

/** Does quantity not limit it? Because the file says so, or because the competency makes it so. R64, R65 */
export function isUnlimited(company: Company, benefit: TechnicalBenefit): boolean {
  return (
    benefit.unlimited === true || incidentsGranted(offerOf(company, benefit), benefit.plan) === 'unlimited'
  );
}

/** How many incidents are used and left. A reading of the official figure replaces all that was before it. R63, R68 */
export function countIncidents(
  company: Company,
  benefit: TechnicalBenefit,
  ledger: IncidentLedger,
): IncidentCount {
  const { reading } = ledger;
  const basis = reading ? 'official' : 'own';
  if (isUnlimited(company, benefit))
    return { granted: 'unlimited', used: benefit.used + ledger.cases.length, left: 'unlimited', basis };
  const since = reading ? ledger.cases.filter(known => at(known.at) > at(reading.at)) : ledger.cases;
  const start = reading ? reading.remaining : benefit.quantity - benefit.used;
  const left = Math.max(0, start - since.length);
  return { granted: benefit.quantity, used: Math.max(0, benefit.quantity - left), left, basis };
}

/** May this case be counted? Everybody who used an incident may say so; a case counts once. R63, R66 */
export function refuseCase(
  count: IncidentCount,
  ledger: IncidentLedger,
  caseNumber: string,
): Refusal | undefined {
  const wanted = foldCase(caseNumber);
  if (wanted === '') return { code: 'case-number-missing' };
  if (ledger.cases.some(known => foldCase(known.caseNumber) === wanted))
    return { code: 'case-already-counted', caseNumber: caseNumber.trim() };
  return count.left === 0 ? { code: 'incidents-used-up' } : undefined;
}

/** May this be taken for the official figure? A whole number from zero to what was granted. R68, R69 */
export function refuseReading(count: IncidentCount, remaining: number): Refusal | undefined {
  const most = count.granted === 'unlimited' ? Number.MAX_SAFE_INTEGER : count.granted;
  return Number.isInteger(remaining) && remaining >= 0 && remaining <= most
    ? undefined
    : { code: 'not-a-count' };
}

function foldCase(caseNumber: string): string {
  return caseNumber.replaceAll(/\s/g, '').toLowerCase();
}
