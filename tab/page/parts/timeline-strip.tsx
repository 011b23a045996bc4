import { scaleUtc } from 'd3-scale';
import type { ForecastAnswer } from '../../api/show-forecast.js';
import { useTools } from '../page-context.js';
import { useWidth } from '../use-width.js';

const HEIGHT = 56;
const EDGE = 10;
const LINE = 22;
/** Every so many months a name stands below the line: more would touch each other. */
const NAMED_EVERY = 3;

/** The months ahead as a line with a mark for each event; the list below says the same in words. */
export function TimelineStrip({ forecast }: { readonly forecast: ForecastAnswer }) {
  const { say } = useTools();
  const { part, width } = useWidth(320);
  const from = new Date(`${forecast.today}T00:00:00Z`);
  const to = new Date(from);
  to.setUTCMonth(to.getUTCMonth() + forecast.months);
  const scale = scaleUtc([from, to], [EDGE, width - EDGE]);
  const month = new Intl.DateTimeFormat(say.locale, { month: 'short', timeZone: 'UTC' });
  return (
    <div ref={part} class="strip">
      <svg width={width} height={HEIGHT} aria-hidden="true" focusable="false">
        <line class="axis" x1={EDGE} x2={width - EDGE} y1={LINE} y2={LINE} />
        {monthsFrom(from, forecast.months).map((start, at) => (
          <g key={start.toISOString()}>
            <line class="axis" x1={scale(start)} x2={scale(start)} y1={LINE - 4} y2={LINE + 4} />
            {at % NAMED_EVERY === 0 && (
              <text x={scale(start)} y={HEIGHT - 8} text-anchor="middle">
                {month.format(start)}
              </text>
            )}
          </g>
        ))}
        {forecast.events.map((event, at) => (
          <circle
            key={at}
            class={event.kind}
            cx={scale(new Date(`${event.day}T00:00:00Z`))}
            cy={LINE}
            r="6"
          />
        ))}
      </svg>
    </div>
  );
}

/** The first of each month within the time ahead. */
function monthsFrom(day: Date, count: number): readonly Date[] {
  return Array.from(
    { length: count },
    (_, at) => new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1 + at, 1)),
  );
}
