import type { Company } from '../benefits/company.js';
import type { BenefitRequest } from '../benefits/request.js';
import type { AdaptiveCard } from '../cards/kit.js';
import { claimPosting } from '../desk/claim-posting.js';
import { timeFor } from '../desk/digest.js';
import { nextDue } from '../desk/due-postings.js';
import { findRequest } from '../desk/find-requests.js';
import type { Posting } from '../desk/posting.js';
import { allMessages } from '../desk/posting.js';
import { loadCompany } from '../desk/read-company.js';
import { settlePosting } from '../desk/settle-posting.js';
import type { Showing } from '../desk/showing.js';
import { makeKit } from '../dialogs/make-kit.js';
import { renderPosting } from '../dialogs/render-posting.js';
import { digestCardIn } from '../dialogs/show-inbox.js';
import type { ChannelFailure } from './channel.js';
import type { House } from './house.js';
import type { Reader } from './reader-of.js';
import { readerOf, retireReader } from './reader-of.js';
import { retryPause } from './retry-pause.js';
import { updateAll } from './update-all.js';

/** A posting as it is about to be shown. */
interface Drawn {
  readonly posting: Posting;
  /** Absent where it is about no single request. */
  readonly request?: BenefitRequest | undefined;
  readonly reader: Reader;
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
  if (!request && posting.kind !== 'digest') return { kind: 'gone', because: 'unknown-request' };
  const reader = await readerOf(house.desk, tenantId, posting);
  if (!reader) return { kind: posting.kind === 'room' ? 'needless' : 'waiting' };
  const company = await loadCompany(house.desk.store, tenantId);
  if (!company) throw new Error('A notice belongs to a company that is not there');
  const { conversationId } = reader.chat;
  const known = allMessages(posting).filter(message => message.conversationId === conversationId);
  const held = known.length === 0 ? holdBack(house, company, posting, reader) : undefined;
  if (held) return held;
  const card = await draw(house, company, posting, request, reader);
  if (!card) return { kind: 'needless' };
  const drawn = { posting, request, reader, card };
  if (known.length === 0) return send(house, tenantId, drawn);
  const updated = await updateAll(house.channel, reader.chat, known, card);
  if (updated.kind === 'missing') return updated;
  if (updated.kind !== 'updated') return afterFailure(house, drawn, { ...updated, doubtful: false });
  return { ...updated, kind: 'shown', conversationId, ...shownAs(request) };
}

/** A new message has to wait while the person wants quiet, or is read in their digest. */
function holdBack(
  { desk }: House,
  { timeZone }: Company,
  posting: Posting,
  { profile }: Reader,
): Showing | undefined {
  const time = profile && timeFor(profile, posting, desk.clock(), timeZone);
  if (!time || time.kind === 'now') return undefined;
  const at = time.at.toISOString();
  return time.kind === 'digest'
    ? { kind: 'in-digest', digestAt: at }
    : { kind: 'later', notBefore: at, because: 'quiet', untried: true };
}

async function draw(
  { desk, languages }: House,
  company: Company,
  posting: Posting,
  request: BenefitRequest | undefined,
  { actor, locale }: Reader,
): Promise<AdaptiveCard | undefined> {
  const kit = makeKit({ desk, languages, actor, locale, company });
  const scene = { desk, company, kit };
  if (posting.kind === 'digest')
    return digestCardIn(scene, { name: '', ...actor, personId: posting.personId });
  return request && renderPosting(scene, posting.kind, request);
}

async function send(house: House, tenantId: string, drawn: Drawn): Promise<Showing | undefined> {
  const { chat } = drawn.reader;
  const { conversationId } = chat;
  const claimed = await claimPosting(house.desk, tenantId, drawn.posting, conversationId);
  if (!claimed) return undefined;
  const sent = await house.channel.send(chat, drawn.card);
  if (sent.kind === 'missing-message') throw new Error('A new message cannot be missing');
  if (sent.kind !== 'sent') return afterFailure(house, { ...drawn, posting: claimed }, sent);
  return { kind: 'shown', activityId: sent.activityId, conversationId, ...shownAs(drawn.request) };
}

function shownAs(request: BenefitRequest | undefined): { shown?: BenefitRequest } {
  return request ? { shown: request } : {};
}

async function afterFailure(
  { desk, log }: House,
  { posting, reader }: Drawn,
  failure: Exclude<ChannelFailure, { kind: 'missing-message' }> & { doubtful?: boolean },
): Promise<Showing> {
  const { kind, requestId } = posting;
  log.warn({ code: 'outbox.not-shown', kind, request: requestId, failure }, 'A notice was not delivered');
  const because = failure.reason;
  switch (failure.kind) {
    case 'gone':
      await retireReader(desk, reader, because);
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
