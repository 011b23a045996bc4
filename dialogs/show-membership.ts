import { advisoryBalance, MAX_ENGAGEMENT_HOURS, REPLY_NOTICE } from '../benefits/advisory-hours.js';
import { serviceRequestFor } from '../benefits/cancellation.js';
import type { Company, Offer } from '../benefits/company.js';
import type { ForecastEvent } from '../benefits/forecast.js';
import { forecastOf } from '../benefits/forecast.js';
import type { RefundStanding } from '../benefits/refund.js';
import { refuseTechnicalPage } from '../benefits/technical-benefit.js';
import { answerCard } from '../cards/answer.js';
import type { Kit } from '../cards/kit.js';
import { offerName } from '../cards/offer-name.js';
import { refundStandings } from '../desk/refund-standing.js';
import { loadBookings } from '../desk/support-books.js';
import { refuse } from './refuse.js';
import { productName } from './scene.js';
import { seated } from './seated.js';
import type { Turn } from './turn.js';

/** Events shown of a forecast; the rest is counted. */
const MOST_EVENTS = 15;

/** What is left of the advisory hours, what they are for, where to ask. R74 to R80 */
export async function showAdvisoryHours(turn: Turn): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const refusal = refuseTechnicalPage(seat.company, seat.person, turn.desk.clock());
  if (refusal) return refuse(turn, refusal);
  const { say } = turn.kit;
  const bookings = await loadBookings(turn.desk, seat.company.tenantId);
  const { granted, left, presales } = advisoryBalance(seat.company, bookings, turn.desk.clock());
  const facts = [
    { title: say('hours.left'), value: say('hours.leftOf', { left, granted }) },
    { title: say('hours.presales'), value: say(`hours.presales.${presales}`) },
  ];
  const reply = say('hours.reply', { days: REPLY_NOTICE.businessDays, max: MAX_ENGAGEMENT_HOURS });
  await turn.reply.send(
    answerCard(
      granted > 0
        ? {
            title: say('hours.title'),
            texts: [say('hours.text')],
            facts,
            notes: [reply],
            links: ['advisoryHoursRequest'],
            wishes: ['choose-support'],
          }
        : {
            title: say('hours.title'),
            texts: [say('hours.none')],
            wishes: ['choose-support', 'check-benefits'],
          },
      turn.kit,
    ),
  );
}

/** Whether a refund is still possible, to the hour, and what stands against it. R105 to R107 */
export async function showRefund(turn: Turn): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const { company } = seat;
  const { say } = turn.kit;
  const standings = await refundStandings(turn.desk, seat);
  const open = standings.find(({ standing }) => standing.verdict !== 'impossible');
  const facts = standings.map(({ offer, standing }) => ({
    title: offerName(turn.kit, offer.kind, offer.competency),
    value: verdictText(standing, turn.kit),
  }));
  const request = open && serviceRequestFor(company, open.offer);
  const how = request && {
    problem: request.problem,
    type: request.type,
    mpnId: request.mpnId,
  };
  await turn.reply.send(
    answerCard(
      {
        title: say('refund.title'),
        texts: [
          say(standings.length > 0 ? 'refund.text' : 'refund.none'),
          ...(how ? [say('refund.how', how)] : []),
        ],
        facts,
        notes: standings.flatMap(({ offer, standing }) => reasonsOf(company, offer, standing, turn.kit)),
        links: open ? ['serviceRequests'] : [],
        wishes: ['forecast', 'check-benefits', 'find-admin'],
      },
      turn.kit,
    ),
  );
}

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

function verdictText({ verdict, closesAt }: RefundStanding, kit: Kit): string {
  return kit.say(`refund.${verdict}`, { time: kit.say.moment(closesAt, kit.timeZone) });
}

function reasonsOf(company: Company, offer: Offer, standing: RefundStanding, kit: Kit): readonly string[] {
  const { say } = kit;
  const name = offerName(kit, offer.kind, offer.competency);
  const list = (ids: readonly string[]) => say.list(ids.map(id => productName(company, id)));
  return [
    ...standing.obstacles.map(obstacle =>
      say(`refund.because.${obstacle.code}`, {
        offer: name,
        time: 'closedAt' in obstacle ? say.moment(obstacle.closedAt, kit.timeZone) : '',
        benefits: 'benefits' in obstacle ? list(obstacle.benefits) : '',
      }),
    ),
    ...(standing.obstacles.length > 0 ? [] : standing.risks).map(risk =>
      say(`refund.risk.${risk.code}`, { offer: name, benefits: list(risk.benefits) }),
    ),
  ];
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
