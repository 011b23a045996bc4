import type { Offer } from '../benefits/company.js';
import type { RefundStanding } from '../benefits/refund.js';
import { refundOf } from '../benefits/refund.js';
import type { Seat } from './load-company.js';
import type { DeskParts } from './parts.js';
import { auditLines } from './read-audit.js';

/**
 * Where each membership offer stands with a refund today. What was viewed is what the audit log says; that a key
 * was activated on a computer nobody tells the desk. R105 to R107
 */
export async function refundStandings(
  parts: DeskParts,
  seat: Seat,
): Promise<readonly { readonly offer: Offer; readonly standing: RefundStanding }[]> {
  const { company } = seat;
  const use = { activated: [], viewed: await viewedBenefits(parts, company.tenantId) };
  const now = parts.clock();
  return company.offers.map(offer => ({ offer, standing: refundOf(company, offer, use, now) }));
}

async function viewedBenefits(parts: DeskParts, tenantId: string): Promise<readonly string[]> {
  const viewed = new Set<string>();
  for await (const { value } of auditLines(parts.store, tenantId))
    if (value.act === 'reveal' && value.benefitId) viewed.add(value.benefitId);
  return [...viewed];
}
