import type { Company } from '../../benefits/company.js';
import type { BenefitRequest } from '../../benefits/request.js';
import { decideRequest } from '../../desk/decide-request.js';
import { reportHandOver } from '../../desk/hand-over.js';
import { loadSeat } from '../../desk/load-company.js';
import { openSupportIds } from '../../desk/open-support-ids.js';
import { requestBenefit } from '../../desk/request-benefit.js';
import type { Store } from '../../store/store.js';
import { actor, type GivenDesk, givenDesk } from './given-desk.js';
import { supportCompany } from './support-company.js';

/** What comes back from Partner Center in these tests. */
export const IDS = { accessId: '1180042117', contractId: '0200417736' };

export interface SupportDesk extends GivenDesk {
  askFor(who: string, benefitId?: string, draftId?: string): ReturnType<typeof requestBenefit>;
  approve(who: string, requestId?: string): ReturnType<typeof decideRequest>;
  bring(who: string, ids?: typeof IDS, requestId?: string): ReturnType<typeof reportHandOver>;
  /** Megan activates it herself. */
  activate(benefitId?: string): Promise<BenefitRequest>;
  /** What somebody sees: `support 1180042117 0200417736`, or `support not-activated`. */
  idsSeenBy(who: string): Promise<readonly string[]>;
}

export async function givenSupportDesk(
  company: Company = supportCompany(),
  store?: Store,
): Promise<SupportDesk> {
  return withSupport(await givenDesk(store, company));
}

/** What people do with support, on the parts of that desk. */
export function withSupport(desk: GivenDesk): SupportDesk {
  const { parts } = desk;
  const support: SupportDesk = {
    ...desk,
    askFor: (who, benefitId = 'support', draftId = 'request-1') =>
      requestBenefit(parts, actor(who), { draftId, act: 'technical', benefitId, inputs: { reason: '' } }),
    approve: (who, requestId = 'request-1') =>
      decideRequest(parts, actor(who), { requestId, decision: 'approve' }),
    bring: (who, ids = IDS, requestId = 'request-1') =>
      reportHandOver(parts, actor(who), { requestId, report: 'done', inputs: ids }),
    async activate(benefitId = 'support') {
      await support.askFor('megan', benefitId, `activate-${benefitId}`);
      const reported = await support.bring('megan', IDS, `activate-${benefitId}`);
      if (reported.kind !== 'reported') throw new Error(JSON.stringify(reported));
      return reported.request;
    },
    async idsSeenBy(who) {
      const seat = await loadSeat(parts, actor(who));
      if (seat.kind === 'refused') return [seat.refusal.code];
      return (await openSupportIds(parts, seat)).map(entry =>
        entry.kind === 'ids'
          ? `${entry.benefit.id} ${entry.accessId} ${entry.contractId}`
          : `${entry.benefit.id} ${entry.refusal.code}`,
      );
    },
  };
  return support;
}

/** The code of a refusal, or the kind of what was done. */
export function codeOf(outcome: { kind: string; refusal?: { code: string } }): string {
  return outcome.refusal?.code ?? outcome.kind;
}
