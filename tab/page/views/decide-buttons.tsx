import type { ApprovalLine } from '../../api/show-approvals.js';
import { useTools } from '../page-context.js';
import type { DecideActs } from '../use-decide.js';

/** The two buttons of one request; only one where the company's rule lets the reader approve, with a reason. */
export function DecideButtons(props: { readonly line: ApprovalLine } & DecideActs) {
  const { say } = useTools();
  const { line, isBusy, approve, reject } = props;
  const label = (what: string): string => `${what}: #${line.number} ${line.subject}`;
  const approving = line.asks.approve ?? say('approvals.approve');
  return (
    <>
      <button
        type="button"
        class="primary"
        disabled={isBusy}
        aria-label={label(approving)}
        onClick={() => approve([line])}
      >
        {approving}
      </button>
      {line.waits === 'decide' && (
        <button
          type="button"
          disabled={isBusy}
          aria-label={label(say('approvals.reject'))}
          onClick={() => reject([line])}
        >
          {say('approvals.reject')}
        </button>
      )}
    </>
  );
}
