import { useState } from 'preact/hooks';
import type { AuditAnswer } from '../../api/show-audit.js';
import { useTools } from '../page-context.js';
import { ShowAnswer } from '../parts/show-answer.js';
import { useAnswer } from '../use-answer.js';
import type { AuditSearch } from './audit-filter.js';
import { AuditFilterForm, NO_FILTER } from './audit-filter.js';
import { actorWords, actWords } from './audit-words.js';

/** Who did what and when: filtered, page by page, and as a file. */
export function AuditView() {
  const { say } = useTools();
  const [search, setSearch] = useState<AuditSearch>(NO_FILTER);
  /** Where each page so far begins; the last one is shown. */
  const [pages, setPages] = useState<readonly string[]>(['']);
  const params = new URLSearchParams(Object.entries(search).filter(([, value]) => value !== ''));
  const before = pages.at(-1) ?? '';
  const asked = useAnswer<AuditAnswer>(`audit?${params}${before && `&before=${before}`}`);
  const look = (next: AuditSearch): void => {
    setSearch(next);
    setPages(['']);
  };
  return (
    <>
      <AuditFilterForm onSearch={look} />
      <ExportButtons query={params.toString()} />
      <ShowAnswer asked={asked}>
        {page => (
          <div class="surface">
            {page.rows.length === 0 ? <p>{say('tab.auditNone')}</p> : <AuditTable page={page} />}
            <div class="buttons">
              <button
                type="button"
                disabled={pages.length === 1}
                onClick={() => setPages(pages.slice(0, -1))}
              >
                {say('tab.newer')}
              </button>
              <button
                type="button"
                disabled={page.before === undefined}
                onClick={() => setPages([...pages, String(page.before)])}
              >
                {say('tab.older')}
              </button>
            </div>
          </div>
        )}
      </ShowAnswer>
    </>
  );
}

function AuditTable({ page }: { readonly page: AuditAnswer }) {
  const { say, me } = useTools();
  return (
    <table class="list">
      <caption class="hidden">{say('tab.view.audit')}</caption>
      <thead>
        <tr>
          {(['number', 'time', 'who', 'act', 'about'] as const).map(column => (
            <th key={column} scope="col">
              {say(`tab.audit.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {page.rows.map(row => (
          <tr key={row.sequence}>
            <th scope="row">{say.number(row.sequence)}</th>
            <td data-title={say('tab.audit.time')}>{say.moment(row.at, me.timeZone)}</td>
            <td data-title={say('tab.audit.who')}>{row.name ?? actorWords(row.by, say)}</td>
            <td data-title={say('tab.audit.act')}>{actWords(row.act, say)}</td>
            <td data-title={say('tab.audit.about')}>
              {[row.benefit ?? row.benefitId, row.detail].filter(text => text).join(' · ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ExportButtons({ query }: { readonly query: string }) {
  const { say, call, announce } = useTools();
  const save = async (format: 'csv' | 'jsonl'): Promise<void> => {
    const outcome = await call.file(`audit/export?format=${format}&${query}`);
    if (outcome.kind !== 'ok') return announce(say('tab.failed'));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(outcome.value);
    link.download = `audit.${format}`;
    link.click();
    URL.revokeObjectURL(link.href);
    announce(say('tab.exported', { file: link.download }));
  };
  return (
    <div class="buttons spaced">
      {(['csv', 'jsonl'] as const).map(format => (
        <button key={format} type="button" onClick={() => void save(format)}>
          {say(`tab.export.${format}`)}
        </button>
      ))}
    </div>
  );
}
