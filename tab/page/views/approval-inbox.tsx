import { useState } from 'preact/hooks';
import type { ApprovalLine } from '../../api/show-approvals.js';
import { useTools } from '../page-context.js';
import { AskReason } from '../parts/ask-reason.js';
import type { DecideActs } from '../use-decide.js';
import { useDecide } from '../use-decide.js';
import { ApprovalItem } from './approval-item.js';
import { BatchBar } from './batch-bar.js';
import { DecideButtons } from './decide-buttons.js';

/** What waits for the reader: one by one, or several at once. */
export function ApprovalInbox(props: {
  readonly requests: readonly ApprovalLine[];
  readonly reload: () => void;
}) {
  const { say } = useTools();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [rejecting, setRejecting] = useState<readonly ApprovalLine[]>([]);
  const { decide, isBusy } = useDecide(() => {
    setChosen([]);
    setRejecting([]);
    props.reload();
  });
  const { requests } = props;
  if (requests.length === 0) return <p class="surface">{say('approvals.none')}</p>;
  const open = requests.filter(line => line.waits === 'decide');
  const choose = (lines: readonly ApprovalLine[]): void => setChosen(lines.map(({ id }) => id));
  const picked = open.filter(({ id }) => chosen.includes(id));
  const acts = {
    isBusy,
    approve: (lines: readonly ApprovalLine[]) => decide(lines, { decision: 'approve' }),
    reject: setRejecting,
  };
  return (
    <>
      {open.length > 1 && <BatchBar open={open} picked={picked} choose={choose} {...acts} />}
      <InboxList lines={requests} picked={picked} {...(open.length > 1 ? { choose } : {})} acts={acts} />
      {rejecting.length > 0 && (
        <AskReason
          title={rejectTitle(rejecting, say)}
          onReason={reason => decide(rejecting, { decision: 'reject', reason })}
          onCancel={() => setRejecting([])}
        />
      )}
    </>
  );
}

function InboxList(props: {
  readonly lines: readonly ApprovalLine[];
  readonly picked: readonly ApprovalLine[];
  /** Absent where there are not several to choose from. */
  readonly choose?: (lines: readonly ApprovalLine[]) => void;
  readonly acts: DecideActs;
}) {
  const { say, openChat } = useTools();
  const { lines, picked, choose, acts } = props;
  return (
    <ul class="plain surface">
      {lines.map(line => (
        <li key={line.id} class="choice">
          {choose && line.waits === 'decide' && (
            <input
              type="checkbox"
              checked={picked.includes(line)}
              aria-label={say('tab.choose', { number: String(line.number) })}
              onChange={() => choose(toggled(picked, line))}
            />
          )}
          <ApprovalItem line={line}>
            {line.waits === 'decide' ? (
              <DecideButtons line={line} {...acts} />
            ) : (
              <button type="button" onClick={() => openChat(say('tab.say.approvals'))}>
                {say('tab.next.ask')}
              </button>
            )}
          </ApprovalItem>
        </li>
      ))}
    </ul>
  );
}

function toggled(picked: readonly ApprovalLine[], line: ApprovalLine): readonly ApprovalLine[] {
  return picked.includes(line) ? picked.filter(other => other !== line) : [...picked, line];
}

function rejectTitle(lines: readonly ApprovalLine[], say: ReturnType<typeof useTools>['say']): string {
  const [first] = lines;
  if (lines.length > 1 || !first) return say('tab.rejectSeveral', { count: lines.length });
  const { number, subject: product, requester: name } = first;
  return say('approvals.line', { number: String(number), product, name });
}
