import { newestByOthers } from '../benefits/comments.js';
import type { BenefitRequest } from '../benefits/request.js';
import { hasMovedOn } from '../benefits/request.js';
import type { DeskParts } from './parts.js';
import type { Message, Posting } from './posting.js';
import { allMessages, inMessages, isLastShowing, isShownAnew } from './posting.js';
import type { Showing } from './showing.js';
import { undoWindow } from './undo-window.js';

/**
 * Messages of an earlier chat of the person are out of sight. One that a press has told of meanwhile has not been
 * changed yet, so the posting stays due. What shows a decision is kept while that can be taken back.
 */
export function afterShowing(
  parts: DeskParts,
  posting: Posting,
  showing: Extract<Showing, { kind: 'shown' }>,
  request: BenefitRequest | undefined,
): Posting | undefined {
  const { activityId, conversationId, copies = [], lost = [], shown } = showing;
  if (!request || !shown) return undefined;
  if (isCommentBehind(posting, request, shown) || isOutcomeBehind(posting, request, shown))
    return afresh(posting);
  const others = without(allMessages(posting), [activityId, ...lost]).filter(
    message => message.conversationId === conversationId,
  );
  const isToldOf = without(others, copies).length > 0;
  const isBehind = isToldOf || (isShownAnew(posting, request) && hasMovedOn(request, shown));
  const undoUntil = isBehind ? undefined : undoWindow(parts, posting, request);
  if (!isBehind && !undoUntil && isLastShowing(posting, shown)) return undefined;
  const { notBefore: _, sendingSince: __, doubts: ___, undoUntil: ____, ...rest } = posting;
  const state = isBehind ? 'due' : 'shown';
  const kept: Posting = { ...rest, state, attempts: 0, ...(undoUntil ? { undoUntil } : {}) };
  return inMessages(kept, [{ activityId, conversationId }, ...others]);
}

/** Another comment came while the one before was being shown. */
function isCommentBehind({ kind, personId }: Posting, request: BenefitRequest, shown: BenefitRequest) {
  return kind === 'comment' && newestByOthers(request, personId)?.id !== newestByOthers(shown, personId)?.id;
}

/** It went on while how it stands was being shown: done in Partner Center right after it was approved. */
function isOutcomeBehind(posting: Posting, request: BenefitRequest, shown: BenefitRequest): boolean {
  if (posting.kind !== 'outcome' || isShownAnew(posting, request)) return false;
  return request.history.length > shown.history.length && request.history.at(-1)?.by !== posting.personId;
}

/** The same, to be shown as a new message. */
export function afresh({ requestId, kind, personId }: Posting): Posting {
  return { requestId, kind, personId, state: 'due', attempts: 0 };
}

/** The messages that are left. */
export function without(messages: readonly Message[], lost: readonly string[]): readonly Message[] {
  return messages.filter(message => !lost.includes(message.activityId));
}
