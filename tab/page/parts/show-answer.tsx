import type { ComponentChildren } from 'preact';
import type { Outcome } from '../call.js';
import { useTools } from '../page-context.js';
import type { Asked } from '../use-answer.js';

/** Shows an answer of the API, or why there is none. */
export function ShowAnswer<T>(props: {
  readonly asked: Asked<T>;
  readonly children: (value: T) => ComponentChildren;
}) {
  const { say } = useTools();
  const { outcome, reload } = props.asked;
  if (!outcome) return <p class="loading">{say('tab.loading')}</p>;
  if (outcome.kind === 'ok') return <>{props.children(outcome.value)}</>;
  return <Trouble outcome={outcome} again={reload} />;
}

/** Why something did not work, and the way on. */
export function Trouble(props: {
  readonly outcome: Exclude<Outcome<unknown>, { kind: 'ok' }>;
  readonly again?: () => void;
}) {
  const { say } = useTools();
  const { outcome, again } = props;
  if (outcome.kind === 'refused')
    return (
      <div class="notice" role="alert">
        <p class="strong">{outcome.text}</p>
        <p>{outcome.way}</p>
      </div>
    );
  return (
    <div class="notice" role="alert">
      <p class="strong">{say('tab.failed')}</p>
      <p>{say('tab.failedCode', { code: outcome.code })}</p>
      {again && (
        <button type="button" onClick={again}>
          {say('tab.tryAgain')}
        </button>
      )}
    </div>
  );
}
