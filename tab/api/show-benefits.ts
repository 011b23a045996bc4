import type { Company } from '../../benefits/company.js';
import type { BenefitLine, CategoryLines, Overview } from '../../benefits/overview.js';
import { overviewOf } from '../../benefits/overview.js';
import { companyToday } from '../../desk/company-today.js';
import { loadPools } from '../../desk/load-company.js';
import type { NextStep } from './next-step.js';
import { nextStepFor } from './next-step.js';
import type { Answer, Visit } from './visit.js';
import { json } from './visit.js';

/** The overview of the chat, with the next step for each benefit. R12, R14, R25, R26 */
export interface BenefitsAnswer extends Omit<Overview, 'categories'> {
  readonly categories: readonly (Omit<CategoryLines, 'lines'> & {
    readonly lines: readonly LineWithStep[];
  })[];
}

export type LineWithStep = BenefitLine & { readonly next?: NextStep };

export async function showBenefits(visit: Visit): Promise<Answer> {
  const { desk, seat } = visit;
  if (seat.company.managedIn === 'pmc') return { kind: 'refused', refusal: { code: 'managed-in-pmc' } };
  const pools = await loadPools(desk, seat.company.tenantId);
  const today = await companyToday(desk, seat.company);
  const overview = overviewOf(today, pools, desk.clock());
  if (overview.categories.length === 0) return { kind: 'refused', refusal: { code: 'no-benefits' } };
  const categories = overview.categories.map(({ category, lines }) => ({
    category,
    lines: lines.map(line => ({ ...line, ...stepOf(line, today, visit) })),
  }));
  return json({ ...overview, categories } satisfies BenefitsAnswer);
}

function stepOf(line: BenefitLine, today: Company, visit: Visit): { readonly next?: NextStep } {
  const next = nextStepFor(line, today, visit);
  return next ? { next } : {};
}
