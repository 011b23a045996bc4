import type { ForecastAnswer } from '../../api/show-forecast.js';
import { useTools } from '../page-context.js';
import { ShowAnswer } from '../parts/show-answer.js';
import { TimelineStrip } from '../parts/timeline-strip.js';
import { useAnswer } from '../use-answer.js';

/** What ends and what can be renewed in the next twelve months. R108 */
export function TimelineSection() {
  const { say } = useTools();
  const asked = useAnswer<ForecastAnswer>('forecast');
  return (
    <section class="surface" aria-labelledby="timeline">
      <h2 id="timeline">{say('forecast.title')}</h2>
      <ShowAnswer asked={asked}>
        {forecast =>
          forecast.events.length === 0 ? (
            <p>{say('forecast.none')}</p>
          ) : (
            <>
              <TimelineStrip forecast={forecast} />
              <ol class="timeline">
                {forecast.events.map((event, at) => (
                  <li key={at} class={event.kind}>
                    <time dateTime={event.day}>{say.day(event.day)}</time>
                    <span>{event.text}</span>
                  </li>
                ))}
              </ol>
            </>
          )
        }
      </ShowAnswer>
    </section>
  );
}
