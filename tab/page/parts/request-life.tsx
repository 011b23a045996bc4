import type { RequestLine } from '../../api/request-line.js';
import { useTools } from '../page-context.js';

/** What was asked for, and everything that happened since. */
export function RequestLife({ request }: { readonly request: RequestLine }) {
  const { say, me } = useTools();
  return (
    <div class="life">
      <dl>
        {request.facts.map(({ title, value }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {request.reason && (
          <div>
            <dt>{say('requests.fact.reason')}</dt>
            <dd>{request.reason}</dd>
          </div>
        )}
      </dl>
      <ol class="steps">
        {request.steps.map(step => (
          <li key={`${step.event}${step.at}`} class={step.event}>
            <span class="strong">{say(`tab.step.${step.event}`)}</span>
            <time dateTime={step.at}>{say.moment(step.at, me.timeZone)}</time>
            {step.by && <span class="subtle">{step.by}</span>}
            {step.note && <q>{step.note}</q>}
          </li>
        ))}
      </ol>
      {request.coming.length > 0 && (
        <>
          <p class="strong">{say('timeline.next')}</p>
          <ul class="coming">
            {request.coming.map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {request.failure && <p class="urgent">{request.failure}</p>}
    </div>
  );
}
