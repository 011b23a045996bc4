import { hasRight } from '../../benefits/overseeing.js';
import { inboxOf } from '../../desk/inbox.js';
import { hasInbox } from './show-approvals.js';
import type { Answer, Visit } from './visit.js';
import { json } from './visit.js';

/** Who looks, and what they have a view for. Hiding a view protects nothing: each route checks again. */
export interface Me {
  readonly name: string;
  readonly company: string;
  /** The language to speak: the one chosen in the chat, else the client's. */
  readonly locale: string;
  /** How the company has its people spoken to; null for each language's usual form. */
  readonly address: 'formal' | 'informal' | null;
  readonly timeZone: string;
  readonly currency: string;
  readonly mayDecide: boolean;
  readonly mayOversee: boolean;
  readonly mayImport: boolean;
  /** Requests that wait for the reader. */
  readonly waiting: number;
  /** Where the chat with the bot opens; null where no address is known. */
  readonly chatUrl: string | null;
}

export async function showMe(visit: Visit): Promise<Answer> {
  const { desk, actor, seat, say, chatUrl } = visit;
  const { company, person } = seat;
  const inbox = await inboxOf(desk, actor, seat);
  const me: Me = {
    name: person.name,
    company: company.name,
    locale: say.locale,
    address: company.address ?? null,
    timeZone: company.timeZone,
    currency: company.currency,
    mayDecide: hasInbox(visit, inbox),
    mayOversee: hasRight(person, 'oversee'),
    mayImport: hasRight(person, 'import'),
    waiting: inbox.toDecide.length + inbox.toDo.length,
    chatUrl: chatUrl ?? null,
  };
  return json(me);
}
