import type { ComponentChildren } from 'preact';
import type { ApprovalLine } from '../../api/show-approvals.js';
import { useTools } from '../page-context.js';
import { CommentButton } from '../parts/comment-button.js';
import { useSend } from '../use-send.js';

/** What can be done about one request: to decide, to comment, and to take one's own decision back. */
export function LineButtons(props: {
  readonly line: ApprovalLine;
  readonly moved: () => void;
  readonly children?: ComponentChildren;
}) {
  const { say, me } = useTools();
  const { line, moved, children } = props;
  const { isBusy, send } = useSend(() => say('undo.done'), moved);
  const { undoUntil } = line;
  if (!children && !line.mayComment && !undoUntil) return null;
  return (
    <>
      {undoUntil && <p class="subtle">{say('undo.until', { time: say.moment(undoUntil, me.timeZone) })}</p>}
      <div class="buttons">
        {children}
        {undoUntil && (
          <button
            type="button"
            disabled={isBusy}
            aria-label={`${say('undo.button')}: #${line.number} ${line.subject}`}
            onClick={() => send(`decisions/${line.id}/undo`, {})}
          >
            {say('undo.button')}
          </button>
        )}
        <CommentButton request={line} moved={moved} />
      </div>
    </>
  );
}
