import type { Company } from '../benefits/company.js';
import type { ForecastEvent } from '../benefits/forecast.js';
import { forecastOf } from '../benefits/forecast.js';
import { answerCard } from '../cards/answer.js';
import type { Kit } from '../cards/kit.js';
import { offerName } from '../cards/offer-name.js';
import { productName } from './product-name.js';
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
    value: eventText(seat.company, event, turn.kit),
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

function eventText(company: Company, event: ForecastEvent, kit: Kit): string {
  const { say } = kit;
  if ('benefit' in event)
    return say(`forecast.${event.kind}`, { benefit: productName(company, event.benefit) });
  const offer = company.offers.find(candidate => candidate.id === event.offer);
  const name = offer ? offerName(kit, offer.kind, offer.competency) : event.offer;
  const count = event.kind === 'offer-ends' ? event.benefits.length : 0;
  return say(`forecast.${event.kind}`, { offer: name, count });
}
