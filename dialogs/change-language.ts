import type { DialogContext } from 'botbuilder-dialogs';
import { languagesCard } from '../cards/languages.js';
import { companyIn } from '../desk/load-company.js';
import { rememberLocale } from '../desk/remember-person.js';
import { makeKit } from './make-kit.js';
import type { Turn } from './turn.js';
import { setTurn } from './turn.js';

/** Offers every language the desk speaks. */
export async function offerLanguages(turn: Turn): Promise<void> {
  const { languages, kit } = turn;
  await turn.reply.send(languagesCard({ languages: languages.locales, current: kit.say.locale }, kit));
}

/**
 * Speaks `locale` from now on, and remembers it as the person's choice. A dialog that is going on stays, and what
 * it asked is asked again in the new language.
 */
export async function speakIn(dc: DialogContext, turn: Turn, locale: string): Promise<void> {
  const { desk, actor, languages, seat } = turn;
  if (!languages.locales.includes(locale)) return sayUnknown(turn);
  await rememberLocale(desk, actor, locale, 'choice');
  const kit = makeKit({ ...turn, locale, company: companyIn(seat) });
  await turn.reply.text(kit.say('language.changed'));
  setTurn(dc.context, { ...turn, kit });
  await dc.repromptDialog();
}

/** Names the languages the desk does speak. */
export async function sayUnknown(turn: Turn): Promise<void> {
  const { languages, kit } = turn;
  const names = languages.locales.map(locale => kit.say.languageName(locale));
  await turn.reply.text(kit.say('language.unknown', { languages: kit.say.list(names) }));
  await offerLanguages(turn);
}
