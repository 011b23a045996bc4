import { FORECAST_MONTHS, forecastOf } from '../../benefits/forecast.js';
import type { Day } from '../../benefits/programme.js';
import { dayOf } from '../../benefits/validity.js';
import { forecastText } from '../../cards/forecast-text.js';
import { companyToday } from '../../desk/company-today.js';
import type { Answer, Visit } from './visit.js';
import { json } from './visit.js';

/** What ends and what can be renewed within the next months, earliest first. R108 */
export interface ForecastAnswer {
  readonly today: Day;
  readonly months: number;
  readonly events: readonly ForecastLine[];
}

export interface ForecastLine {
  readonly day: Day;
  readonly kind: 'ends' | 'renews';
  readonly text: string;
}

export async function showForecast({ desk, seat, kit }: Visit): Promise<Answer> {
  const now = desk.clock();
  const company = await companyToday(desk, seat.company);
  const events = forecastOf(company, now).map(event => ({
    day: event.day,
    kind: event.kind === 'anniversary' || event.kind === 'renewal-window-ends' ? 'renews' : 'ends',
    text: forecastText(company, event, kit),
  }));
  const today = dayOf(now, seat.company.timeZone);
  return json({ today, months: FORECAST_MONTHS, events } as ForecastAnswer);
}
