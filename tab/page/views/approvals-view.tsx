import type { ApprovalsAnswer } from '../../api/show-approvals.js';
import { useTools } from '../page-context.js';
import { ShowAnswer } from '../parts/show-answer.js';
import { useAnswer } from '../use-answer.js';
import { ApprovalInbox } from './approval-inbox.js';
import { ApprovalItem } from './approval-item.js';

/** What waits for the reader, and what was decided. */
export function ApprovalsView({ part }: { readonly part: string }) {
  const { say } = useTools();
  const isHistory = part === 'history';
  return (
    <>
      <nav class="parts" aria-label={say('tab.view.approvals')}>
        <ul>
          {(['', 'history'] as const).map(name => (
            <li key={name}>
              <a
                href={`#/approvals/${name}`}
                {...((name === 'history') === isHistory ? { 'aria-current': 'page' } : {})}
              >
                {say(name === 'history' ? 'tab.history' : 'tab.inbox')}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {isHistory ? <History key="history" /> : <Inbox key="inbox" />}
    </>
  );
}

function Inbox() {
  const asked = useAnswer<ApprovalsAnswer>('approvals');
  return (
    <ShowAnswer asked={asked}>
      {({ requests }) => <ApprovalInbox requests={requests} reload={asked.reload} />}
    </ShowAnswer>
  );
}

function History() {
  const { say } = useTools();
  const asked = useAnswer<ApprovalsAnswer>('approvals/history');
  return (
    <ShowAnswer asked={asked}>
      {({ requests }) =>
        requests.length === 0 ? (
          <p>{say('tab.historyNone')}</p>
        ) : (
          <ul class="plain surface">
            {requests.map(line => (
              <li key={line.id}>
                <ApprovalItem line={line} />
              </li>
            ))}
          </ul>
        )
      }
    </ShowAnswer>
  );
}
