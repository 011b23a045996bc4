import type { Activity, Middleware, TurnContext } from 'botbuilder';
import type { Card } from '../fake-teams/cards.js';
import { cardText, findButton } from '../fake-teams/cards.js';

/** A message of the bot as it stands in the chat now. */
export interface Shown {
  readonly id: string;
  readonly card?: Card;
  readonly text?: string;
}

/** Writes down what the bot shows: what it sends, what it changes, and what it answers a click with. */
export class Transcript implements Middleware {
  readonly #shown = new Map<string, Shown>();
  /** Ids in the order in which they were last changed. */
  #changed: string[] = [];

  async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
    context.onSendActivities(async (_context, activities, send) => {
      const sent = await send();
      for (const [at, activity] of activities.entries()) this.#hear(context, activity, sent[at]?.id ?? '');
      return sent;
    });
    context.onUpdateActivity(async (_context, activity, update) => {
      this.show(activity.id ?? '', contentOf(activity));
      return update();
    });
    await next();
  }

  /** Puts this into the message. */
  show(id: string, content: Omit<Shown, 'id'>): void {
    this.#shown.set(id, { id, ...content });
    this.#changed = [...this.#changed.filter(other => other !== id), id];
  }

  /** Every message of the bot, the one that was changed last at the end. */
  all(): readonly Shown[] {
    return this.#changed.map(id => this.#shown.get(id)!);
  }

  /** The newest card, or the newest that has such a button. */
  lastCard(button?: string | RegExp): Shown & { readonly card: Card } {
    const found = this.all().findLast(({ card }) => card && (!button || hasButton(card, button)));
    if (found?.card) return { ...found, card: found.card };
    throw new Error(`No card${button ? ` with ${button}` : ''} among:\n${this.text()}`);
  }

  /** Everything that stands in the chat. */
  text(): string {
    return this.all()
      .map(({ card, text }) => (card ? cardText(card) : (text ?? '')))
      .join('\n---\n');
  }

  #hear({ activity: heard }: TurnContext, said: Partial<Activity>, id: string): void {
    if (said.type === 'message') this.show(id, contentOf(said));
    const body = said.type === 'invokeResponse' ? (said.value as { body?: InvokeBody }).body : undefined;
    if (typeof body?.value === 'object') this.show(heard.replyToId ?? '', { card: body.value });
  }
}

interface InvokeBody {
  readonly value: Card | string;
}

function contentOf({ attachments, text }: Partial<Activity>): Omit<Shown, 'id'> {
  const card = attachments?.[0]?.content as Card | undefined;
  return { ...(card ? { card } : {}), ...(text ? { text } : {}) };
}

function hasButton(card: Card, wanted: string | RegExp): boolean {
  try {
    return findButton(card, wanted) !== undefined;
  } catch {
    return false;
  }
}
