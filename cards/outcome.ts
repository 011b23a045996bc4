import { type BenefitRequest, lastStep } from '../benefits/request.js';
import type { Kit } from './kit.js';
import { tidy } from './plain-text.js';
import { STATE_STYLES } from './state-style.js';

/** How a request ended, in one sentence. */
export interface Outcome {
  readonly text: string;
  /** Of the container it stands in. */
  readonly style: string;
}

/** The sentence for those who decide: who, when and why; nothing while it is open. The text is not escaped. */
export function outcomeOf(
  view: {
    readonly request: BenefitRequest;
    readonly names: (personId: string) => string;
    readonly failure?: string | undefined;
  },
  kit: Kit,
): Outcome | undefined {
  const text = sentenceOf(view.request, view.names, view.failure ?? '', kit);
  return text === undefined ? undefined : { text, style: STATE_STYLES[view.request.state] };
}

function sentenceOf(
  request: BenefitRequest,
  names: (personId: string) => string,
  failure: string,
  { say, timeZone }: Kit,
): string | undefined {
  const step = lastStep(request, 'approved', 'rejected', 'withdrawn', 'expired');
  if (!step) return undefined;
  const time = say.moment(step.at, timeZone);
  const name = step.by ? tidy(names(step.by), 100) : say('app.name');
  switch (request.state) {
    case 'pending':
      return undefined;
    case 'approved':
      if (step.note) return say('approvals.justifiedBy', { name, time, reason: tidy(step.note, 500) });
      return progressText(request, { name, time }, names, { say, timeZone });
    case 'fulfilled':
      return doneText(request, { name, time }, names, { say, timeZone });
    case 'rejected':
      return say('approvals.rejectedBy', { name, time, reason: tidy(step.note ?? '', 500) });
    case 'withdrawn':
      return say('approvals.withdrawnBy', { name, time });
    case 'expired':
      return say('approvals.expired', { time });
    case 'failed':
      return say('approvals.failed', { name, time, reason: failure }).trim();
  }
}

type Speaking = Pick<Kit, 'say' | 'timeZone'>;
type Names = (personId: string) => string;

/** Approved, and to be done in Partner Center. */
function progressText(
  request: BenefitRequest,
  approved: { name: string; time: string },
  names: Names,
  { say, timeZone }: Speaking,
): string {
  const started = lastStep(request, 'started');
  // Nobody is told that they approved what is their own to do.
  const isOwn = lastStep(request, 'approved')?.by === request.requesterId;
  if (!started?.by) return isOwn ? say('approvals.ownToDo') : say('approvals.toDo', approved);
  const name = tidy(names(started.by), 100);
  return say('approvals.started', { name, time: say.moment(started.at, timeZone) });
}

/** What came back from Partner Center was brought by somebody; the rest the desk delivered itself. */
function doneText(
  request: BenefitRequest,
  approved: { name: string; time: string },
  names: Names,
  { say, timeZone }: Speaking,
): string {
  const done = lastStep(request, 'fulfilled');
  const reason = lastStep(request, 'approved')?.note;
  const justified = reason && say('approvals.justifiedBy', { ...approved, reason: tidy(reason, 500) });
  if (!done?.by) return justified || say('approvals.approvedBy', approved);
  const name = tidy(names(done.by), 100);
  const did = say('approvals.doneBy', { name, time: say.moment(done.at, timeZone) });
  return say.sentences([justified ?? '', did]);
}
