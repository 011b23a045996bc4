import { useState } from 'preact/hooks';
import type { DecisionResult, DecisionsAnswer } from '../api/decide.js';
import type { ApprovalLine } from '../api/show-approvals.js';
import type { PageTools } from './page-context.js';
import { useTools } from './page-context.js';

export type Verdict =
  | { readonly decision: 'approve' }
  | { readonly decision: 'reject'; readonly reason: string };

/** What can be done with requests that wait for a decision. */
export interface DecideActs {
  readonly isBusy: boolean;
  readonly approve: (lines: readonly ApprovalLine[]) => void;
  readonly reject: (lines: readonly ApprovalLine[]) => void;
}

/** Sends decisions and tells how each ended. @param done called when the answer is there. */
export function useDecide(done: () => void) {
  const { say, call, announce, refreshMe } = useTools();
  const [isBusy, setBusy] = useState(false);
  const decide = async (lines: readonly ApprovalLine[], verdict: Verdict): Promise<void> => {
    setBusy(true);
    const decisions = lines.map(({ id }) => ({ requestId: id, ...verdict }));
    const outcome = await call.post<DecisionsAnswer>('decisions', JSON.stringify({ decisions }));
    setBusy(false);
    if (outcome.kind === 'ok') announce(resultWords(outcome.value.results, say));
    else announce(outcome.kind === 'refused' ? `${outcome.text} ${outcome.way}` : say('tab.failed'));
    refreshMe();
    done();
  };
  return { decide: (...args: Parameters<typeof decide>) => void decide(...args), isBusy };
}

function resultWords(results: readonly DecisionResult[], say: PageTools['say']): string {
  const counts = (['fulfilled', 'approved', 'pending', 'rejected', 'failed'] as const).flatMap(state => {
    const count = results.filter(result => result.kind === 'decided' && result.line.state === state).length;
    return count > 0 ? [say(`tab.decided.${state}`, { count })] : [];
  });
  const others = results.flatMap(result => {
    if (result.kind === 'already') return [`#${result.line.number}: ${result.text}`];
    return result.kind === 'refused' ? [result.text] : [];
  });
  return [...counts, ...others].join(' ');
}
