import type { IncomingMessage } from 'node:http';
import type { Company } from '../../benefits/company.js';
import type { Kit } from '../../cards/kit.js';
import { companyIn, loadSeat } from '../../desk/load-company.js';
import type { Actor } from '../../desk/parts.js';
import { readProfile } from '../../desk/reachable.js';
import type { Profile } from '../../directory/profile.js';
import type { Languages } from '../../language/languages.js';
import { DEFAULT_LOCALE } from '../../language/languages.js';
import type { Reply } from '../serve/reply.js';
import { fileReply, jsonReply, refusalReply } from '../serve/reply.js';
import type { TabParts } from '../tab-parts.js';
import { refuse } from './door-refusal.js';
import { findRoute } from './routes.js';
import { sayRefusal } from './say-refusal.js';
import type { Answer, Visit } from './visit.js';

const SMALL_BODY = 64 * 1024;
/** A rule said no: nothing was wrong with the call. */
const RULE_SAID_NO = 409;

/** Answers one call of the API: who calls is proven first, then the path is looked at, then the body is read. */
export async function answerCall(parts: TabParts, request: IncomingMessage, url: URL): Promise<Reply> {
  const caller = await parts.door(request.headers.authorization);
  if (caller.kind === 'refused') {
    parts.log.warn({ code: caller.code, status: caller.status }, 'Call of the tab refused');
    return refusalReply(caller);
  }
  const found = findRoute(request.method ?? '', url.pathname.slice('/tab/api/'.length));
  if (found.kind !== 'route')
    return refusalReply(found.kind === 'method' ? refuse(405, 'method') : refuse(404, 'not-found'));
  const { route, id } = found;
  const body = await bodyOf(parts, request, route.method, route.largestBody ?? SMALL_BODY);
  if (!Buffer.isBuffer(body)) return refusalReply(body);
  const { actor } = caller;
  const seat = await loadSeat(parts.desk, actor);
  const kit = await kitFor(parts, actor, request, companyIn(seat));
  if (seat.kind === 'refused')
    return jsonReply(RULE_SAID_NO, { error: sayRefusal(seat.refusal, kit, undefined) });
  const { desk, languages, wordRequest } = parts;
  const chatUrl = parts.chatUrl(actor);
  const visit: Visit = {
    desk,
    languages,
    actor,
    seat,
    say: kit.say,
    kit,
    id,
    params: url.searchParams,
    body,
    chatUrl,
    wordRequest,
  };
  return replyOf(await route.answer(visit), visit);
}

function replyOf(answer: Answer, { kit, seat }: Visit): Reply {
  switch (answer.kind) {
    case 'json':
      return jsonReply(200, answer.value);
    case 'file':
      return fileReply(answer);
    case 'refused':
      return jsonReply(RULE_SAID_NO, { error: sayRefusal(answer.refusal, kit, seat) });
    case 'door':
      return refusalReply(answer.refusal);
  }
}

/** Only JSON is taken: a browser sends it for a page of another origin only after asking, and is not told yes. */
async function bodyOf({ readBody }: TabParts, request: IncomingMessage, method: string, largest: number) {
  if (method === 'GET') return Buffer.alloc(0);
  const { 'content-type': type = '', 'content-encoding': encoding } = request.headers;
  if (encoding !== undefined) return refuse(415, 'content-encoding');
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) return refuse(415, 'content-type');
  if (Number(request.headers['content-length'] ?? 0) > largest) return refuse(413, 'too-large');
  return readBody(request, largest);
}

async function kitFor(
  { desk, languages }: TabParts,
  actor: Actor,
  request: IncomingMessage,
  company: Company | undefined,
): Promise<Kit> {
  const profile = await readProfile(desk, actor.tenantId, actor.personId);
  const locale = localeFor(languages, profile, request.headers['accept-language']);
  const say = languages.speak(locale, company?.address);
  return { say, readerId: actor.personId, timeZone: company?.timeZone ?? 'UTC', press: noButtons };
}

/** The language that a person chose in the chat, else their client's, else the one last spoken with them. */
function localeFor(languages: Languages, profile: Profile | undefined, client: string | undefined): string {
  if (profile?.localeFrom === 'choice' && profile.locale) return profile.locale;
  return languages.match(client?.split(/[,;]/, 1)[0]) ?? profile?.locale ?? DEFAULT_LOCALE;
}

function noButtons(): never {
  throw new Error('The tab draws no cards');
}
