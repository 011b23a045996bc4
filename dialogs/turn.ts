import type { TurnContext } from 'botbuilder';
import type { Refused } from '../benefits/refusal.js';
import type { RequestAct } from '../benefits/request.js';
import type { AdaptiveCard, Kit, PressAct, PressArgs } from '../cards/kit.js';
import type { Seat } from '../desk/load-company.js';
import type { Actor, DeskParts } from '../desk/parts.js';
import type { Chat } from '../directory/profile.js';
import type { Languages } from '../language/languages.js';
import type { Recogniser } from '../language/understand/recogniser.js';

/** Everything a conversation works with in one turn: who, where, what was heard, and how to answer. */
export interface Turn {
  readonly desk: DeskParts;
  readonly actor: Actor;
  /** The company and the person in it; a refusal when no company is loaded for the tenant. */
  readonly seat: Seat | Refused;
  readonly place: Place;
  readonly heard: Heard;
  readonly languages: Languages;
  readonly recogniser: Recogniser;
  /** In the person's language. */
  readonly kit: Kit;
  readonly reply: Reply;
  /** Kept for the person beyond the turn; saved with the dialog stack in one step. */
  readonly memory: Memory;
}

export interface Place {
  readonly kind: 'personal' | 'group' | 'channel';
  readonly conversationId: string;
  /** The message whose button was pressed. */
  readonly cardId?: string | undefined;
  /** Where several people read: enough to write there at any time, in a thread of its own. */
  readonly chat?: Chat | undefined;
}

/** What the person said or did. */
export type Heard =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'press';
      readonly act: PressAct;
      readonly args: PressArgs;
      /** What was typed or chosen on the card; nothing here is trusted. */
      readonly inputs: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'bad-press'; readonly why: 'stale' }
  /** A button that was made for somebody else, and what it would have done for them. */
  | {
      readonly kind: 'bad-press';
      readonly why: 'not-yours';
      readonly act: string;
      readonly args: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'too-long' | 'attachment' | 'empty' };

/** How the desk answers in this turn. */
export interface Reply {
  /** A new message with a card. @returns its activity id where the channel tells one. */
  send(card: AdaptiveCard): Promise<string | undefined>;
  /** The card takes the place of the one that was pressed; a new message when nothing was pressed. */
  replace(card: AdaptiveCard): Promise<string | undefined>;
  text(text: string): Promise<void>;
}

export interface Memory {
  draft?: Draft | undefined;
  /** The draft that was stopped last: its form may still stand in the chat, and must not be sent any more. */
  stopped?: string | undefined;
}

/** A request that was begun and not sent. */
export interface Draft {
  readonly act: RequestAct;
  /** Absent where the act is not about a benefit. */
  readonly benefitId?: string;
  readonly draftId: string;
  /** What is filled in so far, by the ids of the fields. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** Longest text that is read, in characters. */
export const MAX_TEXT_LENGTH = 2_000;

const TURN = Symbol('turn');

export function setTurn(context: TurnContext, turn: Turn): void {
  context.turnState.set(TURN, turn);
}

/** The turn that a botbuilder context carries. */
export function turnOf(context: TurnContext): Turn {
  const turn = context.turnState.get<Turn>(TURN);
  if (!turn) throw new Error('The context carries no turn: setTurn was not called');
  return turn;
}
