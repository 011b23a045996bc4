import type { Company } from '../benefits/company.js';
import type { ForecastEvent } from '../benefits/forecast.js';
import type { Kit } from './kit.js';
import { offerName } from './offer-name.js';

/** What happens on a day of the forecast, in one line. R108 */
export function forecastText(company: Company, event: ForecastEvent, kit: Kit): string {
  const { say } = kit;
  if ('benefit' in event) {
    const name = company.benefits.find(benefit => benefit.id === event.benefit)?.name ?? event.benefit;
    return say(`forecast.${event.kind}`, { benefit: name });
  }
  const offer = company.offers.find(candidate => candidate.id === event.offer);
  const name = offer ? offerName(kit, offer.kind, offer.competency) : event.offer;
  const count = event.kind === 'offer-ends' ? event.benefits.length : 0;
  return say(`forecast.${event.kind}`, { offer: name, count });
}
