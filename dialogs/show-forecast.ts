import type { ForecastEvent } from '../benefits/forecast.js';
import { forecastOf } from '../benefits/forecast.js';
import { wishButton } from '../cards/button.js';
import { forecastText } from '../cards/forecast-text.js';
import { formCard } from '../cards/form.js';
import type { Page } from '../cards/page.js';
import { pageButtons } from '../cards/page.js';
import { companyToday } from '../desk/company-today.js';
import { newerRenewalTexts, renewalTexts } from './renewal-words.js';
import { seated } from './seated.js';
import type { Show } from './show-benefits.js';
import type { Turn } from './turn.js';

/** Events on one page: a year of a company with a few offers. */
const PAGE_EVENTS = 15;

/** What ends when within the next twelve months, and where renewing stands. R108 */
export async function showForecast(turn: Turn, wanted = 0, show: Show = turn.reply.send): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const { kit } = turn;
  const { say } = kit;
  const company = await companyToday(turn.desk, seat.company);
  const now = turn.desk.clock();
  const events = forecastOf(company, now);
  const page = eventPage(events, wanted);
  const newer = newerRenewalTexts(kit, company, now);
  const view = {
    title: say('forecast.title'),
    ...(page.pages > 1 ? { subtitle: say('benefits.page', rangeOf(page)) } : {}),
    texts: [...renewalTexts(kit, company, now), ...(events.length > 0 ? [] : [say('forecast.none')])],
    facts: page.items.map(event => ({ title: say.day(event.day), value: forecastText(company, event, kit) })),
    fields: [],
    boxes: newer.length > 0 ? [{ title: say('renewal.newer'), text: say.sentences(newer) }] : [],
  };
  const actions = [
    ...pageButtons(kit, page, 'forecast', {}),
    wishButton(kit, 'check-benefits'),
    wishButton(kit, 'refund'),
  ];
  await show(formCard(view, actions, kit));
}

function eventPage(events: readonly ForecastEvent[], wanted: number): Page<ForecastEvent> {
  const pages = Math.max(1, Math.ceil(events.length / PAGE_EVENTS));
  const number = Math.min(wanted, pages - 1);
  const items = events.slice(number * PAGE_EVENTS, (number + 1) * PAGE_EVENTS);
  return { items, number, pages, total: events.length };
}

function rangeOf({ number, items, total }: Page<ForecastEvent>) {
  const before = number * PAGE_EVENTS;
  return { from: before + 1, to: before + items.length, total };
}
