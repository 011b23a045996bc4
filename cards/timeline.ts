import type { BenefitRequest } from '../benefits/request.js';
import type { Happening, Prospect } from '../benefits/timeline.js';
import { happened } from '../benefits/timeline.js';
import { dayOf } from '../benefits/validity.js';
import type { Kit } from './kit.js';
import { plainText, tidy } from './plain-text.js';

/** Short lines under a title. */
export interface TextList {
  readonly title: string;
  readonly lines: readonly { readonly text: string }[];
}

/** Lines that stand on a card: how it began, and the newest. */
const LINES = 12;

/** What happened to a request, a line for each step, oldest first. */
export function happenedList(
  request: BenefitRequest,
  names: (personId: string) => string,
  kit: Kit,
): readonly TextList[] {
  const { say, timeZone } = kit;
  const lines = happened(request).map(step =>
    say('timeline.line', { time: say.moment(step.at, timeZone), text: stepText(step, names, kit) }),
  );
  const skipped = lines.length - LINES;
  const shown =
    skipped > 0
      ? [...lines.slice(0, 1), say('timeline.earlier', { count: skipped }), ...lines.slice(1 - LINES)]
      : lines;
  return [listOf(say('timeline.title'), shown)];
}

/** What happens next, and when. */
export function comingList(prospects: readonly Prospect[], kit: Kit): readonly TextList[] {
  if (prospects.length === 0) return [];
  return [
    listOf(
      kit.say('timeline.next'),
      prospects.map(prospect => prospectText(prospect, kit)),
    ),
  ];
}

function listOf(title: string, lines: readonly string[]): TextList {
  return { title: plainText(title), lines: lines.map(line => ({ text: plainText(line) })) };
}

function stepText({ event, by }: Happening, names: (personId: string) => string, { say }: Kit): string {
  if (event === 'expired') return say('timeline.expired');
  if (by !== undefined) return say(`timeline.${event}`, { name: tidy(names(by), 60) });
  switch (event) {
    case 'requested':
    case 'approved':
    case 'fulfilled':
    case 'failed':
      return say(`timeline.${event}.desk`);
    default:
      return say(`timeline.${event}`, { name: say('app.name') });
  }
}

/** Something that is going to happen, in one sentence. */
export function prospectText(prospect: Prospect, { say, timeZone }: Kit): string {
  switch (prospect.kind) {
    case 'approvals':
      return say('timeline.next.approvals', { count: prospect.left });
    case 'reminder':
      return say('timeline.next.reminder', { time: say.moment(prospect.at, timeZone) });
    case 'work':
      return say('timeline.next.work', { time: say.moment(prospect.since, timeZone) });
    case 'expiry':
    case 'usual-end':
      return say(`timeline.next.${prospect.kind}`, {
        date: say.day(dayOf(new Date(prospect.at), timeZone)),
      });
  }
}
