import { useState } from 'preact/hooks';
import type { ImportAnswer } from '../../api/import-file.js';
import type { Outcome } from '../call.js';
import { useTools } from '../page-context.js';
import { Trouble } from '../parts/show-answer.js';
import { ImportErrors } from './import-errors.js';
import { ImportPlanView } from './import-plan.js';

type Step =
  | { readonly kind: 'begin' }
  | {
      readonly kind: 'busy';
      readonly words: 'tab.import.checking' | 'tab.import.importing';
      readonly share: number;
    }
  | { readonly kind: 'answered'; readonly file: File; readonly outcome: Outcome<ImportAnswer> };

/** A company file: first what it would change or what is wrong with it, then the import. */
export function ImportView() {
  const { say, call, refreshMe } = useTools();
  const [step, setStep] = useState<Step>({ kind: 'begin' });
  const send = async (file: File, path: 'import/preview' | 'import'): Promise<void> => {
    const words = path === 'import' ? 'tab.import.importing' : 'tab.import.checking';
    setStep({ kind: 'busy', words, share: 0 });
    const outcome = await call.send<ImportAnswer>(path, file, share =>
      setStep({ kind: 'busy', words, share }),
    );
    setStep({ kind: 'answered', file, outcome });
    if (path === 'import') refreshMe();
  };
  return (
    <>
      <div class="surface">
        <p>{say('tab.import.text')}</p>
        <label class="button file">
          {say('tab.import.choose')}
          <input
            type="file"
            class="hidden"
            accept="application/json,.json"
            disabled={step.kind === 'busy'}
            onChange={event => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (file) void send(file, 'import/preview');
            }}
          />
        </label>
        {step.kind === 'busy' && <Progress words={say(step.words)} share={step.share} />}
      </div>
      {step.kind === 'answered' && (
        <Answered file={step.file} outcome={step.outcome} confirm={() => void send(step.file, 'import')} />
      )}
    </>
  );
}

/** Sending can be measured; what comes after cannot. */
function Progress({ words, share }: { readonly words: string; readonly share: number }) {
  return (
    <p class="progress">
      <progress max="1" {...(share < 1 ? { value: share } : {})} aria-label={words} />
      <span>{words}</span>
    </p>
  );
}

function Answered(props: {
  readonly file: File;
  readonly outcome: Outcome<ImportAnswer>;
  readonly confirm: () => void;
}) {
  const { say } = useTools();
  const { file, outcome, confirm } = props;
  if (outcome.kind !== 'ok') return <Trouble outcome={outcome} />;
  const answer = outcome.value;
  return (
    <section class="surface" aria-labelledby="import-result">
      <h2 id="import-result">{file.name}</h2>
      <p role="status" class={answer.kind === 'invalid' ? 'urgent strong' : 'strong'}>
        {say(`tab.import.${answer.kind}`)}
      </p>
      {answer.kind === 'invalid' ? (
        <ImportErrors errors={answer.errors} />
      ) : (
        <ImportPlanView plan={answer.plan} />
      )}
      {answer.kind === 'planned' && !answer.plan.isUnchanged && (
        <div class="buttons">
          <button type="button" class="primary" onClick={confirm}>
            {say('tab.import.confirm')}
          </button>
        </div>
      )}
    </section>
  );
}
