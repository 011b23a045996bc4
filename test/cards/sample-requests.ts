import type { BenefitRequest, RequestStep } from '../../benefits/request.js';
import { advance, REQUEST_STATES } from '../../benefits/request.js';
import type { SampleTexts } from './sample-texts.js';

type State = BenefitRequest['state'];

const STEPS: { readonly [state in State]: readonly RequestStep['event'][] } = {
  pending: [],
  approved: ['approved'],
  fulfilled: ['approved', 'fulfilled'],
  rejected: ['rejected'],
  withdrawn: ['withdrawn'],
  expired: ['expired'],
  failed: ['approved', 'failed'],
};

/** A request that has come to `state` the way requests do. */
export function sampleRequest(state: State, texts: SampleTexts): BenefitRequest {
  const fresh: BenefitRequest = {
    id: 'request-1',
    number: 17,
    act: 'software-key',
    benefitId: 'software-1',
    requesterId: 'alex',
    requesterName: texts.person,
    choices: { language: 'de', operatingSystem: texts.operatingSystem },
    reason: texts.reason,
    state: 'pending',
    createdAt: '2026-11-19T08:15:00.000Z',
    history: [{ event: 'requested', at: '2026-11-19T08:15:00.000Z', by: 'alex' }],
  };
  return STEPS[state].reduce((request, event) => advance(request, stepOf(event, texts)), fresh);
}

function stepOf(event: RequestStep['event'], texts: SampleTexts): RequestStep {
  const at = '2026-11-20T09:00:00.000Z';
  if (event === 'rejected') return { event, at, by: 'megan', note: texts.reason };
  if (event === 'approved') return { event, at, by: 'megan' };
  if (event === 'withdrawn') return { event, at, by: 'alex' };
  return { event, at };
}

/** So many comments that not all of them stand on a card, and more steps than a timeline has lines. */
export function sampleTalk(request: BenefitRequest, texts: SampleTexts): BenefitRequest {
  const comments = Array.from({ length: 20 }, (_, at) => ({
    id: `comment-${at}`,
    at: `2026-11-19T09:${String(10 + at)}:00.000Z`,
    by: 'megan',
    text: texts.reason,
  }));
  return { ...request, comments, nudgedAt: '2026-11-19T10:00:00.000Z' };
}

export function sampleRequestLines(texts: SampleTexts, count: number) {
  return Array.from({ length: count }, (_, at) => ({
    id: `request-${at}`,
    number: at + 1,
    product: texts.product,
    requester: texts.person,
    days: at,
    state: REQUEST_STATES[at % REQUEST_STATES.length]!,
    createdAt: '2026-11-19T08:15:00.000Z',
  }));
}
