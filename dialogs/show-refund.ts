import type { Cancellation, ServiceRequest } from '../benefits/cancellation.js';
import { serviceRequestFor } from '../benefits/cancellation.js';
import type { Company, Offer } from '../benefits/company.js';
import type { RefundStanding } from '../benefits/refund.js';
import { may } from '../benefits/roles.js';
import { dayOf } from '../benefits/validity.js';
import type { Action } from '../cards/button.js';
import { button, sendButton, wishButton } from '../cards/button.js';
import type { Field } from '../cards/field.js';
import { formCard } from '../cards/form.js';
import type { Kit } from '../cards/kit.js';
import { offerName } from '../cards/offer-name.js';
import { tidy } from '../cards/plain-text.js';
import { loadCancellations } from '../desk/cancel-offer.js';
import { refundStandings } from '../desk/refund-standing.js';
import { CASE_NUMBER_LENGTH } from '../desk/report-case.js';
import { refundTexts, refundWarnings, standingText, taxText } from './refund-words.js';
import { seated } from './seated.js';
import type { Show } from './show-benefits.js';
import type { Said } from './show-incidents.js';
import type { Turn } from './turn.js';

/** Offers whose answer of support can be noted on one card: Teams shows six buttons. */
const MAX_SETTLED = 1;

/** How an offer stands: what the rules say, and what was asked for already. */
interface Line {
  readonly offer: Offer;
  readonly standing: RefundStanding;
  readonly cancellation: Cancellation | undefined;
}

/**
 * Whether a refund is still possible, to the hour, what stands against it, and the prepared service request; those
 * who may send it note here that they did, and what came of it. R105 to R107
 */
export async function showRefund(turn: Turn, said: Said = {}, show: Show = turn.reply.send): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const { company, person } = seat;
  const { kit } = turn;
  const cancellations = await loadCancellations(turn.desk, company.tenantId);
  const standings = await refundStandings(turn.desk, seat);
  const lines = standings.map(one => ({ ...one, cancellation: cancellations.get(one.offer.id) }));
  const open = lines.filter(line => !line.cancellation && line.standing.verdict !== 'impossible');
  const mayCancel = may(person, 'request-cancellation');
  const { filled = {}, ...heading } = said;
  const view = {
    title: kit.say('refund.title'),
    ...heading,
    texts: refundTexts(kit, company, lines, open.length > 0),
    facts: lines.map(line => ({ title: nameOf(kit, line.offer), value: standingText(kit, line) })),
    boxes: boxesOf(kit, company, lines, mayCancel ? open : []),
    fields: mayCancel && open.length > 0 ? sentFields(kit, open, filled) : [],
    warnings: refundWarnings(kit, company, open),
    links: mayCancel && lines.some(isUnderWay(open)) ? (['serviceRequests'] as const) : [],
  };
  await show(formCard(view, actionsOf(kit, lines, open, mayCancel), kit));
}

function isUnderWay(open: readonly Line[]): (line: Line) => boolean {
  return line => open.includes(line) || line.cancellation?.state === 'requested';
}

/** What to choose in Partner Center, a text to copy for each offer, and the tax that can be had back. R106, R107 */
function boxesOf(kit: Kit, company: Company, lines: readonly Line[], open: readonly Line[]) {
  const { say } = kit;
  const requests = open.map(({ offer }) => ({ offer, request: serviceRequestFor(company, offer) }));
  const [first] = requests;
  const tax = taxText(kit, lines);
  return [
    ...(first
      ? [{ title: say('refund.request.title'), text: say('refund.request.text', valuesOf(first.request)) }]
      : []),
    ...requests.map(({ offer, request }) => ({
      title: say('refund.request.copy', { offer: nameOf(kit, offer) }),
      text: say('refund.request.words', {
        offer: nameOf(kit, offer),
        date: say.day(dayOf(new Date(offer.purchasedAt), company.timeZone)),
        company: tidy(request.company, 100),
        mpnId: request.mpnId,
      }),
    })),
    ...(tax ? [{ title: say('refund.tax.title'), text: tax }] : []),
  ];
}

function valuesOf({ problem, type }: ServiceRequest) {
  return { problem, type };
}

function sentFields(
  kit: Kit,
  open: readonly Line[],
  filled: Readonly<Record<string, string>>,
): readonly Field[] {
  const { say } = kit;
  const options = open.map(({ offer }) => ({ title: nameOf(kit, offer), value: offer.id }));
  const which: Field = {
    kind: 'choice',
    id: 'offer',
    label: say('refund.form.offer'),
    options,
    value: filled.offer,
  };
  return [
    ...(open.length > 1 ? [which] : []),
    {
      kind: 'text',
      id: 'caseNumber',
      label: say('refund.form.case'),
      max: CASE_NUMBER_LENGTH,
      value: filled.caseNumber,
    },
  ];
}

function actionsOf(
  kit: Kit,
  lines: readonly Line[],
  open: readonly Line[],
  mayCancel: boolean,
): readonly Action[] {
  const { say } = kit;
  const [first] = open;
  const others = [wishButton(kit, 'forecast'), wishButton(kit, 'check-benefits')];
  if (!mayCancel) {
    const ask = button(kit, say('refund.ask'), 'find-admin', { matter: 'request-cancellation' });
    return [...(first ? [ask] : [wishButton(kit, 'find-admin')]), ...others];
  }
  const only = first && open.length === 1 ? { offer: first.offer.id } : {};
  const requested = lines.filter(({ cancellation }) => cancellation?.state === 'requested');
  return [
    ...(first ? [sendButton(kit, say('refund.form.send'), 'send-cancellation', only)] : []),
    ...requested.slice(0, MAX_SETTLED).flatMap(({ offer }) => settleButtons(kit, offer)),
    ...others,
  ];
}

function settleButtons(kit: Kit, offer: Offer): readonly Action[] {
  const { say } = kit;
  const args = { offer: offer.id };
  const name = nameOf(kit, offer);
  return [
    button(kit, say('refund.settle.accepted', { offer: name }), 'settle-cancellation', {
      ...args,
      answer: 'support-accepted',
    }),
    button(kit, say('refund.settle.refused', { offer: name }), 'settle-cancellation', {
      ...args,
      answer: 'support-refused',
    }),
  ];
}

function nameOf(kit: Kit, { kind, competency }: Offer): string {
  return offerName(kit, kind, competency);
}
