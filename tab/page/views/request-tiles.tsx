import type { RequestFigures } from '../../../benefits/request-figures.js';
import { useTools } from '../page-context.js';

/** The figures about requests that matter today. */
export function RequestTiles({ figures }: { readonly figures: RequestFigures }) {
  const { say } = useTools();
  const { waiting, oldestHours, decided, medianHours } = figures;
  const tiles = [
    { title: say('tab.figure.waiting'), value: say.number(waiting), note: agoWords(oldestHours, say) },
    { title: say('tab.figure.decided'), value: say.number(decided), note: undefined },
    {
      title: say('tab.figure.median'),
      value: medianHours === null ? '–' : timeWords(medianHours, say),
      note: undefined,
    },
  ];
  return (
    <dl class="tiles">
      {tiles.map(({ title, value, note }) => (
        <div key={title} class="surface tile">
          <dt>{title}</dt>
          <dd class="figure-value">{value}</dd>
          {note && <dd class="subtle">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}

type Say = ReturnType<typeof useTools>['say'];

function agoWords(hours: number | null, say: Say): string | undefined {
  return hours === null ? undefined : say('tab.figure.oldest', { time: timeWords(hours, say) });
}

/** To the minute below an hour, to the hour below two days, to the day above. */
function timeWords(hours: number, say: Say): string {
  if (hours < 1) return say('tab.minutes', { count: Math.max(1, Math.round(hours * 60)) });
  if (hours < 48) return say('tab.hours', { count: Math.round(hours) });
  return say('tab.days', { count: Math.round(hours / 24) });
}
