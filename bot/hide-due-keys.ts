import type { Company } from '../benefits/company.js';
import { findRequest } from '../desk/find-requests.js';
import { noteKeyHidden, openReveals } from '../desk/hide-key.js';
import { readProfile } from '../desk/reachable.js';
import { COMPANY_KEY } from '../desk/records.js';
import type { Reveal } from '../desk/reveal-key.js';
import { hiddenKeyCard } from '../dialogs/hidden-key-card.js';
import { makeKit } from '../dialogs/make-kit.js';
import { DEFAULT_LOCALE } from '../language/languages.js';
import { companyPartition } from '../store/store.js';
import type { House } from './house.js';

/** Seconds until hiding is tried again when the channel does not answer. */
const RETRY_SECONDS = 10;

/**
 * Hides every key of a company whose time is over, also those that were shown before a restart.
 * @returns when the next one has to be hidden (ISO 8601), or undefined.
 */
export async function hideDueKeys(house: House, tenantId: string): Promise<string | undefined> {
  const now = house.desk.clock();
  const next: string[] = [];
  for (const reveal of await openReveals(house.desk, tenantId)) {
    if (Date.parse(reveal.hideAt) > now.getTime()) next.push(reveal.hideAt);
    else if (await hide(house, tenantId, reveal)) await noteKeyHidden(house.desk, tenantId, reveal, 'desk');
    else next.push(new Date(now.getTime() + RETRY_SECONDS * 1000).toISOString());
  }
  return next.sort()[0];
}

/** @returns false where hiding has to be tried again. */
async function hide(house: House, tenantId: string, reveal: Reveal): Promise<boolean> {
  const { desk, languages, channel } = house;
  const company = (await desk.store.read<Company>(companyPartition(tenantId), COMPANY_KEY))?.value;
  const request = await findRequest(desk, tenantId, reveal.requestId);
  const profile = await readProfile(desk, tenantId, reveal.personId);
  if (!company || !request || !profile?.chat) return true;
  const actor = { tenantId, personId: reveal.personId, name: profile.name };
  const locale = profile.locale ?? DEFAULT_LOCALE;
  const kit = makeKit({ desk, languages, actor, locale, company });
  const card = await hiddenKeyCard({ desk, company, kit }, request);
  const chat = { ...profile.chat, conversationId: reveal.conversationId };
  const updated = await channel.update(chat, reveal.activityId, card);
  if (updated.kind !== 'sent')
    house.log.warn({ request: request.id, failure: updated }, 'A shown key could not be hidden');
  return updated.kind !== 'later';
}
