import { useState } from 'preact/hooks';
import type { DecisionResult, DecisionsAnswer } from '../api/decide.js';
import type { ApprovalLine } from '../api/show-approvals.js';
import type { PageTools } from './page-context.js';
import { useTools } from './page-context.js';

export type Verdict =
  | { readonly decision: 'approve'; readonly justification?: string }
  | { readonly decision: 'reject'; readonly reason: string };

/** What can be done with requests that wait for a decision. */
export interface DecideActs {
  readonly isBusy: boolean;
  readonly approve: (lines: readonly ApprovalLine[]) => void;
  readonly reject: (lines: readonly ApprovalLine[]) => void;
}

/**
 * Sends decisions and tells how each ended.
 * @param done called when the answer is there, with what the desk takes only with a reason.
 */
export function useDecide(done: (bare: readonly ApprovalLine[]) => void) {
  const { say, call, announce, refreshMe, me } = useTools();
  const [isBusy, setBusy] = useState(false);
  const decide = async (lines: readonly ApprovalLine[], verdict: Verdict): Promise<void> => {
    setBusy(true);
    const decisions = lines.map(({ id }) => ({ requestId: id, ...verdict }));
    const outcome = await call.post<DecisionsAnswer>('decisions', JSON.stringify({ decisions }));
    setBusy(false);
    const results = outcome.kind === 'ok' ? outcome.value.results : [];
    if (outcome.kind === 'ok') announce(resultWords(results, say, me.timeZone));
    else announce(outcome.kind === 'refused' ? `${outcome.text} ${outcome.way}` : say('tab.failed'));
    refreshMe();
    done(lines.filter(({ id }) => results.some(result => isBare(result) && result.requestId === id)));
  };
  return { decide: (...args: Parameters<typeof decide>) => void decide(...args), isBusy };
}

/** Taken only with a reason. */
type Bare = Extract<DecisionResult, { kind: 'refused' }> & { readonly code: 'justification-missing' };

function isBare(result: DecisionResult): result is Bare {
  return result.kind === 'refused' && result.code === 'justification-missing';
}

function resultWords(results: readonly DecisionResult[], say: PageTools['say'], timeZone: string): string {
  const counts = (['fulfilled', 'approved', 'pending', 'rejected', 'failed'] as const).flatMap(state => {
    const count = results.filter(result => result.kind === 'decided' && result.line.state === state).length;
    return count > 0 ? [say(`tab.decided.${state}`, { count })] : [];
  });
  const others = results.flatMap(result => {
    if (result.kind === 'already') return [`#${result.line.number}: ${result.text}`];
    return result.kind === 'refused' && !isBare(result) ? [result.text] : [];
  });
  const undo = results.find(result => result.kind === 'decided' && result.line.undoUntil);
  const until = undo?.kind === 'decided' ? undo.line.undoUntil : undefined;
  const way = until ? [say('undo.until', { time: say.moment(until, timeZone) })] : [];
  return [...counts, ...others, ...way].join(' ');
}
