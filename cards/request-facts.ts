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

/** Comments that stand on a card: the newest. */
const COMMENTS_SHOWN = 5;

/** What people added to the request, oldest first. @param names the name of a person id. */
export function commentQuotes(
  { comments = [] }: BenefitRequest,
  names: (personId: string) => string,
  { say, timeZone }: Kit,
): readonly Fact[] {
  const earlier = comments.length - COMMENTS_SHOWN;
  return comments.slice(-COMMENTS_SHOWN).map(({ at, by, text }, index) => {
    const who = say('comment.by', { name: tidy(names(by), 100), time: say.moment(at, timeZone) });
    const title = index === 0 && earlier > 0 ? `${say('comment.earlier', { count: earlier })} · ${who}` : who;
    return { title: plainText(title), value: plainText(tidy(text, 500), 500) };
  });
}
