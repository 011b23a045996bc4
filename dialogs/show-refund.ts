import { serviceRequestFor } from '../benefits/cancellation.js';
import type { Company, Offer } from '../benefits/company.js';
import type { RefundStanding } from '../benefits/refund.js';
import { answerCard } from '../cards/answer.js';
import type { Kit } from '../cards/kit.js';
import { offerName } from '../cards/offer-name.js';
import { refundStandings } from '../desk/refund-standing.js';
import { productName } from './product-name.js';
import { seated } from './seated.js';
import type { Turn } from './turn.js';

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
