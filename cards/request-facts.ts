import type { BenefitRequest } from '../benefits/request.js';
import { type Fact, fact } from './fact.js';
import type { Kit } from './kit.js';

/** What was asked for and why: the same lines for the requester and for those who decide. R18 */
export function choiceFacts(request: BenefitRequest, { say }: Kit): Fact[] {
  return [
    fact(say('requests.fact.language'), say.languageName(request.choices.language)),
    fact(say('requests.fact.operatingSystem'), request.choices.operatingSystem),
    fact(say('requests.fact.reason'), request.reason, 500),
  ];
}

export function requestedFact(request: BenefitRequest, { say, timeZone }: Kit): Fact {
  return fact(say('requests.fact.requested'), say.moment(request.createdAt, timeZone));
}
