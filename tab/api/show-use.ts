import { addMonths } from '../../benefits/calendar.js';
import type { Company } from '../../benefits/company.js';
import { FORECAST_MONTHS } from '../../benefits/forecast.js';
import { refuseRight } from '../../benefits/overseeing.js';
import type { BenefitLine } from '../../benefits/overview.js';
import { overviewOf } from '../../benefits/overview.js';
import type { Day } from '../../benefits/programme.js';
import type { RequestFigures } from '../../benefits/request-figures.js';
import { requestFiguresOf } from '../../benefits/request-figures.js';
import { dayOf } from '../../benefits/validity.js';
import { companyToday } from '../../desk/company-today.js';
import { allRequests } from '../../desk/find-requests.js';
import { loadPools } from '../../desk/load-company.js';
import type { Answer, Visit } from './visit.js';
import { json } from './visit.js';

/** How the company uses what it has, for those who oversee it. */
export interface UseAnswer {
  readonly benefits: readonly BenefitLine[];
  /** Products whose keys are given out from a pool. */
  readonly keys: readonly BenefitLine[];
  readonly requests: RequestFigures;
  /** Benefits by the month in which they end, from this one on. */
  readonly endings: readonly { readonly month: Day; readonly count: number }[];
}

export async function showUse({ desk, seat }: Visit): Promise<Answer> {
  const { company, person } = seat;
  const refusal = refuseRight(person, 'oversee');
  if (refusal) return { kind: 'refused', refusal };
  const now = desk.clock();
  const pools = await loadPools(desk, company.tenantId);
  const lines = overviewOf(await companyToday(desk, company), pools, now).categories.flatMap(
    group => group.lines,
  );
  const running = lines.filter(line => line.validity !== 'expired');
  const requests = await allRequests(desk, company.tenantId);
  return json({
    benefits: running,
    keys: running.filter(line => givesKeys(company, line)),
    requests: requestFiguresOf(requests, company.timeZone, now),
    endings: endingsOf(running, dayOf(now, company.timeZone)),
  } satisfies UseAnswer);
}

function givesKeys(company: Company, line: BenefitLine): boolean {
  const benefit = company.benefits.find(candidate => candidate.id === line.id);
  return benefit?.category === 'software' && benefit.needsKey;
}

function endingsOf(lines: readonly BenefitLine[], today: Day): UseAnswer['endings'] {
  // The same day in twelve months lies in a thirteenth.
  return Array.from({ length: FORECAST_MONTHS + 1 }, (_, index) => {
    const month = addMonths(`${today.slice(0, 7)}-01`, index);
    const count = lines.filter(line => line.expiresOn.startsWith(month.slice(0, 7))).length;
    return { month, count };
  });
}
