import type { ApprovalLine } from '../../api/show-approvals.js';
import { useTools } from '../page-context.js';
import type { DecideActs } from '../use-decide.js';

/** Chooses several requests, and decides about them at once. */
export function BatchBar(
  props: {
    readonly open: readonly ApprovalLine[];
    readonly picked: readonly ApprovalLine[];
    readonly choose: (lines: readonly ApprovalLine[]) => void;
  } & DecideActs,
) {
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
      <button type="button" class="primary" disabled={isIdle} onClick={() => approve(picked)}>
        {say('tab.approveChosen')}
      </button>
      <button type="button" disabled={isIdle} onClick={() => reject(picked)}>
        {say('tab.rejectChosen')}
      </button>
    </div>
  );
}
