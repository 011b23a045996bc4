import type { Activity } from 'botbuilder';
import type { Card } from '../fake-teams/cards.js';
import { findButton, untouchedInputs } from '../fake-teams/cards.js';
import type { Shown, Transcript } from './transcript.js';

export interface PressOptions {
  /** The message whose button is pressed; the newest that has one when absent. */
  readonly on?: Shown;
  readonly inputs?: Readonly<Record<string, string>>;
  /** The activity's id. */
  readonly id?: string;
}

/** One person in their chat with the bot. */
export interface Speaker {
  readonly transcript: Transcript;
  say(text: string): Promise<void>;
  /** Presses a button by its title or its verb, as a client does: with the sealed token that it carries. */
  press(wanted: string | RegExp, options?: PressOptions): Promise<void>;
  send(activity: Partial<Activity>): Promise<void>;
}

/** @param receive gives an activity to the bot. */
export function createSpeaker(
  transcript: Transcript,
  receive: (activity: Partial<Activity>) => Promise<void>,
): Speaker {
  return {
    transcript,
    say: text => receive({ type: 'message', text }),
    press(wanted, { on, inputs = {}, id } = {}) {
      const message = on ?? transcript.lastCard(wanted);
      return receive(pressOf(message.id, dataOf(message.card ?? {}, wanted, inputs), id));
    },
    send: receive,
  };
}

/** The click on a card that carries this data. */
export function pressOf(cardId: string, data: object, id?: string): Partial<Activity> {
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: cardId,
    value: { action: { type: 'Action.Execute', data }, trigger: 'manual' },
    ...(id ? { id } : {}),
  };
}

/** What pressing a button sends: its own data, and the inputs where it takes them. */
export function dataOf(
  card: Card,
  wanted: string | RegExp,
  inputs: Readonly<Record<string, string>> = {},
): Readonly<Record<string, unknown>> {
  const button = findButton(card, wanted) as { data?: object; associatedInputs?: string };
  const takes = button.associatedInputs !== 'none';
  return { ...(takes ? { ...untouchedInputs(card), ...inputs } : {}), ...button.data };
}
