import type { Activity } from 'botbuilder';
import { companyIn, loadSeat } from '../desk/load-company.js';
import type { Actor } from '../desk/parts.js';
import { rememberLocale } from '../desk/remember-person.js';
import { makeKit } from '../dialogs/make-kit.js';
import type { Heard, Memory, Place, Reply, Turn } from '../dialogs/turn.js';
import type { Chat, Profile } from '../directory/profile.js';
import type { House } from './house.js';
import { personLocale } from './person-locale.js';

/** Who acts, as the channel proves it. Undefined for activities that no person of a tenant stands behind. */
export function actorOf(activity: Activity): Actor | undefined {
  const tenantId = activity.conversation?.tenantId ?? activity.channelData?.tenant?.id;
  const personId = activity.from?.aadObjectId;
  if (!tenantId || !personId) return undefined;
  return { tenantId, personId, name: activity.from.name ?? '' };
}

/** The person's one-to-one chat, as this activity shows it. */
export function chatOf(activity: Activity, actor: Actor): Chat {
  const { recipient, serviceUrl, channelId, conversation, from } = activity;
  return {
    conversationId: conversation.id,
    serviceUrl,
    channelId,
    tenantId: actor.tenantId,
    userId: from.id,
    botId: recipient.id,
    ...(recipient.name ? { botName: recipient.name } : {}),
  };
}

/** Derives everything a turn works with. */
export async function buildTurn(
  house: House,
  facts: {
    actor: Actor;
    profile: Profile | undefined;
    heard: Heard;
    place: Place;
    clientLocale: string | undefined;
    reply: Reply;
    memory: Memory;
  },
): Promise<Turn> {
  const { desk, languages, recogniser } = house;
  const { actor, profile, heard, place, reply, memory } = facts;
  const text = heard.kind === 'text' ? heard.text : undefined;
  const spoken = personLocale(languages, profile, { text, clientLocale: facts.clientLocale });
  if (spoken.locale !== profile?.locale || spoken.from !== profile.localeFrom)
    await rememberLocale(desk, actor, spoken.locale, spoken.from);
  const seat = await loadSeat(desk, actor);
  const kit = makeKit({ desk, languages, actor, locale: spoken.locale, company: companyIn(seat) });
  return { desk, actor, seat, place, heard, languages, recogniser, kit, reply, memory };
}
