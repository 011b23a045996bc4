import type { Company } from '../benefits/company.js';
import { duePostings } from '../desk/due-postings.js';
import { findRequest } from '../desk/find-requests.js';
import type { Posting } from '../desk/posting.js';
import { readProfile } from '../desk/reachable.js';
import { COMPANY_KEY } from '../desk/records.js';
import { retireChat } from '../desk/remember-person.js';
import type { Showing } from '../desk/settle-posting.js';
import { settlePosting } from '../desk/settle-posting.js';
import { makeKit } from '../dialogs/make-kit.js';
import { renderPosting } from '../dialogs/render-posting.js';
import { isReachable } from '../directory/profile.js';
import { DEFAULT_LOCALE } from '../language/languages.js';
import { companyPartition } from '../store/store.js';
import type { ChannelFailure } from './channel.js';
import type { House } from './house.js';

/** Pauses before another attempt: doubled each time from the first to the last. */
const FIRST_PAUSE_MS = 2_000;
const LAST_PAUSE_MS = 15 * 60_000;

/**
 * Shows everything that is due in a company. One after the other: a person's messages keep their order.
 * @returns when the next posting comes due that has to wait (ISO 8601), or undefined.
 */
export async function deliverDue(house: House, tenantId: string): Promise<string | undefined> {
  const { due, nextAt } = await duePostings(house.desk, tenantId);
  if (due.length === 0) return nextAt;
  const company = (await house.desk.store.read<Company>(companyPartition(tenantId), COMPANY_KEY))?.value;
  if (!company) return undefined;
  for (const posting of due) {
    const showing = await show(house, company, posting);
    await settlePosting(house.desk, tenantId, posting, showing);
  }
  return (await duePostings(house.desk, tenantId)).nextAt;
}

async function show(house: House, company: Company, posting: Posting): Promise<Showing> {
  const { desk, languages, channel } = house;
  const { tenantId } = company;
  const request = await findRequest(desk, tenantId, posting.requestId);
  if (!request) return { kind: 'gone', because: 'unknown-request' };
  const profile = await readProfile(desk, tenantId, posting.personId);
  if (!profile?.chat || !isReachable(profile)) return { kind: 'waiting' };
  const actor = { tenantId, personId: posting.personId, name: profile.name };
  const locale = profile.locale ?? DEFAULT_LOCALE;
  const kit = makeKit({ desk, languages, actor, locale, timeZone: company.timeZone });
  const card = await renderPosting({ desk, company, kit }, posting.kind, request);
  const { chat } = profile;
  const shownIn = posting.conversationId === chat.conversationId ? posting.activityId : undefined;
  const sent = shownIn ? await channel.update(chat, shownIn, card) : await channel.send(chat, card);
  const result = sent.kind === 'missing-message' ? await channel.send(chat, card) : sent;
  if (result.kind === 'sent') {
    const { activityId } = result;
    return { kind: 'shown', activityId, conversationId: chat.conversationId, shown: request };
  }
  house.log.warn({ kind: posting.kind, request: request.id, failure: result }, 'A notice was not delivered');
  if (result.kind === 'gone') await retireChat(desk, actor, result.reason);
  return afterFailure(house, posting, result);
}

function afterFailure(house: House, posting: Posting, failure: ChannelFailure): Showing {
  if (failure.kind === 'gone') return { kind: 'unreachable', because: failure.reason };
  if (failure.kind !== 'later') return { kind: 'gone', because: failure.reason };
  const pause = failure.retryAfterMs ?? Math.min(LAST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** posting.attempts);
  return { kind: 'later', notBefore: new Date(house.desk.clock().getTime() + pause).toISOString() };
}
