import type { MovedRequest } from '../../api/move-request.js';
import type { OwnRequest, RequestsAnswer } from '../../api/show-requests.js';
import { useTools } from '../page-context.js';
import { CommentButton } from '../parts/comment-button.js';
import { RequestLife } from '../parts/request-life.js';
import { ShowAnswer } from '../parts/show-answer.js';
import { StateBadge } from '../parts/state-badge.js';
import { useAnswer } from '../use-answer.js';

/** The reader's own requests, each with its life and what can be done about it. */
export function RequestsSection() {
  const { say } = useTools();
  const asked = useAnswer<RequestsAnswer>('requests');
  return (
    <section class="surface" aria-labelledby="my-requests">
      <h2 id="my-requests">{say('requests.title')}</h2>
      <ShowAnswer asked={asked}>
        {({ requests }) =>
          requests.length === 0 ? (
            <p>{say('requests.none')}</p>
          ) : (
            <ul class="plain">
              {requests.map(request => (
                <li key={request.id}>
                  <OwnRequestItem request={request} moved={asked.reload} />
                </li>
              ))}
            </ul>
          )
        }
      </ShowAnswer>
    </section>
  );
}

function OwnRequestItem({ request, moved }: { readonly request: OwnRequest; readonly moved: () => void }) {
  const { say } = useTools();
  const { number, subject: product } = request;
  return (
    <details class="request">
      <summary>
        <span class="strong">{say('requests.line', { number: String(number), product })}</span>
        <StateBadge state={request.state} />
      </summary>
      {request.waitingFor.length > 0 && (
        <p>{say('tab.waitingFor', { names: say.list(request.waitingFor) })}</p>
      )}
      {request.isOwnWork && (
        <p>
          {say('tab.yoursToDo')} <a href="#/approvals">{say('handOver.open')}</a>
        </p>
      )}
      <RequestLife request={request} />
      <OwnRequestButtons request={request} moved={moved} />
    </details>
  );
}

function OwnRequestButtons({ request, moved }: { readonly request: OwnRequest; readonly moved: () => void }) {
  const { say, call, announce, openChat } = useTools();
  const number = String(request.number);
  const act = async (what: 'nudge' | 'withdraw'): Promise<void> => {
    const outcome = await call.post<MovedRequest>(`requests/${request.id}/${what}`, '{}');
    moved();
    if (outcome.kind === 'refused') announce(`${outcome.text} ${outcome.way}`);
    else if (outcome.kind === 'failed') announce(say('tab.failed'));
    else announce(movedWords(outcome.value, say));
  };
  return (
    <div class="buttons">
      {request.mayNudge && (
        <button
          type="button"
          aria-label={`${say('requests.nudge')}: #${number}`}
          onClick={() => act('nudge')}
        >
          {say('requests.nudge')}
        </button>
      )}
      {request.mayWithdraw && (
        <button
          type="button"
          aria-label={`${say('requests.withdraw')}: #${number}`}
          onClick={() => act('withdraw')}
        >
          {say('requests.withdraw')}
        </button>
      )}
      <CommentButton request={request} moved={moved} />
      {request.hasKey && (
        <button type="button" onClick={() => openChat(say('tab.say.requests'))}>
          {say('tab.keyInChat')}
        </button>
      )}
    </div>
  );
}

function movedWords({ reminded }: MovedRequest, say: ReturnType<typeof useTools>['say']): string {
  if (reminded === undefined) return say('requests.withdrawn.text');
  return reminded.length > 0
    ? say('requests.nudged', { names: say.list(reminded) })
    : say('tab.nudgedNobody');
}
