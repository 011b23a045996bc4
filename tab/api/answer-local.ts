import type { IncomingMessage } from 'node:http';
import type { Reply } from '../serve/reply.js';
import { jsonReply, refusalReply } from '../serve/reply.js';
import { refuse } from './door-refusal.js';
import type { LocalDoor } from './local-door.js';

const HERE: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * The person switch of local mode: who there is, and a token for one of them.
 */
export async function answerLocal(local: LocalDoor, request: IncomingMessage, url: URL): Promise<Reply> {
  // A page from elsewhere whose name was made to point to this computer still says its own name.
  if (!HERE.includes(hostOf(request))) return refusalReply(refuse(403, 'host'));
  const path = url.pathname.slice('/tab/local/'.length);
  if (path === 'people' && request.method === 'GET') return jsonReply(200, { people: await local.people() });
  if (path !== 'token' || request.method !== 'POST') return refusalReply(refuse(404, 'not-found'));
  const { searchParams } = url;
  const token = await local.tokenFor(searchParams.get('tenant') ?? '', searchParams.get('person') ?? '');
  return token === undefined ? refusalReply(refuse(404, 'not-found')) : jsonReply(200, { token });
}

function hostOf({ headers }: IncomingMessage): string {
  const address = `http://${headers.host ?? ''}`;
  return URL.canParse(address) ? new URL(address).hostname : '';
}
