import type { SoftwareBenefit } from '../benefits/company.js';
import type { Refusal } from '../benefits/refusal.js';
import { forfeitsRefund, keysLeft, refuseKeyRequest } from '../benefits/software-keys.js';
import { keyFormCard } from '../cards/key-form.js';
import { refusalText } from '../cards/refusal-text.js';
import { ownRequests } from '../desk/find-requests.js';
import type { Seat } from '../desk/load-company.js';
import { loadPools } from '../desk/load-company.js';
import { requestSoftwareKey } from '../desk/request-software-key.js';
import { refuse } from './refuse.js';
import { seated } from './seated.js';
import { showRequestCard } from './show-requests.js';
import { sayStopped } from './stop.js';
import type { Draft, Turn } from './turn.js';

/**
 * Shows the form for a key, unless the person cannot have one: then why, and what to do.
 * @returns was the form shown?
 */
export async function openDraft(
  turn: Turn,
  draft: Draft,
  how: { inPlace?: boolean; note?: string | undefined; problem?: string },
): Promise<boolean> {
  const seat = await seated(turn);
  if (!seat) return false;
  const pool = (await loadPools(turn.desk, turn.actor.tenantId)).get(draft.benefitId) ?? [];
  const refusal = await refusalFor(turn, seat, draft.benefitId, pool);
  if (refusal) {
    await refuse(turn, refusal);
    return false;
  }
  const benefit = softwareOf(seat, draft.benefitId)!;
  const card = keyFormCard(
    {
      benefit,
      left: keysLeft(benefit, pool),
      forfeitsRefund: forfeitsRefund(seat.company, benefit, turn.desk.clock()),
      draft,
      problem: how.problem,
      note: how.note,
      draftId: draft.draftId,
    },
    turn.kit,
  );
  await (how.inPlace ? turn.reply.replace(card) : turn.reply.send(card));
  return true;
}

/**
 * Sends what was filled in. A choice or a reason that is missing brings the form back, with what is wrong; any
 * other refusal is told. The same form sent twice is one request.
 * @returns what is filled in so far, when the form came back; undefined when it is done with.
 */
export async function sendDraft(
  turn: Turn,
  form: { draftId: string; benefitId: string; inputs: Readonly<Record<string, string>> },
): Promise<Draft | undefined> {
  const { draftId, benefitId, inputs } = form;
  if (draftId === turn.memory.stopped) {
    await sayStopped(turn);
    return undefined;
  }
  const choices = { language: inputs.language ?? '', operatingSystem: inputs.operatingSystem ?? '' };
  const reason = inputs.reason ?? '';
  const outcome = await requestSoftwareKey(turn.desk, turn.actor, { draftId, benefitId, choices, reason });
  const isKept = turn.memory.draft?.draftId === draftId;
  if (outcome.kind === 'refused' && isAboutForm(outcome.refusal)) {
    const draft = { draftId, benefitId, ...choices, reason };
    if (isKept) turn.memory.draft = draft;
    const problem = refusalText(outcome.refusal, [], turn.kit).text;
    await openDraft(turn, draft, { inPlace: true, problem });
    return draft;
  }
  if (isKept) turn.memory.draft = undefined;
  await (outcome.kind === 'requested'
    ? showRequestCard(turn, outcome.request)
    : refuse(turn, outcome.refusal));
  return undefined;
}

function isAboutForm(refusal: Refusal): boolean {
  return refusal.code === 'unknown-choice' || refusal.code === 'reason-missing';
}

async function refusalFor(
  turn: Turn,
  seat: Seat,
  benefitId: string,
  pool: Parameters<typeof keysLeft>[1],
): Promise<Refusal | undefined> {
  const { company, person } = seat;
  const requests = await ownRequests(turn.desk, turn.actor);
  const benefit = company.benefits.find(candidate => candidate.id === benefitId);
  return refuseKeyRequest({ company, person, benefit, pool, requests, now: turn.desk.clock() });
}

function softwareOf(seat: Seat, benefitId: string): SoftwareBenefit | undefined {
  return seat.company.benefits.find(
    (benefit): benefit is SoftwareBenefit => benefit.id === benefitId && benefit.category === 'software',
  );
}
