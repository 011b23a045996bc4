import { waitingDays } from '../benefits/reminders.js';
import type { BenefitRequest } from '../benefits/request.js';
import { lastStep } from '../benefits/request.js';
import { routeOf } from '../benefits/route.js';
import { wishButton } from '../cards/button.js';
import type { AdaptiveCard } from '../cards/kit.js';
import { noteCard } from '../cards/note.js';
import { readyCard } from '../cards/ready.js';
import type { PostingKind } from '../desk/posting.js';
import { nameOf } from '../directory/find-person.js';
import { roomCardIn } from './room-scene.js';
import type { Scene } from './scene.js';
import { approvalCardIn, failureText, requestCardIn } from './scene.js';
import { subjectOf } from './subject.js';
import { talkFor } from './talks/talks.js';
import { commentCard, undoneCard } from './told-notices.js';

/** Kinds of postings that are about one request. */
export type OfRequest = Exclude<PostingKind, 'digest'>;

/** The card of a posting, for its receiver, as the request is now. */
export async function renderPosting(
  scene: Scene,
  kind: OfRequest,
  request: BenefitRequest,
): Promise<AdaptiveCard> {
  switch (kind) {
    case 'approval':
      return approvalCardIn(scene, request);
    case 'status':
      return requestCardIn(scene, request);
    case 'outcome':
      return outcomeCard(scene, request);
    case 'received':
      return receivedCard(scene, request);
    case 'justified':
      return justifiedCard(scene, request);
    case 'nudge':
      return nudgeCard(scene, request);
    case 'reminder':
      return reminderCard(scene, request);
    case 'unreachable':
      return unreachableCard(scene, request);
    case 'comment':
      return commentCard(scene, request);
    case 'undone':
      return undoneCard(scene, request);
    case 'room':
      return roomCardIn(scene, request);
  }
}

async function outcomeCard(scene: Scene, request: BenefitRequest): Promise<AdaptiveCard> {
  const { company, kit } = scene;
  const product = subjectOf(kit, company, request);
  const decided = lastStep(request, 'approved', 'rejected');
  const name = decided?.by ? nameOf(company, decided.by) : '';
  const ask = ['get-key', 'my-requests'] as const;
  switch (request.state) {
    case 'fulfilled': {
      const cause = kit.say('requests.notice.fulfilled', { name, product });
      const ready = await talkFor(request.act).ready(scene, request);
      const actions = [...ready.actions, wishButton(kit, 'my-requests')];
      return readyCard({ ...ready, actions, cause }, kit);
    }
    case 'approved': {
      const title = kit.say('requests.notice.approved', { name, product });
      return noteCard({ title, wishes: ['my-requests'] }, kit);
    }
    case 'rejected': {
      const reason = decided?.note ?? '';
      return noteCard(
        { title: kit.say('requests.notice.rejected', { name, product, reason }), wishes: ask },
        kit,
      );
    }
    case 'failed': {
      const reason = failureText(scene, request) ?? '';
      return noteCard(
        { title: kit.say('requests.notice.failed', { name, product, reason }), wishes: ask },
        kit,
      );
    }
    // The decision of which this told was taken back.
    case 'pending':
      return undoneCard(scene, request);
    default:
      return noteCard({ title: kit.say('requests.notice.expired', { product }), wishes: ask }, kit);
  }
}

/** What somebody was given on another one's request. */
async function receivedCard(scene: Scene, request: BenefitRequest): Promise<AdaptiveCard> {
  const received = await talkFor(request.act).received?.(scene, request);
  if (!received) throw new Error(`Nobody receives anything by ${request.act}`);
  return readyCard(received, scene.kit);
}

/** Somebody approved it alone, and why. */
function justifiedCard(scene: Scene, request: BenefitRequest): AdaptiveCard {
  const { company, kit } = scene;
  const step = lastStep(request, 'approved');
  const title = kit.say('approvals.justified.notice', {
    name: step?.by ? nameOf(company, step.by) : kit.say('app.name'),
    requester: nameOf(company, request.requesterId, request.requesterName),
    product: subjectOf(kit, company, request),
    reason: step?.note ?? '',
  });
  return noteCard({ title, wishes: ['approvals'] }, kit);
}

/** The desk itself reminds, of a decision or of what has to be done in Partner Center. */
function reminderCard({ desk, company, kit }: Scene, request: BenefitRequest): AdaptiveCard {
  const name = nameOf(company, request.requesterId, request.requesterName);
  const facts = { name, product: subjectOf(kit, company, request), number: String(request.number) };
  const days = waitingDays(request, desk.clock(), kit.timeZone);
  const id = request.state === 'pending' ? 'inbox.reminder' : 'inbox.reminder.toDo';
  return noteCard({ title: kit.say(id, { ...facts, days }), wishes: ['approvals'] }, kit);
}

function nudgeCard(scene: Scene, request: BenefitRequest): AdaptiveCard {
  const { company, kit } = scene;
  const product = subjectOf(kit, company, request);
  const name = nameOf(company, request.requesterId, request.requesterName);
  const title = kit.say('approvals.nudge', { name, product, number: String(request.number) });
  return noteCard({ title, wishes: ['approvals'] }, kit);
}

function unreachableCard({ desk, company, kit }: Scene, request: BenefitRequest): AdaptiveCard {
  const people = routeOf(company, request, desk.clock()).notify;
  const names = kit.say.list(people.map(person => person.name));
  const title = kit.say('requests.waitingForNobodyReachable', { names });
  return noteCard({ title, wishes: ['my-requests', 'find-admin'] }, kit);
}
