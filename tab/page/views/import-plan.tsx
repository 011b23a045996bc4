import type { ImportPlan, ListChange } from '../../../desk/plan-import.js';
import { useTools } from '../page-context.js';
import { ImportErrors } from './import-errors.js';

const LISTS = ['offers', 'benefits', 'people'] as const;
const CHANGES = ['added', 'changed', 'removed'] as const;

/** What a company file changes. It names no key. */
export function ImportPlanView({ plan }: { readonly plan: ImportPlan }) {
  const { say } = useTools();
  const { fields, keys, newApprovals, notices } = plan;
  const added = keys.reduce((sum, pool) => sum + pool.added, 0);
  return (
    <>
      {fields.length > 0 && <p>{say('tab.import.fields', { fields: say.list([...fields]) })}</p>}
      {LISTS.map(list => (
        <Changes key={list} title={say(`tab.import.${list}`)} change={plan[list]} />
      ))}
      {added > 0 && <p>{say('tab.import.keys', { count: added })}</p>}
      {newApprovals > 0 && <p>{say('tab.import.approvals', { count: newApprovals })}</p>}
      {notices.length > 0 && (
        <>
          <h3>{say('tab.import.notices')}</h3>
          <ImportErrors errors={notices} />
        </>
      )}
    </>
  );
}

function Changes({ title, change }: { readonly title: string; readonly change: ListChange }) {
  const { say } = useTools();
  const kinds = CHANGES.filter(kind => change[kind].length > 0);
  if (kinds.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="changes">
        {kinds.map(kind => (
          <li key={kind} class={kind}>
            <span class="strong">{say(`tab.import.list.${kind}`, { count: change[kind].length })}</span>{' '}
            {say.list(change[kind].map(({ name }) => name))}
          </li>
        ))}
      </ul>
    </>
  );
}
