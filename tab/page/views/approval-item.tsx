import type { ComponentChildren } from 'preact';
import type { ApprovalLine } from '../../api/show-approvals.js';
import { useTools } from '../page-context.js';
import { RequestLife } from '../parts/request-life.js';
import { StateBadge } from '../parts/state-badge.js';

/** One request for somebody who decides: what is asked in one line, everything else below it. */
export function ApprovalItem(props: { readonly line: ApprovalLine; readonly children?: ComponentChildren }) {
  const { say } = useTools();
  const { line, children } = props;
  const { number, subject: product, requester: name } = line;
  return (
    <div class="request">
      <div class="request-head">
        <span>
          <span class="strong">{say('approvals.line', { number: String(number), product, name })}</span>{' '}
          {line.waits !== 'closed' && <span class="subtle">{say('inbox.age', { days: line.days })}</span>}
        </span>
        <StateBadge state={line.state} />
      </div>
      {line.waits !== 'closed' && <Asking line={line} />}
      <details>
        <summary>
          {say('tab.details')}
          <span class="hidden">{` #${number}`}</span>
        </summary>
        <RequestLife request={line} />
      </details>
      {children}
    </div>
  );
}

function Asking({ line }: { readonly line: ApprovalLine }) {
  const { meaning, warnings = [], openFacts = [] } = line.asks;
  return (
    <>
      {line.reason && <q>{line.reason}</q>}
      {line.waits !== 'work' && (
        <>
          {openFacts.map(({ title, value }) => (
            <p key={title} class="subtle">{`${title}: ${value}`}</p>
          ))}
          {meaning && <p class="subtle">{meaning}</p>}
          {warnings.map(warning => (
            <p key={warning} class="urgent">
              {warning}
            </p>
          ))}
        </>
      )}
    </>
  );
}
