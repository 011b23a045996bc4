import { newestByOthers } from '../benefits/comments.js';
import type { BenefitRequest } from '../benefits/request.js';
import { button } from '../cards/button.js';
import type { AdaptiveCard } from '../cards/kit.js';
import { noteCard } from '../cards/note.js';
import { tidy } from '../cards/plain-text.js';
import { nameOf } from '../directory/find-person.js';
import type { Scene } from './scene.js';
import { subjectOf } from './subject.js';

/** What somebody else added to a request, with the way to it. */
export function commentCard({ company, kit }: Scene, request: BenefitRequest): AdaptiveCard {
  const { say, readerId = '' } = kit;
  const newest = newestByOthers(request, readerId);
  if (!newest) throw new Error(`Nobody else has commented on request ${request.id}`);
  const asked = newest.by === request.requesterId ? request.requesterName : undefined;
  const title = say('comment.notice', {
    name: tidy(nameOf(company, newest.by, asked), 100),
    number: String(request.number),
    product: tidy(subjectOf(kit, company, request), 120),
    text: tidy(newest.text, 500),
  });
  const opens = readerId === request.requesterId ? 'open-request' : 'open-approval';
  const args = { request: request.id };
  const actions = [
    button(kit, say('comment.button'), 'comment', args),
    button(kit, say('comment.open'), opens, args),
  ];
  return noteCard({ title, actions, wishes: [] }, kit);
}

/** The requester hears that it is all open again. */
export function undoneCard({ company, kit }: Scene, request: BenefitRequest): AdaptiveCard {
  const by = request.history.findLast(({ event }) => event === 'undone')?.by ?? '';
  const product = tidy(subjectOf(kit, company, request), 120);
  const title = kit.say('undo.notice', { name: tidy(nameOf(company, by), 100), product });
  const actions = [button(kit, kit.say('comment.open'), 'open-request', { request: request.id })];
  return noteCard({ title, actions, wishes: ['my-requests'] }, kit);
}
