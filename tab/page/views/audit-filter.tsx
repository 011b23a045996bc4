import { useTools } from '../page-context.js';
import { actWords, NAMED_ACTS } from './audit-words.js';

/** What to look for in the audit log; empty for everything. */
export interface AuditSearch {
  readonly from: string;
  readonly to: string;
  readonly act: string;
  readonly person: string;
}

export const NO_FILTER: AuditSearch = { from: '', to: '', act: '', person: '' };

export function AuditFilterForm({ onSearch }: { readonly onSearch: (search: AuditSearch) => void }) {
  const { say } = useTools();
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: keyof AuditSearch): string => String(data.get(name) ?? '').trim();
    onSearch({ from: text('from'), to: text('to'), act: text('act'), person: text('person') });
  };
  return (
    <form class="surface filter" onSubmit={send} aria-label={say('tab.filter')}>
      <label>
        {say('tab.from')}
        <input type="date" name="from" />
      </label>
      <label>
        {say('tab.to')}
        <input type="date" name="to" />
      </label>
      <label>
        {say('tab.audit.act')}
        <select name="act">
          <option value="">{say('tab.anyAct')}</option>
          {NAMED_ACTS.map(act => (
            <option key={act} value={act}>
              {actWords(act, say)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('tab.audit.who')}
        <input type="text" name="person" placeholder={say('tab.whoPlaceholder')} />
      </label>
      <button type="submit" class="primary">
        {say('tab.filter')}
      </button>
    </form>
  );
}
