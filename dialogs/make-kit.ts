import type { Company } from '../benefits/company.js';
import type { Kit, TabPlace } from '../cards/kit.js';
import { sealButton } from '../desk/button-token.js';
import type { Actor, DeskParts } from '../desk/parts.js';
import type { Languages } from '../language/languages.js';

/** Days after which the buttons of a card stop working. */
const BUTTON_DAYS = 90;

/**
 * What cards are made with: the reader's language, and buttons that work for them alone; without a person, buttons
 * that work for everybody of the company.
 */
export function makeKit(reader: {
  desk: DeskParts;
  languages: Languages;
  actor: Pick<Actor, 'tenantId'> & Partial<Actor>;
  locale: string;
  /** Whose time zone holds, and who says how its people are spoken to; undefined where none is loaded. */
  company: Pick<Company, 'timeZone' | 'address'> | undefined;
}): Kit {
  const { desk, languages, actor, locale, company } = reader;
  const until = new Date(desk.clock().getTime() + BUTTON_DAYS * 86_400_000).toISOString();
  const { tenantId, personId } = actor;
  const whose = personId === undefined ? {} : { readerId: personId };
  const bound = personId === undefined ? {} : { personId };
  const { tabLink } = desk.settings;
  return {
    say: languages.speak(locale, company?.address),
    timeZone: company?.timeZone ?? 'UTC',
    ...whose,
    ...(tabLink ? { tabUrl: (place: TabPlace) => tabUrl(tabLink, place) } : {}),
    press: (act, args = {}) => sealButton(desk.vault, { act, args, tenantId, until, ...bound }),
  };
}

/** Teams hands the place to the page as what to show first. */
function tabUrl(tabLink: string, place: TabPlace): string {
  return `${tabLink}?context=${encodeURIComponent(JSON.stringify({ subEntityId: place }))}`;
}
