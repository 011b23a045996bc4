import type { Benefit, Company } from '../benefits/company.js';
import type { PooledKey } from '../benefits/key-pool.js';
import type { BenefitRequest } from '../benefits/request.js';
import { isFinal } from '../benefits/request.js';
import type { Finding } from './company-file/file-error.js';

/** Benefits that people wait for, hold keys or seats of, or that were activated here may not disappear, nor turn into something else. */
export function refuseRemovals(facts: {
  stored: Company | undefined;
  next: Company;
  pool: readonly PooledKey[];
  requests: readonly BenefitRequest[];
  /** Of which the desk has recorded something. */
  recorded: ReadonlySet<string>;
}): readonly Finding[] {
  const { stored, next, pool, requests, recorded } = facts;
  return (stored?.benefits ?? []).flatMap((benefit): readonly Finding[] => {
    const index = next.benefits.findIndex(candidate => candidate.id === benefit.id);
    if (next.benefits[index]?.category === benefit.category) return [];
    const open = requests.filter(
      request => request.benefitId === benefit.id && !isFinal(request.state),
    ).length;
    const given = pool.filter(key => key.benefitId === benefit.id && key.usedBy.length > 0).length;
    if (open + given === 0 && !recorded.has(benefit.id)) return [];
    return [removal(benefit, index, open, given, recorded.has(benefit.id))];
  });
}

function removal(benefit: Benefit, index: number, open: number, given: number, isRecorded: boolean): Finding {
  const what = index < 0 ? 'is missing' : `is no longer in the category ${benefit.category}`;
  return {
    code: 'benefit-in-use',
    pointer: index < 0 ? '/benefits' : `/benefits/${index}/category`,
    message:
      `The benefit "${benefit.id}" ${what}, but requests still open: ${open}, keys given out: ${given}` +
      `${isRecorded ? ', and the desk has recorded who holds it or what came of it' : ''}. ` +
      'Keep it as it was; a benefit that has ended says so with "expiresOn".',
  };
}
