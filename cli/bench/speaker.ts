import { randomUUID } from 'node:crypto';
import type { FakeChannel, Json } from './fake-channel.js';

/** Somebody who writes to a bot in a personal chat. Each call resolves when the bot has answered over HTTP. */
export interface Speaker {
  install(): Promise<void>;
  say(text: string): Promise<void>;
  /** Presses the button of a card that does this. @throws Error when the card has none. */
  press(button: PressedButton, inputs?: Json): Promise<void>;
  /** The newest card in the chat, as a message or as the answer to a press. @throws Error when nothing came. */
  lastCard(): ShownCard;
  /** All cards that came as messages since the last look. */
  takeCards(): readonly ShownCard[];
}

export interface ShownCard {
  readonly messageId: string;
  readonly card: Json;
}

export interface PressedButton {
  readonly on: ShownCard;
  readonly verb: string;
}

export interface SpeakerFacts {
  readonly botUrl: string;
  readonly channel: FakeChannel;
  readonly tenantId: string;
  /** Entra object id. */
  readonly personId: string;
  readonly name: string;
}

export function createSpeaker(facts: SpeakerFacts): Speaker {
  const conversationId = `a:${facts.personId}`;
  let last: ShownCard | undefined;
  const takeCards = (): readonly ShownCard[] => {
    const cards = facts.channel.takeNew(conversationId).flatMap(cardsIn);
    last = cards.at(-1) ?? last;
    return cards;
  };
  const send = (fields: Json): Promise<unknown> => deliver(facts, conversationId, fields);
  return {
    async install() {
      await send({ type: 'installationUpdate', action: 'add' });
    },
    async say(text) {
      await send({ type: 'message', text, textFormat: 'plain' });
    },
    async press({ on, verb }, inputs = {}) {
      const action = { type: 'Action.Execute', verb, data: { ...dataOf(on.card, verb), ...inputs } };
      const fields = { type: 'invoke', name: 'adaptiveCard/action', replyToId: on.messageId };
      const answer = (await send({ ...fields, value: { action, trigger: 'manual' } })) as Json;
      if (answer?.type === 'application/vnd.microsoft.card.adaptive')
        last = { messageId: on.messageId, card: answer.value as Json };
    },
    lastCard() {
      takeCards();
      if (!last) throw new Error(`${facts.name} has no card`);
      return last;
    },
    takeCards,
  };
}

async function deliver(
  { botUrl, channel, tenantId, personId, name }: SpeakerFacts,
  conversationId: string,
  fields: Json,
): Promise<unknown> {
  const activity = {
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl: channel.url,
    timestamp: new Date().toISOString(),
    locale: 'en-US',
    from: { id: `29:${personId}`, name, aadObjectId: personId },
    recipient: { id: '28:bot', name: 'Benefits Desk' },
    conversation: { id: conversationId, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    ...fields,
  };
  const response = await fetch(`${botUrl}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`The bot answered ${response.status}: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

function cardsIn(activity: Json): readonly ShownCard[] {
  const [attachment] = (activity.attachments ?? []) as { content?: Json }[];
  return attachment?.content ? [{ messageId: String(activity.id), card: attachment.content }] : [];
}

function dataOf(card: Json, verb: string): Json {
  const action = findAction(card, verb);
  if (!action) throw new Error(`The card has no button ${verb}: ${JSON.stringify(card).slice(0, 500)}`);
  return action.data as Json;
}

function findAction(node: unknown, verb: string): Json | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if ((node as Json).verb === verb) return node as Json;
  for (const inner of Object.values(node)) {
    const found = findAction(inner, verb);
    if (found) return found;
  }
  return undefined;
}
