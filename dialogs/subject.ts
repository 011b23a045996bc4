import type { Company } from '../benefits/company.js';
import type { BenefitRequest } from '../benefits/request.js';
import type { Kit } from '../cards/kit.js';
import { productName } from './product-name.js';
import { talkFor } from './talks/talks.js';
import type { Draft } from './turn.js';

/** What a request is about, in a few words. */
export function subjectOf(kit: Kit, company: Company, request: BenefitRequest): string {
  return talkFor(request.act).subject?.(kit, company, request) ?? productName(company, request.benefitId);
}

/** What a form that was begun is about. */
export function subjectOfDraft(kit: Kit, company: Company, draft: Draft): string {
  return talkFor(draft.act).draftSubject?.(kit) ?? productName(company, draft.benefitId);
}
