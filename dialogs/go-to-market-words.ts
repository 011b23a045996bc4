import type { Company, MarketingContact } from '../benefits/company.js';
import type { GoToMarketLine, GoToMarketResource } from '../benefits/go-to-market.js';
import type { Kit } from '../cards/kit.js';
import { tidy } from '../cards/plain-text.js';
import { nameOf } from '../directory/find-person.js';
import { LONG_LIST } from './technical-lines.js';

/** Each offer with its type and how it stands, the contact, and what the level brings besides. R97, R99, R102 to R104 */
export function goToMarketFacts(
  kit: Kit,
  company: Company,
  lines: readonly GoToMarketLine[],
  contacts: readonly MarketingContact[],
  resources: readonly GoToMarketResource[],
) {
  const { say } = kit;
  const shown = lines.length > 2 * LONG_LIST ? lines.slice(0, 2 * LONG_LIST - 1) : lines;
  const count = lines.length - shown.length;
  const names = contacts.map(({ person }) => tidy(nameOf(company, person), 60));
  return [
    ...shown.map(line => ({
      title: tidy(line.benefit.name, 120),
      value: say('gtm.list.line', {
        type: tidy(line.benefit.offerType, 80),
        state: offerStateText(kit, line),
      }),
    })),
    ...(count > 0
      ? [{ title: say('technical.list.more', { count }), value: say('technical.list.moreIn') }]
      : []),
    ...(names.length > 0 ? [{ title: say('contact.title'), value: say.list(names) }] : []),
    {
      title: say('gtm.resources'),
      value: say.list(resources.map(resource => say(`gtm.resource.${resource}`))),
    },
  ];
}

/** The Status column, and the Expires column where there is something to say. R103, R104 */
export function offerStateText({ say }: Kit, { state, waiting, expiresOn }: GoToMarketLine): string {
  if (waiting) return say('gtm.waiting', { days: waiting.days });
  return say(`gtm.state.${state}`, { date: say.day(expiresOn) });
}

/** What takes longer than usual. R103 */
export function overdueOffers({ say }: Kit, lines: readonly GoToMarketLine[]): readonly string[] {
  return lines.flatMap(({ waiting, benefit }) =>
    waiting?.overdue ? [say('gtm.overdue', { offer: tidy(benefit.name, 120), days: waiting.days })] : [],
  );
}
