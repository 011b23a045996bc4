import type { ApprovalLine } from '../../api/show-approvals.js';
import { useTools } from '../page-context.js';
import type { DecideActs } from '../use-decide.js';

/** The two buttons of one request. */
export function DecideButtons(props: { readonly line: ApprovalLine } & DecideActs) {
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
        onClick={() => approve([line])}
      >
        {say('approvals.approve')}
      </button>
      <button
        type="button"
        disabled={isBusy}
        aria-label={label(say('approvals.reject'))}
        onClick={() => reject([line])}
      >
        {say('approvals.reject')}
      </button>
    </div>
  );
}
