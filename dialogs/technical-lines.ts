import type { Offer } from '../benefits/company.js';
import type { TechnicalLine } from '../benefits/technical-page.js';
import type { Kit } from '../cards/kit.js';
import { offerName } from '../cards/offer-name.js';
import { tidy } from '../cards/plain-text.js';

/** So many choices, or rows, are easier to search than to look through. */
export const LONG_LIST = 8;

/** `Gold · Cloud Platform`. R42 */
export function offerTitle(kit: Kit, { kind, competency }: Offer): string {
  return offerName(kit, kind, competency);
}

/** Each benefit by its membership, with how it stands; those beyond a screenful are counted. R42, R49 */
export function technicalFacts(kit: Kit, lines: readonly TechnicalLine[]) {
  const shown = lines.length > 2 * LONG_LIST ? lines.slice(0, 2 * LONG_LIST - 1) : lines;
  const count = lines.length - shown.length;
  const rows = [...shown]
    .sort((a, b) => offerTitle(kit, a.standing.offer).localeCompare(offerTitle(kit, b.standing.offer)))
    .map(line => ({ title: tidy(line.standing.benefit.name, 120), value: standingText(kit, line) }));
  return count > 0
    ? [...rows, { title: kit.say('technical.list.more', { count }), value: kit.say('technical.list.moreIn') }]
    : rows;
}

function standingText(kit: Kit, { standing: { offer, state }, waiting }: TechnicalLine): string {
  const { say } = kit;
  const how = waiting ? say('technical.waiting', { days: waiting.days }) : say(`technical.state.${state}`);
  return say('technical.list.line', { offer: offerTitle(kit, offer), state: how });
}

/** What takes longer than usual. R49 */
export function overdueTexts(kit: Kit, lines: readonly TechnicalLine[]): readonly string[] {
  return lines.flatMap(({ waiting, standing }) =>
    waiting?.overdue
      ? [
          kit.say('technical.overdue', {
            benefit: tidy(standing.benefit.name, 120),
            days: waiting.days,
          }),
        ]
      : [],
  );
}
