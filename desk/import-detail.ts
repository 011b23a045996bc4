import type { ImportPlan, ListChange } from './plan-import.js';

/** An import in one line of the audit log: counts only. */
export function importDetail(plan: ImportPlan): string {
  const sum = (count: (pool: ImportPlan['keys'][number]) => number): number =>
    plan.keys.reduce((total, pool) => total + count(pool), 0);
  return [
    `offers ${counts(plan.offers)}`,
    `benefits ${counts(plan.benefits)}`,
    `people ${counts(plan.people)}`,
    `keys +${sum(pool => pool.added)} ~${sum(pool => pool.changed)}`,
    ...(plan.fields.length > 0 ? [`fields ${plan.fields.join(', ')}`] : []),
  ].join('; ');
}

function counts(change: ListChange): string {
  return `+${change.added.length} ~${change.changed.length} -${change.removed.length}`;
}
