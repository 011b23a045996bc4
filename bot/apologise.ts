import type { TurnContext } from 'botbuilder';
import { readProfile } from '../desk/reachable.js';
import { loadCompany } from '../desk/read-company.js';
import { actorOf } from './build-turn.js';
import type { House } from './house.js';
import { personLocale } from './person-locale.js';

/** Says sorry in the person's language, with the reference under which the log tells what happened. */
export async function apologise(house: House, context: TurnContext, reference: string): Promise<string> {
  const { activity } = context;
  const actor = actorOf(activity);
  const profile =
    actor && (await readProfile(house.desk, actor.tenantId, actor.personId).catch(() => undefined));
  const { locale } = personLocale(house.languages, profile, { clientLocale: activity.locale });
  const company = actor && (await loadCompany(house.desk.store, actor.tenantId).catch(() => undefined));
  return house.languages.speak(locale, company?.address)('error.unexpected', { reference });
}
