import type { BotEnd } from './bot-end.js';
import type { PersonFacts } from './person.js';
import type { Place } from './place.js';
import { placeFields } from './place.js';

/** How the bot answered an activity over HTTP. */
export interface Delivery {
  readonly status: number;
  /** The parsed body; undefined when it was empty. */
  readonly body: unknown;
}

let lastActivity = 1_795_100_000_000;

/** An id as Teams gives messages: milliseconds, never the same twice. */
export function nextActivityId(): string {
  lastActivity += 1;
  return String(lastActivity);
}

/** What every activity of this person in this place carries. */
export function envelope(end: BotEnd, person: PersonFacts, place: Place): Record<string, unknown> {
  const { locale } = person;
  return {
    channelId: 'msteams',
    serviceUrl: end.serviceUrl,
    timestamp: new Date().toISOString(),
    from: { id: person.channelId, name: person.name, aadObjectId: person.id },
    recipient: { id: end.botId, name: end.botName },
    ...placeFields(place, person.tenantId),
    ...(locale ? { locale } : {}),
    entities: [
      { type: 'clientInfo', ...(locale ? { locale } : {}), country: 'US', platform: 'Web', timezone: 'UTC' },
    ],
  };
}

/** Sends one activity to the bot, as often as the channel is told to; gives the first answer. */
export async function deliver(end: BotEnd, activity: Readonly<Record<string, unknown>>): Promise<Delivery> {
  const body = JSON.stringify(activity);
  const authorization = await end.authorization?.(activity);
  const send = async (): Promise<Delivery> => {
    const response = await fetch(`${end.botUrl()}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        ...(authorization ? { authorization } : {}),
      },
      body,
    });
    const text = await response.text();
    const delivery = { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
    end.answers.push(delivery);
    return delivery;
  };
  const deliveries = await Promise.all(Array.from({ length: end.copies() }, send));
  return deliveries[0]!;
}
