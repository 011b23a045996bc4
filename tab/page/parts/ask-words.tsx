import { useEffect, useRef, useState } from 'preact/hooks';
import { useTools } from '../page-context.js';

/** Asks for some words in a dialog: why, or a comment. */
export function AskWords(props: {
  readonly title: string;
  readonly text?: string;
  readonly label: string;
  readonly placeholder?: string;
  /** Said when nothing was written. */
  readonly missing: string;
  /** Title of the button that sends them. */
  readonly send: string;
  /** What is wrong with what was sent. */
  readonly problem?: string;
  readonly isBusy?: boolean;
  readonly onWords: (words: string) => void;
  readonly onCancel: () => void;
}) {
  const { say } = useTools();
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState('');
  const [isMissing, setMissing] = useState(false);
  const problem = isMissing ? props.missing : props.problem;
  useEffect(() => dialog.current?.showModal(), []);
  const send = (event: Event): void => {
    event.preventDefault();
    setMissing(words.trim() === '');
    if (words.trim() !== '') props.onWords(words.trim());
  };
  return (
    <dialog ref={dialog} aria-labelledby="ask-title" onClose={props.onCancel}>
      <form onSubmit={send} noValidate>
        <h2 id="ask-title">{props.title}</h2>
        {props.text && <p>{props.text}</p>}
        <label for="ask-words">{props.label}</label>
        <textarea
          id="ask-words"
          rows={3}
          maxLength={500}
          required
          aria-describedby={problem ? 'ask-problem' : undefined}
          aria-invalid={Boolean(problem)}
          placeholder={props.placeholder}
          value={words}
          onInput={event => setWords(event.currentTarget.value)}
        />
        {problem && (
          <p id="ask-problem" class="urgent" role="alert">
            {problem}
          </p>
        )}
        <div class="buttons">
          <button type="submit" class="primary" disabled={props.isBusy}>
            {props.send}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {say('button.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
