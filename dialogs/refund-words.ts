import type { Cancellation } from '../benefits/cancellation.js';
import type { Company, Offer } from '../benefits/company.js';
import type { RefundStanding } from '../benefits/refund.js';
import type { Kit } from '../cards/kit.js';
import { offerName } from '../cards/offer-name.js';
import { tidy } from '../cards/plain-text.js';
import { productName } from './product-name.js';

interface Line {
  readonly offer: Offer;
  readonly standing: RefundStanding;
  readonly cancellation: Cancellation | undefined;
}

/** Until when it is possible, to the minute, or how far the cancellation is. R105, R106 */
export function standingText({ say, timeZone }: Kit, { standing, cancellation }: Line): string {
  if (!cancellation) {
    const { verdict, closesAt } = standing;
    return say(`refund.${verdict}`, { time: say.moment(closesAt, timeZone) });
  }
  const { state, requestedAt, caseNumber = '' } = cancellation;
  if (state === 'refunded' || state === 'rejected') return say(`refund.state.${state}`);
  return say('refund.state.requested', {
    time: say.moment(requestedAt, timeZone),
    number: tidy(caseNumber, 60),
  });
}

/** The rule, and what stands against it for which offer. R105, R107 */
export function refundTexts(
  kit: Kit,
  company: Company,
  lines: readonly Line[],
  isOpen: boolean,
): readonly string[] {
  const { say } = kit;
  if (lines.length === 0) return [say('refund.none')];
  return [
    say('refund.text'),
    ...(isOpen ? [say('refund.forfeits')] : []),
    ...lines.flatMap(line => (line.cancellation ? [] : obstacleTexts(kit, company, line))),
  ];
}

/** What Microsoft's stricter page holds against a refund. R105 */
export function refundWarnings(kit: Kit, company: Company, lines: readonly Line[]): readonly string[] {
  return lines.flatMap(({ offer, standing }) =>
    standing.risks.map(risk =>
      kit.say(`refund.risk.${risk.code}`, {
        offer: nameOf(kit, offer),
        benefits: benefitList(kit, company, risk.benefits),
      }),
    ),
  );
}

function obstacleTexts(kit: Kit, company: Company, { offer, standing }: Line): readonly string[] {
  const { say, timeZone } = kit;
  return standing.obstacles.map(obstacle =>
    say(`refund.because.${obstacle.code}`, {
      offer: nameOf(kit, offer),
      time: 'closedAt' in obstacle ? say.moment(obstacle.closedAt, timeZone) : '',
      benefits: 'benefits' in obstacle ? benefitList(kit, company, obstacle.benefits) : '',
    }),
  );
}

/** Until when a company that is exempt from tax can ask for it back; undefined where it is too late. R107 */
export function taxText(kit: Kit, lines: readonly Line[]): string | undefined {
  const { say, timeZone } = kit;
  const dates = lines.flatMap(({ offer, standing: { taxRefundUntil } }) =>
    taxRefundUntil
      ? [say('refund.tax.offer', { offer: nameOf(kit, offer), time: say.moment(taxRefundUntil, timeZone) })]
      : [],
  );
  return dates.length > 0 ? say('refund.tax', { offers: say.list(dates) }) : undefined;
}

function benefitList({ say }: Kit, company: Company, ids: readonly string[]): string {
  return say.list(ids.map(id => tidy(productName(company, id), 80)));
}

function nameOf(kit: Kit, { kind, competency }: Offer): string {
  return offerName(kit, kind, competency);
}
