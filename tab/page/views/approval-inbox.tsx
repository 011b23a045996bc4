import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ApprovalLine } from '../../api/show-approvals.js';
import { useTools } from '../page-context.js';
import { useDecide } from '../use-decide.js';
import { ApprovalItem } from './approval-item.js';
import type { Unexplained } from './ask-verdict.js';
import { AskVerdict } from './ask-verdict.js';
import { BatchBar } from './batch-bar.js';
import { DecideButtons } from './decide-buttons.js';
import { LineButtons } from './line-buttons.js';
import { WorkSteps } from './work-steps.js';

/** What waits for the reader: to decide, one by one or several at once; to do; and what a reason would open. */
export function ApprovalInbox(props: {
  readonly requests: readonly ApprovalLine[];
  readonly reload: () => void;
}) {
  const { say } = useTools();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [unexplained, setUnexplained] = useState<Unexplained>();
  const { requests, reload } = props;
  const { decide, isBusy } = useDecide(bare => {
    setChosen([]);
    setUnexplained(bare.length > 0 ? { decision: 'approve', lines: bare } : undefined);
    reload();
  });
  if (requests.length === 0) return <p class="surface">{say('approvals.none')}</p>;
  const waiting = (waits: ApprovalLine['waits']) => requests.filter(line => line.waits === waits);
  const open = waiting('decide');
  const choose = (lines: readonly ApprovalLine[]): void => setChosen(lines.map(({ id }) => id));
  const picked = open.filter(({ id }) => chosen.includes(id));
  const acts = {
    isBusy,
    approve: (lines: readonly ApprovalLine[]) => decide(lines, { decision: 'approve' }),
    reject: (lines: readonly ApprovalLine[]) => setUnexplained({ decision: 'reject', lines }),
  };
  const item = (line: ApprovalLine) => (
    <ApprovalItem line={line}>
      {line.work && <WorkSteps line={line} work={line.work} moved={reload} />}
      <LineButtons line={line} moved={reload}>
        {line.waits !== 'work' && <DecideButtons line={line} {...acts} />}
      </LineButtons>
    </ApprovalItem>
  );
  const box = (line: ApprovalLine) => open.length > 1 && <ChooseBox {...{ line, picked, choose }} />;
  return (
    <>
      {open.length > 1 && <BatchBar open={open} picked={picked} choose={choose} {...acts} />}
      <Group lines={open} item={item} box={box} />
      <Group lines={waiting('work')} item={item} heading={say('inbox.toDo')} />
      <Group lines={waiting('justify')} item={item} heading={say('inbox.withReason')} />
      {unexplained && (
        <AskVerdict
          key={unexplained.decision}
          unexplained={unexplained}
          isBusy={isBusy}
          decide={decide}
          cancel={() => setUnexplained(undefined)}
        />
      )}
    </>
  );
}

function Group(props: {
  readonly lines: readonly ApprovalLine[];
  readonly item: (line: ApprovalLine) => ComponentChildren;
  readonly box?: (line: ApprovalLine) => ComponentChildren;
  readonly heading?: string;
}) {
  const { lines, item, box, heading } = props;
  if (lines.length === 0) return null;
  return (
    <>
      {heading && <h2 class="group">{heading}</h2>}
      <ul class="plain surface">
        {lines.map(line => (
          <li key={line.id} class="choice">
            {box?.(line)}
            {item(line)}
          </li>
        ))}
      </ul>
    </>
  );
}

function ChooseBox(props: {
  readonly line: ApprovalLine;
  readonly picked: readonly ApprovalLine[];
  readonly choose: (lines: readonly ApprovalLine[]) => void;
}) {
  const { say } = useTools();
  const { line, picked, choose } = props;
  const isPicked = picked.includes(line);
  const toggled = isPicked ? picked.filter(other => other !== line) : [...picked, line];
  return (
    <input
      type="checkbox"
      checked={isPicked}
      aria-label={say('tab.choose', { number: String(line.number) })}
      onChange={() => choose(toggled)}
    />
  );
}
