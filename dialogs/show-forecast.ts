import { forecastOf } from '../benefits/forecast.js';
import { answerCard } from '../cards/answer.js';
import { forecastText } from '../cards/forecast-text.js';
import { seated } from './seated.js';
import type { Turn } from './turn.js';

/** Events shown of a forecast; the rest is counted. */
const MOST_EVENTS = 15;

/** What ends when within the next twelve months. R108 */
export async function showForecast(turn: Turn): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const { say } = turn.kit;
  const events = forecastOf(seat.company, turn.desk.clock());
  const facts = events.slice(0, MOST_EVENTS).map(event => ({
    title: say.day(event.day),
    value: forecastText(seat.company, event, turn.kit),
  }));
  const more = events.length - facts.length;
  await turn.reply.send(
    answerCard(
      {
        title: say('forecast.title'),
        texts: events.length > 0 ? [] : [say('forecast.none')],
        facts,
        notes: more > 0 ? [say('forecast.more', { count: more })] : [],
        wishes: ['check-benefits', 'refund'],
      },
      turn.kit,
    ),
  );
}
