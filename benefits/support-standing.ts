import type { Company, Person } from './company.js';
import { may } from './roles.js';
import type { PlanStanding, SupportBooks } from './support-plan.js';
import { planStanding } from './support-plan.js';
import type { SupportStanding } from './support-route.js';
import { tierOf } from './validity.js';

/** What the company and this person bring to a support question today. R61 to R71 */
export function supportStanding(
  company: Company,
  person: Person,
  books: SupportBooks,
  now: Date,
): SupportStanding {
  const productSupport = planStanding(company, 'product-support', books, now);
  const signatureCloud = planStanding(company, 'signature-cloud', books, now);
  return {
    tier: tierOf(company, now),
    productSupport,
    signatureCloud,
    isCspCompany: company.csp === true,
    mayOpenForCustomer: may(person, 'open-customer-request'),
    hasLinked: {
      'product-support': hasLinked(productSupport, person),
      'signature-cloud': hasLinked(signatureCloud, person),
    },
  };
}

/** R53: once for each account. */
function hasLinked({ best }: PlanStanding, person: Person): boolean {
  return best?.record.linkedBy.includes(person.id) ?? false;
}
