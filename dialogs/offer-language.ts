import { dayOf } from '../benefits/validity.js';
import { languageOfferCard } from '../cards/language-offer.js';
import { companyIn } from '../desk/load-company.js';
import { noteWriting } from '../desk/note-writing.js';
import { readProfile } from '../desk/reachable.js';
import { writtenIn } from '../language/understand/written-in.js';
import { makeKit } from './make-kit.js';
import type { Turn } from './turn.js';

/**
 * Offers to speak the language that somebody writes in, when it is not the one they chose. The desk goes on in the
 * chosen one until they say yes.
 */
export async function offerLanguage(turn: Turn, text: string): Promise<void> {
  const { desk, actor, languages, kit, seat } = turn;
  const profile = await readProfile(desk, actor.tenantId, actor.personId);
  // Whoever has chosen with these very words strays from nothing.
  if (profile?.localeFrom !== 'choice' || profile.locale !== kit.say.locale) return;
  const written = writtenIn(languages, text);
  if (!written) return;
  const offered = await noteWriting(desk, actor, written, dayOf(desk.clock(), kit.timeZone));
  if (!offered) return;
  await turn.reply.send(languageOfferCard(makeKit({ ...turn, locale: offered, company: companyIn(seat) })));
}
