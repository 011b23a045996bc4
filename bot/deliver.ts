import type { Company } from '../benefits/company.js';
import type { BenefitRequest } from '../benefits/request.js';
import type { AdaptiveCard } from '../cards/kit.js';
import { claimPosting } from '../desk/claim-posting.js';
import { nextDue } from '../desk/due-postings.js';
import { findRequest } from '../desk/find-requests.js';
import type { Posting } from '../desk/posting.js';
import { allMessages } from '../desk/posting.js';
import { readProfile } from '../desk/reachable.js';
import { COMPANY_KEY } from '../desk/records.js';
import { retireChat } from '../desk/remember-person.js';
import { settlePosting } from '../desk/settle-posting.js';
import type { Showing } from '../desk/showing.js';
import { makeKit } from '../dialogs/make-kit.js';
import { renderPosting } from '../dialogs/render-posting.js';
import type { Chat, Profile } from '../directory/profile.js';
import { isReachable } from '../directory/profile.js';
import { DEFAULT_LOCALE } from '../language/languages.js';
import { companyPartition } from '../store/store.js';
import type { ChannelFailure } from './channel.js';
import type { House } from './house.js';
import { retryPause } from './retry-pause.js';
import { updateAll } from './update-all.js';

/** A posting as it is about to be shown. */
interface Drawn {
  readonly posting: Posting;
  readonly request: BenefitRequest;
  readonly profile: Profile;
  readonly chat: Chat;
  readonly card: AdaptiveCard;
}

/**
 * Shows one posting and records how that ended. Messages that are known are changed, which may be tried as often
 * as needed; a first message is claimed before it is sent, so that a crash leaves a trace of it.
 * @returns when something is due again because of it (ISO 8601), or undefined.
 * @throws Error when the desk itself cannot work; nothing is recorded then.
 */
export async function deliver(house: House, tenantId: string, posting: Posting): Promise<string | undefined> {
  const { desk, log } = house;
  const showing = await show(house, tenantId, posting);
  const givenUp = showing && (await settlePosting(desk, tenantId, posting, showing));
  if (givenUp === undefined) return nextDue(desk, tenantId, posting);
  const { kind, requestId, personId } = posting;
  const details = {
    code: 'outbox.dead-letter',
    kind,
    request: requestId,
    person: personId,
    because: givenUp,
  };
  log.error(details, 'A notice was given up: nobody is going to see it');
  // The requester may have to be told.
  return desk.clock().toISOString();
}

/** @returns undefined when there turned out to be nothing to show. */
async function show(house: House, tenantId: string, posting: Posting): Promise<Showing | undefined> {
  const request = await findRequest(house.desk, tenantId, posting.requestId);
  if (!request) return { kind: 'gone', because: 'unknown-request' };
  const profile = await readProfile(house.desk, tenantId, posting.personId);
  if (!profile?.chat || !isReachable(profile)) return { kind: 'waiting' };
  const card = await draw(house, tenantId, posting, request, profile);
  const drawn = { posting, request, profile, chat: profile.chat, card };
  const { conversationId } = drawn.chat;
  const known = allMessages(posting).filter(message => message.conversationId === conversationId);
  if (known.length === 0) return send(house, tenantId, drawn);
  const updated = await updateAll(house.channel, drawn.chat, known, card);
  if (updated.kind === 'missing') return updated;
  if (updated.kind !== 'updated') return afterFailure(house, drawn, { ...updated, doubtful: false });
  return { ...updated, kind: 'shown', conversationId, shown: request };
}

async function draw(
  { desk, languages }: House,
  tenantId: string,
  posting: Posting,
  request: BenefitRequest,
  profile: Profile,
): Promise<AdaptiveCard> {
  const company = (await desk.store.read<Company>(companyPartition(tenantId), COMPANY_KEY))?.value;
  if (!company) throw new Error('A notice belongs to a company that is not there');
  const actor = { tenantId, personId: posting.personId, name: profile.name };
  const locale = profile.locale ?? DEFAULT_LOCALE;
  const kit = makeKit({ desk, languages, actor, locale, company });
  return renderPosting({ desk, company, kit }, posting.kind, request);
}

async function send(house: House, tenantId: string, drawn: Drawn): Promise<Showing | undefined> {
  const { conversationId } = drawn.chat;
  const claimed = await claimPosting(house.desk, tenantId, drawn.posting, conversationId);
  if (!claimed) return undefined;
  const sent = await house.channel.send(drawn.chat, drawn.card);
  if (sent.kind === 'missing-message') throw new Error('A new message cannot be missing');
  if (sent.kind !== 'sent') return afterFailure(house, { ...drawn, posting: claimed }, sent);
  return { kind: 'shown', activityId: sent.activityId, conversationId, shown: drawn.request };
}

async function afterFailure(
  { desk, log }: House,
  { posting, profile, chat }: Drawn,
  failure: Exclude<ChannelFailure, { kind: 'missing-message' }> & { doubtful?: boolean },
): Promise<Showing> {
  const { kind, requestId } = posting;
  log.warn({ code: 'outbox.not-shown', kind, request: requestId, failure }, 'A notice was not delivered');
  const because = failure.reason;
  switch (failure.kind) {
    case 'gone':
      await retireChat(
        desk,
        { tenantId: chat.tenantId, personId: profile.personId, name: profile.name },
        because,
      );
      return { kind: 'unreachable', because };
    case 'bad':
      return { kind: 'gone', because };
    case 'later': {
      const { doubtful = false, untried = false, retryAfterMs } = failure;
      const { attempts, doubts = 0 } = posting;
      const pause = retryPause({ attempts, doubts, isDoubtful: doubtful, retryAfterMs }, Math.random());
      const notBefore = new Date(desk.clock().getTime() + pause).toISOString();
      return { kind: 'later', notBefore, because, doubtful, untried };
    }
  }
}
