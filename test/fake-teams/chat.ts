import { randomUUID } from 'node:crypto';
import type { BotEnd } from './bot-end.js';
import type { Button, Card } from './cards.js';
import { cardText, findButton, untouchedInputs } from './cards.js';
import type { PersonFacts } from './person.js';
import type { Place } from './place.js';
import type { Delivery } from './sender.js';
import { deliver, envelope, nextActivityId } from './sender.js';
import type { Shown } from './transcripts.js';
import { waitUntil } from './wait-until.js';

type Inputs = Readonly<Record<string, string>>;

/** One conversation, as one person uses it. What is sent resolves when the bot has answered over HTTP. */
export interface FakeChat {
  readonly conversationId: string;
  /** Adds the bot: both events that Teams sends, at the same time. */
  install(): Promise<readonly Delivery[]>;
  uninstall(): Promise<Delivery>;
  /** Outside of personal chats the bot is mentioned, unless `mention` is false. */
  say(text: string, options?: { readonly mention?: boolean; readonly id?: string }): Promise<Delivery>;
  /** Presses an `Action.Execute` button by title or verb, in the newest card that has it or in the given one. */
  press(wanted: string | RegExp, options?: PressOptions): Promise<Delivery>;
  /** Presses it as a client that knows only `Action.Submit`. */
  submit(wanted: string | RegExp, options?: PressOptions): Promise<Delivery>;
  /** Sends any activity; fields given replace the usual ones. */
  send(fields: Readonly<Record<string, unknown>>): Promise<Delivery>;
  /** What this person sees now, oldest first. */
  history(): readonly Shown[];
  /** @throws Error when there is none. */
  lastCard(): Shown & { readonly card: Card };
  /** The first message that fits, waiting for it; 5 seconds when no deadline is given. */
  waitFor(fits: (message: Shown) => boolean, deadline?: number): Promise<Shown>;
}

export interface PressOptions {
  readonly inputs?: Inputs;
  /** The message that holds the card; may be one as it was before it changed. */
  readonly on?: Shown;
  /** The activity's id: the same again is a second delivery. */
  readonly id?: string;
  readonly trigger?: 'manual' | 'automatic';
}

export function openChat(end: BotEnd, person: PersonFacts, place: Place): FakeChat {
  const { transcripts, changes } = end.connector;
  const { conversationId } = place;
  const history = (): readonly Shown[] => transcripts.seenBy(person.id, conversationId);
  const send = (fields: Readonly<Record<string, unknown>>): Promise<Delivery> =>
    deliver(end, { id: nextActivityId(), ...envelope(end, person, place), ...fields });
  const pressed = (wanted: string | RegExp, { on, inputs }: PressOptions): Pressed => {
    const message = on ?? newestWith(history(), wanted);
    const button = findButton(message.card ?? {}, wanted);
    const typed =
      button.data && takesInputs(button) ? { ...untouchedInputs(message.card ?? {}), ...inputs } : {};
    return { message, button, data: { ...button.data, ...typed } };
  };
  return {
    conversationId,
    install: () => Promise.all(arrival(end, person, place).map(send)),
    uninstall: () => send({ type: 'installationUpdate', action: 'remove', id: randomUUID() }),
    say(text, { mention = place.kind !== 'personal', id = nextActivityId() } = {}) {
      transcripts.add(conversationId, { type: 'message', text }, 'person');
      return send({ ...said(end, mention, text, envelope(end, person, place)), id });
    },
    async press(wanted, options = {}) {
      const { message, button, data } = pressed(wanted, options);
      const { type, title, verb } = button;
      const answer = await send({
        type: 'invoke',
        name: 'adaptiveCard/action',
        id: options.id ?? `f:${randomUUID()}`,
        replyToId: message.activityId,
        value: { action: { type, title, verb, data }, trigger: options.trigger ?? 'manual' },
      });
      const what = shownAfter(answer);
      if (what) transcripts.show(conversationId, message.activityId, person.id, what);
      return answer;
    },
    submit(wanted, options = {}) {
      const { message, data } = pressed(wanted, options);
      return send({
        type: 'message',
        id: options.id ?? nextActivityId(),
        replyToId: message.activityId,
        value: data,
      });
    },
    send,
    history,
    lastCard() {
      const found = history().findLast(message => message.card !== undefined);
      if (found?.card) return { ...found, card: found.card };
      throw new Error(`No card in the chat of ${person.name}:\n${describe(history())}`);
    },
    waitFor: (fits, deadline = 5_000) =>
      waitUntil(
        changes,
        () => history().find(fits),
        deadline,
        () => describe(history()),
      ),
  };
}

interface Pressed {
  readonly message: Shown;
  readonly button: Button;
  readonly data: Readonly<Record<string, unknown>>;
}

function newestWith(history: readonly Shown[], wanted: string | RegExp): Shown {
  const has = (card: Card | undefined): boolean => {
    try {
      return card !== undefined && findButton(card, wanted) !== undefined;
    } catch {
      return false;
    }
  };
  const found = history.findLast(message => has(message.card));
  if (!found) throw new Error(`No card has a button ${wanted}:\n${describe(history)}`);
  return found;
}

function takesInputs(button: Button): boolean {
  return (button as unknown as Card).associatedInputs !== 'none';
}

/** What the one who pressed sees: a new card in place, or a line under the card. */
function shownAfter({ status, body }: Delivery): Partial<Shown> | undefined {
  if (status !== 200) return { bar: 'Something went wrong. Please try again.' };
  const { type, value } = (body ?? {}) as { type?: string; value?: unknown };
  if (type === 'application/vnd.microsoft.card.adaptive') return { card: value as Card };
  if (type === 'application/vnd.microsoft.activity.message') return { bar: String(value) };
  if (type === 'application/vnd.microsoft.error')
    return { bar: String((value as { message?: unknown }).message) };
  return { bar: 'Something went wrong. Please try again.' };
}

function said(end: BotEnd, mention: boolean, text: string, base: Record<string, unknown>): object {
  if (!mention) return { type: 'message', text, textFormat: 'plain' };
  const tag = `<at>${end.botName}</at>`;
  const mentioned = { id: end.botId, name: end.botName };
  const entities = [{ type: 'mention', mentioned, text: tag }, ...(base.entities as object[])];
  return { type: 'message', text: `${tag} ${text}`, textFormat: 'plain', entities };
}

function arrival(
  end: BotEnd,
  person: PersonFacts,
  place: Place,
): readonly Readonly<Record<string, unknown>>[] {
  const bot = { id: end.botId };
  const me = { id: person.channelId, aadObjectId: person.id };
  const members = place.kind === 'personal' ? [me, bot] : [bot];
  return [
    { type: 'installationUpdate', action: 'add', id: randomUUID(), from: me },
    { type: 'conversationUpdate', id: randomUUID(), from: me, membersAdded: members, locale: undefined },
  ];
}

/** The conversation in a few lines, for the message of a failed test. */
function describe(history: readonly Shown[]): string {
  const lines = history.slice(-6).map(message => {
    const what = message.card ? `[card] ${cardText(message.card).replaceAll('\n', ' | ')}` : message.text;
    return `${message.from}: ${what}${message.bar ? ` (bar: ${message.bar})` : ''}`;
  });
  return lines.join('\n') || '(nothing)';
}
