import type { Company } from '../benefits/company.js';
import type { Renewal, RenewalNotice } from '../benefits/renewal.js';
import { renewalOf } from '../benefits/renewal.js';
import { dayOf, daysBetween } from '../benefits/validity.js';
import type { Kit } from '../cards/kit.js';
import { offerName } from '../cards/offer-name.js';

/** Offers whose time for renewing ended longer ago are history. */
const LAPSED_DAYS = 365;

/** Of the newer programme, and so for every offer alike. */
type Newer = Extract<RenewalNotice['notice'], 'possible-after-window' | 'no-longer-renewed'>;
const NEWER: readonly Newer[] = ['possible-after-window', 'no-longer-renewed'];

/** Where each offer stands with its renewal, where that matters now: from the first reminder on. R108 */
export function renewalTexts(kit: Kit, company: Company, now: Date): readonly string[] {
  const today = dayOf(now, company.timeZone);
  return renewalsIn(company, now)
    .filter(({ phase }) => phase !== 'running')
    .map(renewal => kit.say.sentences([phaseText(kit, renewal), ...detailTexts(kit, renewal, today)]));
}

/** What the newer programme says about renewing, each once. R108 */
export function newerRenewalTexts({ say }: Kit, company: Company, now: Date): readonly string[] {
  const said = renewalsIn(company, now).flatMap(({ notices }) => notices.map(({ notice }) => notice));
  return NEWER.filter(notice => said.includes(notice)).map(notice => say(`renewal.${notice}`));
}

function renewalsIn(company: Company, now: Date): readonly Renewal[] {
  const today = dayOf(now, company.timeZone);
  return company.offers
    .map(offer => renewalOf(company, offer, now))
    .filter(({ windowUntil }) => daysBetween(windowUntil, today) <= LAPSED_DAYS);
}

function phaseText({ say, ...kit }: Kit, renewal: Renewal): string {
  const { offer, phase, anniversary, windowUntil, daysLeft } = renewal;
  return say(`renewal.${phase === 'running' ? 'due' : phase}`, {
    offer: offerName({ ...kit, say }, offer.kind, offer.competency),
    anniversary: say.day(anniversary),
    until: say.day(windowUntil),
    days: daysLeft,
  });
}

/** The reminder that is still to come, and what a later page says differently. R108 */
function detailTexts({ say }: Kit, renewal: Renewal, today: string): readonly string[] {
  const { phase, reminders, notices, benefitsUntil } = renewal;
  const next = phase === 'lapsed' ? undefined : reminders.find(day => day >= today);
  const has = (wanted: RenewalNotice['notice']) => notices.some(({ notice }) => notice === wanted);
  return [
    ...(next ? [say('renewal.reminder', { date: say.day(next) })] : []),
    ...(has('benefits-continue') ? [say('renewal.benefits-continue', { date: say.day(benefitsUntil) })] : []),
    ...(has('counted-from-payment') ? [say('renewal.counted-from-payment')] : []),
  ];
}
