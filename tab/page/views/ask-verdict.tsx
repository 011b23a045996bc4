import type { ApprovalLine } from '../../api/show-approvals.js';
import { useTools } from '../page-context.js';
import { AskWords } from '../parts/ask-words.js';
import type { Verdict } from '../use-decide.js';

/** Requests for which the desk needs a reason before it takes the decision. */
export interface Unexplained {
  readonly decision: Verdict['decision'];
  readonly lines: readonly ApprovalLine[];
}

/** Asks why somebody rejects, which the requester reads; or approves outside the usual way, which all deciders read. */
export function AskVerdict(props: {
  readonly unexplained: Unexplained;
  readonly isBusy: boolean;
  readonly decide: (lines: readonly ApprovalLine[], verdict: Verdict) => void;
  readonly cancel: () => void;
}) {
  const { say } = useTools();
  const { unexplained, isBusy, decide, cancel } = props;
  const { decision, lines } = unexplained;
  const same = { missing: say('approvals.rejectReasonRequired'), isBusy, onCancel: cancel };
  if (decision === 'approve')
    return (
      <AskWords
        {...same}
        title={say('approvals.justify.title')}
        text={say('approvals.justify.text')}
        label={say('approvals.justify.reason')}
        send={say('approvals.justify.send')}
        onWords={justification => decide(lines, { decision, justification })}
      />
    );
  return (
    <AskWords
      {...same}
      title={rejectTitle(lines, say)}
      label={say('tab.rejectReason')}
      placeholder={say('approvals.rejectReasonPlaceholder')}
      send={say('approvals.reject')}
      onWords={reason => decide(lines, { decision, reason })}
    />
  );
}

function rejectTitle(lines: readonly ApprovalLine[], say: ReturnType<typeof useTools>['say']): string {
  const [first] = lines;
  if (lines.length > 1 || !first) return say('tab.rejectSeveral', { count: lines.length });
  const { number, subject: product, requester: name } = first;
  return say('approvals.line', { number: String(number), product, name });
}
