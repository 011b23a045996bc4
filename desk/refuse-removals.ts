import type { Benefit, Company } from '../benefits/company.js';
import type { PooledKey } from '../benefits/key-pool.js';
import type { BenefitRequest } from '../benefits/request.js';
import { isFinal } from '../benefits/request.js';
import type { Finding } from './company-file/file-error.js';

/** Benefits that people wait for or hold keys of may not disappear, nor turn into something else. */
export function refuseRemovals(facts: {
  stored: Company | undefined;
  next: Company;
  pool: readonly PooledKey[];
  requests: readonly BenefitRequest[];
}): readonly Finding[] {
  const { stored, next, pool, requests } = facts;
  return (stored?.benefits ?? []).flatMap((benefit): readonly Finding[] => {
    const index = next.benefits.findIndex(candidate => candidate.id === benefit.id);
    if (next.benefits[index]?.category === benefit.category) return [];
    const open = requests.filter(
      request => request.benefitId === benefit.id && !isFinal(request.state),
    ).length;
    const given = pool.filter(key => key.benefitId === benefit.id && key.usedBy.length > 0).length;
    if (open + given === 0) return [];
    return [removal(benefit, index, open, given)];
  });
}

function removal(benefit: Benefit, index: number, open: number, given: number): Finding {
  const what = index < 0 ? 'is missing' : `is no longer in the category ${benefit.category}`;
  return {
    code: 'benefit-in-use',
    pointer: index < 0 ? '/benefits' : `/benefits/${index}/category`,
    message:
      `The benefit "${benefit.id}" ${what}, but requests still open: ${open}, keys given out: ${given}. ` +
      'Keep it as it was; a benefit that has ended says so with "expiresOn".',
  };
}
