import type { BenefitRequest } from '../benefits/request.js';
import { type Fact, fact } from './fact.js';
import type { Kit } from './kit.js';
import { plainText, tidy } from './plain-text.js';

export function requestedFact(request: BenefitRequest, { say, timeZone }: Kit): Fact {
  return fact(say('requests.fact.requested'), say.moment(request.createdAt, timeZone));
}

/** Why it was asked for. It stands apart, because people paste addresses that do not fit beside a title. */
export function reasonQuotes(request: BenefitRequest, { say }: Kit): readonly Fact[] {
  if (request.reason.trim() === '') return [];
  return [{ title: say('requests.fact.reason'), value: plainText(tidy(request.reason, 500)) }];
}
