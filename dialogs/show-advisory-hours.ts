import { randomUUID } from 'node:crypto';
import type { AdvisoryBalance, AdvisoryPurpose } from '../benefits/advisory-hours.js';
import { advisoryBalance, MAX_ENGAGEMENT_HOURS, REPLY_NOTICE } from '../benefits/advisory-hours.js';
import { sendButton, wishButton } from '../cards/button.js';
import type { Field } from '../cards/field.js';
import { formCard } from '../cards/form.js';
import type { Kit, PressArgs } from '../cards/kit.js';
import { refusalText } from '../cards/refusal-text.js';
import { bookHours as bookAtDesk } from '../desk/book-hours.js';
import { loadBookings } from '../desk/support-books.js';
import { refuse } from './refuse.js';
import { seatedForSupport } from './seated-for-support.js';
import type { Show } from './show-benefits.js';
import type { Said } from './show-incidents.js';
import type { Turn } from './turn.js';

/** What the field takes; the desk explains why less than that can be booked. R80 */
const MOST = 1_000;
const PURPOSES: readonly AdvisoryPurpose[] = ['presales', 'deployment'];

/** What is left of the advisory hours, what they are for, and the form that books some. R74 to R80 */
export async function showAdvisoryHours(
  turn: Turn,
  said: Said = {},
  show: Show = turn.reply.send,
): Promise<void> {
  const seat = await seatedForSupport(turn);
  if (!seat) return;
  const { kit } = turn;
  const { say } = kit;
  const bookings = await loadBookings(turn.desk, seat.company.tenantId);
  const balance = advisoryBalance(seat.company, bookings, turn.desk.clock());
  const { filled = {}, ...heading } = said;
  const title = say('hours.title');
  const others = [wishButton(kit, 'choose-support'), wishButton(kit, 'check-benefits')];
  if (balance.granted === 0) {
    await show(formCard({ title, ...heading, texts: [say('hours.none')], fields: [] }, others, kit));
    return;
  }
  const reply = say('hours.reply', { days: REPLY_NOTICE.businessDays, max: MAX_ENGAGEMENT_HOURS });
  // A form under what was just booked would be sent once more by mistake.
  const canBook = !said.note && (balance.left > 0 || balance.presales === 'unlimited');
  const view = {
    title,
    ...heading,
    texts: [say('hours.text'), reply, ...(canBook ? [say('hours.book.text')] : [])],
    facts: factsOf(balance, kit),
    fields: canBook ? fieldsOf(filled, kit) : [],
    links: ['advisoryHoursRequest'] as const,
  };
  const next = canBook
    ? [sendButton(kit, say('hours.book.send'), 'book-hours', { booking: randomUUID() })]
    : said.note
      ? [wishButton(kit, 'advisory-hours')]
      : [];
  await show(formCard(view, [...next, wishButton(kit, 'choose-support')], kit));
}

function factsOf({ left, granted, presales }: AdvisoryBalance, { say }: Kit) {
  return [
    { title: say('hours.left'), value: say('hours.leftOf', { left, granted }) },
    { title: say('hours.presales'), value: say(`hours.presales.${presales}`) },
  ];
}

function fieldsOf(filled: Readonly<Record<string, string>>, { say }: Kit): readonly Field[] {
  const options = PURPOSES.map(value => ({ title: say(`hours.purpose.${value}`), value }));
  return [
    { kind: 'choice', id: 'purpose', label: say('hours.book.purpose'), options, value: filled.purpose },
    {
      kind: 'number',
      id: 'hours',
      label: say('hours.book.hours'),
      min: 0,
      max: MOST,
      value: filled.hours,
    },
  ];
}

/** Books hours, and shows what is left in the place of the form. The same form sent twice books once. R79 */
export async function bookHours(
  turn: Turn,
  { booking: bookingId = '' }: PressArgs,
  inputs: Readonly<Record<string, string>>,
): Promise<void> {
  const { say } = turn.kit;
  const purpose = PURPOSES.find(known => known === inputs.purpose);
  const again = (problem: string) => showAdvisoryHours(turn, { problem, filled: inputs }, turn.reply.replace);
  if (!purpose || bookingId === '') return again(say('keys.form.choiceRequired'));
  const hours = Number((inputs.hours ?? '').trim().replace(',', '.'));
  const outcome = await bookAtDesk(turn.desk, turn.actor, { bookingId, purpose, hours });
  if (outcome.kind === 'refused') {
    const { refusal } = outcome;
    const isAboutHours = ['not-a-count', 'engagement-too-long', 'advisory-hours-short'].includes(
      refusal.code,
    );
    return isAboutHours ? again(refusalText(refusal, [], turn.kit).text) : refuse(turn, refusal);
  }
  const isFree = outcome.booking.draws.length === 0;
  const values = { hours: outcome.booking.hours, purpose: say(`hours.purpose.${purpose}`) };
  const note = say(isFree ? 'hours.booked.free' : 'hours.booked', values);
  await showAdvisoryHours(turn, { note }, turn.reply.replace);
}
