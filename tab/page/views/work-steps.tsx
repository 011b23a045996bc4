import { useState } from 'preact/hooks';
import type { WorkReported } from '../../api/report-work.js';
import type { ApprovalLine } from '../../api/show-approvals.js';
import type { WorkLine } from '../../api/work-line.js';
import { useTools } from '../page-context.js';
import { AskWords } from '../parts/ask-words.js';
import { FieldInput } from '../parts/field-input.js';
import { useSend } from '../use-send.js';

interface WorkProps {
  readonly line: ApprovalLine;
  readonly work: WorkLine;
  readonly moved: () => void;
}

/** What is to be done in Partner Center, step by step, and what has to come back. */
export function WorkSteps({ line, work, moved }: WorkProps) {
  const { say } = useTools();
  const [isGivingUp, setGivingUp] = useState(false);
  const number = String(line.number);
  const { isBusy, problem, send } = useSend<WorkReported>(
    ({ late, line: { state } }) => late ?? say(reportedId(state), { number }),
    () => {
      setGivingUp(false);
      moved();
    },
  );
  const report = (body: object): void => send(`work/${line.id}`, body);
  const finish = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const inputs = work.fields.map(({ id }) => [id, data.getAll(id).join(',')] as const);
    report({ report: 'done', inputs: Object.fromEntries(inputs) });
  };
  return (
    <form class="work" onSubmit={finish} aria-label={`${say('tab.steps')}: #${number}`}>
      <Steps work={work} />
      {work.fields.map(field => (
        <FieldInput key={field.id} field={field} name={line.id} />
      ))}
      {problem && !isGivingUp && (
        <p class="urgent" role="alert">
          {problem}
        </p>
      )}
      <WorkButtons
        work={work}
        number={number}
        isBusy={isBusy}
        start={() => report({ report: 'started' })}
        giveUp={() => setGivingUp(true)}
      />
      {isGivingUp && (
        <AskWords
          title={say('handOver.why')}
          text={say('approvals.line', { number, product: line.subject, name: line.requester })}
          label={say('tab.rejectReason')}
          placeholder={say('approvals.rejectReasonPlaceholder')}
          missing={say('approvals.rejectReasonRequired')}
          send={say('handOver.giveUp')}
          isBusy={isBusy}
          {...(problem ? { problem } : {})}
          onWords={reason => report({ report: 'impossible', reason })}
          onCancel={() => setGivingUp(false)}
        />
      )}
    </form>
  );
}

function Steps({ work }: Pick<WorkProps, 'work'>) {
  return (
    <>
      <p>{work.text}</p>
      {work.steps.length > 0 && (
        <ol class="todo">
          {work.steps.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {work.notices.map(notice => (
        <p key={notice} class="subtle">
          {notice}
        </p>
      ))}
    </>
  );
}

function WorkButtons(props: {
  readonly work: WorkLine;
  readonly number: string;
  readonly isBusy: boolean;
  readonly start: () => void;
  readonly giveUp: () => void;
}) {
  const { say } = useTools();
  const { work, number, isBusy, start, giveUp } = props;
  const label = (what: string): string => `${what}: #${number}`;
  return (
    <div class="buttons">
      {work.links.map(({ title, url }) => (
        <a key={url} class="button" href={url} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      ))}
      <button type="submit" class="primary" disabled={isBusy} aria-label={label(work.done)}>
        {work.done}
      </button>
      {work.start && (
        <button type="button" disabled={isBusy} aria-label={label(work.start)} onClick={start}>
          {work.start}
        </button>
      )}
      <button type="button" disabled={isBusy} aria-label={label(say('handOver.impossible'))} onClick={giveUp}>
        {say('handOver.impossible')}
      </button>
    </div>
  );
}

function reportedId(state: ApprovalLine['state']) {
  return state === 'fulfilled' || state === 'failed'
    ? (`tab.reported.${state}` as const)
    : 'tab.reported.approved';
}
