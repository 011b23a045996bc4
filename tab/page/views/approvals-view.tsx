import type { ApprovalsAnswer } from '../../api/show-approvals.js';
import { useTools } from '../page-context.js';
import { ShowAnswer } from '../parts/show-answer.js';
import { useAnswer } from '../use-answer.js';
import { ApprovalInbox } from './approval-inbox.js';
import { ApprovalItem } from './approval-item.js';
import { LineButtons } from './line-buttons.js';
import { SettingsView } from './settings-view.js';

const PARTS = ['inbox', 'history', 'settings'] as const;
type Part = (typeof PARTS)[number];

/** What waits for the reader, what was decided, and how the reader wants to hear of it. */
export function ApprovalsView(props: { readonly part: string }) {
  const { say } = useTools();
  const part = PARTS.find(name => name === props.part) ?? 'inbox';
  return (
    <>
      <nav class="parts" aria-label={say('tab.view.approvals')}>
        <ul>
          {PARTS.map(name => (
            <li key={name}>
              <a
                href={`#/approvals/${name === 'inbox' ? '' : name}`}
                {...(name === part ? { 'aria-current': 'page' } : {})}
              >
                {say(`tab.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <PartOf part={part} />
    </>
  );
}

function PartOf({ part }: { readonly part: Part }) {
  switch (part) {
    case 'inbox':
      return <Inbox />;
    case 'history':
      return <History />;
    case 'settings':
      return <SettingsView />;
  }
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
                <ApprovalItem line={line}>
                  <LineButtons line={line} moved={asked.reload} />
                </ApprovalItem>
              </li>
            ))}
          </ul>
        )
      }
    </ShowAnswer>
  );
}
