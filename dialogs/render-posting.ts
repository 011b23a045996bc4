import type { BenefitRequest } from '../benefits/request.js';
import { lastStep } from '../benefits/request.js';
import { keyReadyCard } from '../cards/key.js';
import type { AdaptiveCard } from '../cards/kit.js';
import { noteCard } from '../cards/note.js';
import type { PostingKind } from '../desk/posting.js';
import { findPerson, nameOf } from '../directory/find-person.js';
import type { Scene } from './scene.js';
import { approvalCardIn, failureText, helpersIn, productName, requestCardIn } from './scene.js';

/** The card of a posting, for its receiver, as the request is now. */
export async function renderPosting(
  scene: Scene,
  kind: PostingKind,
  request: BenefitRequest,
): Promise<AdaptiveCard> {
  switch (kind) {
    case 'approval':
      return approvalCardIn(scene, request);
    case 'status':
      return requestCardIn(scene, request);
    case 'outcome':
      return outcomeCard(scene, request);
    case 'nudge':
      return nudgeCard(scene, request);
    case 'unreachable':
      return unreachableCard(scene, request);
  }
}

function outcomeCard(scene: Scene, request: BenefitRequest): AdaptiveCard {
  const { company, kit } = scene;
  const product = productName(company, request.benefitId);
  const decided = lastStep(request, 'approved', 'rejected');
  const name = decided?.by ? nameOf(company, decided.by) : '';
  const ask = ['get-key', 'my-requests'] as const;
  switch (request.state) {
    case 'fulfilled': {
      const text = kit.say('requests.notice.fulfilled', { name, product });
      const minutes = scene.desk.settings.revealMinutes;
      return keyReadyCard({ request, product, minutes, text }, kit);
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
    default:
      return noteCard({ title: kit.say('requests.notice.expired', { product }), wishes: ask }, kit);
  }
}

function nudgeCard(scene: Scene, request: BenefitRequest): AdaptiveCard {
  const { company, kit } = scene;
  const product = productName(company, request.benefitId);
  const name = nameOf(company, request.requesterId, request.requesterName);
  const title = kit.say('approvals.nudge', { name, product, number: String(request.number) });
  return noteCard({ title, wishes: ['approvals'] }, kit);
}

function unreachableCard(scene: Scene, request: BenefitRequest): AdaptiveCard {
  const { company, kit } = scene;
  const people = helpersIn(company, findPerson(company, request.requesterId, request.requesterName));
  const names = kit.say.list(people.map(helper => helper.name));
  const title = kit.say('requests.waitingForNobodyReachable', { names });
  return noteCard({ title, wishes: ['my-requests', 'find-admin'] }, kit);
}
