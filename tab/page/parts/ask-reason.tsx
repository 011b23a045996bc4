import { useEffect, useRef, useState } from 'preact/hooks';
import { useTools } from '../page-context.js';

/** Asks why somebody rejects; the requester reads it. */
export function AskReason(props: {
  /** What is rejected. */
  readonly title: string;
  readonly onReason: (reason: string) => void;
  readonly onCancel: () => void;
}) {
  const { say } = useTools();
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const send = (event: Event): void => {
    event.preventDefault();
    if (reason.trim() === '') setMissing(true);
    else props.onReason(reason.trim());
  };
  return (
    <dialog ref={dialog} aria-labelledby="reject-title" onClose={props.onCancel}>
      <form onSubmit={send} noValidate>
        <h2 id="reject-title">{props.title}</h2>
        <label for="reject-reason">{say('tab.rejectReason')}</label>
        <textarea
          id="reject-reason"
          rows={3}
          maxLength={500}
          required
          aria-describedby={isMissing ? 'reject-missing' : undefined}
          aria-invalid={isMissing}
          placeholder={say('approvals.rejectReasonPlaceholder')}
          value={reason}
          onInput={event => setReason(event.currentTarget.value)}
        />
        {isMissing && (
          <p id="reject-missing" class="urgent" role="alert">
            {say('approvals.rejectReasonRequired')}
          </p>
        )}
        <div class="buttons">
          <button type="submit" class="primary">
            {say('approvals.reject')}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {say('button.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
