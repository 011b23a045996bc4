import { prospectText } from '../cards/timeline.js';
import { comingOf, endorsementFacts, failureText, undoUntilOf } from '../dialogs/scene.js';
import { subjectOf } from '../dialogs/subject.js';
import { talkFor } from '../dialogs/talks/talks.js';
import { nameOf } from '../directory/find-person.js';
import type { WordRequest } from '../tab/api/request-words.js';

/** The words of the chat for the tab: a talk for each act says what a request is about, asks, and leads to. */
export const wordRequest: WordRequest = async (scene, request) => {
  const { company, kit } = scene;
  const talk = talkFor(request.act);
  const failure = failureText(scene, request);
  const undoUntil = undoUntilOf(scene, request);
  const handOver = request.state === 'approved' ? await talk.handOver?.(scene, request) : undefined;
  const asks = await talk.asks(scene, request, nameOf(company, request.requesterId, request.requesterName));
  return {
    subject: subjectOf(kit, company, request),
    facts: talk.facts(scene, request),
    coming: comingOf(scene, request).map(prospect => prospectText(prospect, kit)),
    ...(failure ? { failure } : {}),
    ...(undoUntil ? { undoUntil } : {}),
    ...(handOver ? { handOver } : {}),
    asks: { ...asks, openFacts: [...(asks.openFacts ?? []), ...endorsementFacts(scene, request)] },
  };
};
