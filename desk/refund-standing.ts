import type { Company, Offer } from '../benefits/company.js';
import type { RefundStanding } from '../benefits/refund.js';
import { refundOf } from '../benefits/refund.js';
import { companyToday } from './company-today.js';
import type { Seat } from './load-company.js';
import type { DeskParts } from './parts.js';
import { auditLines } from './read-audit.js';

/**
 * Where each membership offer stands with a refund today. What is in use is what the desk has recorded, what was
 * viewed is what the audit log says. R105 to R107
 */
export async function refundStandings(
  parts: DeskParts,
  seat: Seat,
): Promise<readonly { readonly offer: Offer; readonly standing: RefundStanding }[]> {
  const company = await companyToday(parts, seat.company);
  const viewed = await viewedBenefits(parts, company.tenantId);
  const now = parts.clock();
  return company.offers.map(offer => ({ offer, standing: standingOf(company, offer, viewed, now) }));
}

/** Where one offer stands. That a key was activated on a computer nobody tells the desk. R105 */
export function standingOf(
  company: Company,
  offer: Offer,
  viewed: readonly string[],
  now: Date,
): RefundStanding {
  return refundOf(company, offer, { activated: [], viewed }, now);
}

async function viewedBenefits(parts: DeskParts, tenantId: string): Promise<readonly string[]> {
  const viewed = new Set<string>();
  for await (const { value } of auditLines(parts.store, tenantId))
    if (value.act === 'reveal' && value.benefitId) viewed.add(value.benefitId);
  return [...viewed];
}
