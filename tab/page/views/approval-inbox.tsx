import { useState } from 'preact/hooks';
import type { ApprovalLine } from '../../api/show-approvals.js';
import { useTools } from '../page-context.js';
import { AskReason } from '../parts/ask-reason.js';
import { useDecide } from '../use-decide.js';
import { ApprovalItem } from './approval-item.js';

/** What waits for the reader: one by one, or several at once. */
export function ApprovalInbox(props: {
  readonly requests: readonly ApprovalLine[];
  readonly reload: () => void;
}) {
  const { say, openChat } = useTools();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [rejecting, setRejecting] = useState<readonly ApprovalLine[]>([]);
  const { requests } = props;
  const open = requests.filter(line => line.waits === 'decide');
  const { decide, isBusy } = useDecide(() => {
    setChosen(new Set());
    setRejecting([]);
    props.reload();
  });
  if (requests.length === 0) return <p class="surface">{say('approvals.none')}</p>;
  const toggle = (id: string): void =>
    setChosen(
      before => new Set(before.has(id) ? [...before].filter(other => other !== id) : [...before, id]),
    );
  const picked = open.filter(line => chosen.has(line.id));
  return (
    <>
      {open.length > 1 && (
        <BatchBar
          open={open}
          picked={picked}
          isBusy={isBusy}
          choose={lines => setChosen(new Set(lines.map(line => line.id)))}
          approve={() => decide(picked, { decision: 'approve' })}
          reject={() => setRejecting(picked)}
        />
      )}
      <ul class="plain surface">
        {requests.map(line => (
          <li key={line.id} class="choice">
            {open.length > 1 && line.waits === 'decide' && (
              <input
                type="checkbox"
                checked={chosen.has(line.id)}
                aria-label={say('tab.choose', { number: String(line.number) })}
                onChange={() => toggle(line.id)}
              />
            )}
            <ApprovalItem line={line}>
              {line.waits === 'decide' ? (
                <DecideButtons
                  line={line}
                  isBusy={isBusy}
                  approve={() => decide([line], { decision: 'approve' })}
                  reject={() => setRejecting([line])}
                />
              ) : (
                <button type="button" onClick={() => openChat(say('tab.say.approvals'))}>
                  {say('tab.next.ask')}
                </button>
              )}
            </ApprovalItem>
          </li>
        ))}
      </ul>
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

function rejectTitle(lines: readonly ApprovalLine[], say: ReturnType<typeof useTools>['say']): string {
  const [first] = lines;
  if (lines.length > 1 || !first) return say('tab.rejectSeveral', { count: lines.length });
  const { number, subject: product, requester: name } = first;
  return say('approvals.line', { number: String(number), product, name });
}

function DecideButtons(props: {
  readonly line: ApprovalLine;
  readonly isBusy: boolean;
  readonly approve: () => void;
  readonly reject: () => void;
}) {
  const { say } = useTools();
  const { line, isBusy, approve, reject } = props;
  const label = (what: string): string => `${what}: #${line.number} ${line.subject}`;
  return (
    <div class="buttons">
      <button
        type="button"
        class="primary"
        disabled={isBusy}
        aria-label={label(say('approvals.approve'))}
        onClick={approve}
      >
        {say('approvals.approve')}
      </button>
      <button type="button" disabled={isBusy} aria-label={label(say('approvals.reject'))} onClick={reject}>
        {say('approvals.reject')}
      </button>
    </div>
  );
}

function BatchBar(props: {
  readonly open: readonly ApprovalLine[];
  readonly picked: readonly ApprovalLine[];
  readonly isBusy: boolean;
  readonly choose: (lines: readonly ApprovalLine[]) => void;
  readonly approve: () => void;
  readonly reject: () => void;
}) {
  const { say } = useTools();
  const { open, picked, isBusy, choose, approve, reject } = props;
  const isAll = picked.length === open.length;
  const isIdle = picked.length === 0 || isBusy;
  return (
    <div class="batch">
      <label>
        <input type="checkbox" checked={isAll} onChange={() => choose(isAll ? [] : open)} />
        {say('tab.chooseAll')}
      </label>
      <span>{say('tab.chosen', { count: picked.length })}</span>
      <button type="button" class="primary" disabled={isIdle} onClick={approve}>
        {say('tab.approveChosen')}
      </button>
      <button type="button" disabled={isIdle} onClick={reject}>
        {say('tab.rejectChosen')}
      </button>
    </div>
  );
}
