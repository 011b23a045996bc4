import type { ImportPlan, ListChange, PoolChange } from '../desk/plan-import.js';

/** Names listed for each kind of change; the rest is counted. */
const LISTED = 20;

/** An import plan for an operator, in lines. */
export function describePlan(plan: ImportPlan): readonly string[] {
  return [
    ...(plan.isNew ? ['This company is new here.'] : []),
    ...plan.fields.map(field => `~ ${field}`),
    ...listLines('Offers', plan.offers),
    ...listLines('Benefits', plan.benefits),
    ...listLines('People', plan.people),
    ...keyLines(plan.keys),
    ...(plan.newApprovals > 0 ? [`Pending requests shown to further approvers: ${plan.newApprovals}`] : []),
    ...plan.notices.map(notice => `Note: line ${notice.line}: ${notice.message} (${notice.code})`),
  ];
}

function listLines(title: string, change: ListChange): readonly string[] {
  const { added, changed, removed } = change;
  if (added.length + changed.length + removed.length === 0) return [];
  return [
    `${title}: ${added.length} added, ${changed.length} changed, ${removed.length} removed`,
    ...named('+', added),
    ...named('~', changed),
    ...named('-', removed),
  ];
}

function named(sign: string, entries: ListChange['added']): readonly string[] {
  const lines = entries.slice(0, LISTED).map(({ id, name }) => `  ${sign} ${name} (${id})`);
  const more = entries.length - lines.length;
  return more > 0 ? [...lines, `  ${sign} and ${more} more`] : lines;
}

function keyLines(pools: readonly PoolChange[]): readonly string[] {
  if (pools.length === 0) return [];
  return [
    'Keys:',
    ...pools.map(
      ({ benefitId, added, changed, known }) =>
        `  ${benefitId}: ${added} added, ${changed} changed, ${known} loaded before`,
    ),
  ];
}
