import type { Address } from '../../language/languages.js';
import { readCatalogue } from '../../language/languages.js';

/** Words that the page says itself; all others come with the answers of the API. */
const SAID_BY_PAGE = [
  'tab.',
  'app.',
  'category.',
  'offer.',
  'benefitType.',
  'role.',
  'requests.',
  'approvals.',
  'benefits.',
  'forecast.',
  'button.',
  'comment.',
  'undo.',
  'handOver.',
  'timeline.next',
  'inbox.age',
  'inbox.toDo',
  'inbox.withReason',
  'inbox.standIn.',
  'inbox.notices.',
];

/** The page's words of one language, as JSON, by id. @param locale a folder of `language/`. */
export function pageWords(locale: string, address?: Address): string {
  const catalogue = readCatalogue(new URL(`../../language/${locale}/`, import.meta.url), address);
  const words = [...catalogue].filter(([id]) => SAID_BY_PAGE.some(prefix => id.startsWith(prefix)));
  return JSON.stringify(Object.fromEntries(words));
}
