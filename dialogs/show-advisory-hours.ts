import { advisoryBalance, MAX_ENGAGEMENT_HOURS, REPLY_NOTICE } from '../benefits/advisory-hours.js';
import { refuseTechnicalPage } from '../benefits/technical-benefit.js';
import { answerCard } from '../cards/answer.js';
import { loadBookings } from '../desk/support-books.js';
import { refuse } from './refuse.js';
import { seated } from './seated.js';
import type { Turn } from './turn.js';

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
