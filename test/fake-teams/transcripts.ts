import type { Card } from './cards.js';

/** A message as a client shows it. */
export interface Shown {
  readonly activityId: string;
  readonly from: 'bot' | 'person';
  readonly text?: string;
  readonly card?: Card;
  /** How often it was changed in place. */
  readonly changes: number;
  /** What stands in the bar under the card after a press: a message or an error. */
  readonly bar?: string;
  readonly activity: Readonly<Record<string, unknown>>;
}

type Activity = Readonly<Record<string, unknown>>;

/** What stands in each conversation. A card that answers a press is seen by the one who pressed only. */
export class Transcripts {
  private readonly conversations = new Map<string, Shown[]>();
  private readonly own = new Map<string, Partial<Shown>>();
  private lastId = 1_795_200_000_000;

  constructor(private readonly changed: () => void) {}

  /** @returns the id of the new message. */
  add(conversationId: string, activity: Activity, from: Shown['from'] = 'bot'): string {
    this.lastId += 1;
    const activityId = String(this.lastId);
    if (activity.type === 'typing') {
      this.changed();
      return activityId;
    }
    this.of(conversationId).push({ activityId, from, changes: 0, ...contentOf(activity), activity });
    this.changed();
    return activityId;
  }

  /** @returns false when there is no such message of the bot. */
  replace(conversationId: string, activityId: string, activity: Activity): boolean {
    const shown = this.of(conversationId);
    const at = shown.findIndex(message => message.activityId === activityId && message.from === 'bot');
    if (at < 0) return false;
    const changes = shown[at]!.changes + 1;
    shown[at] = { activityId, from: 'bot', changes, ...contentOf(activity), activity };
    for (const key of this.own.keys())
      if (key.startsWith(`${conversationId} ${activityId} `)) this.own.delete(key);
    this.changed();
    return true;
  }

  remove(conversationId: string, activityId: string): boolean {
    const shown = this.of(conversationId);
    const at = shown.findIndex(message => message.activityId === activityId);
    if (at >= 0) shown.splice(at, 1);
    this.changed();
    return at >= 0;
  }

  /** What only this person sees of a message from now on. A line under the card leaves the card as it is. */
  show(conversationId: string, activityId: string, viewer: string, what: Partial<Shown>): void {
    const key = `${conversationId} ${activityId} ${viewer}`;
    this.own.set(key, what.card ? what : { ...this.own.get(key), ...what });
    this.changed();
  }

  /** The conversation as this person sees it now, oldest first. */
  seenBy(viewer: string, conversationId: string): readonly Shown[] {
    return this.of(conversationId).map(message => ({
      ...message,
      ...this.own.get(`${conversationId} ${message.activityId} ${viewer}`),
    }));
  }

  private of(conversationId: string): Shown[] {
    const known = this.conversations.get(conversationId);
    if (known) return known;
    const fresh: Shown[] = [];
    this.conversations.set(conversationId, fresh);
    return fresh;
  }
}

function contentOf(activity: Activity): Pick<Shown, 'text' | 'card'> {
  const attachments = (activity.attachments ?? []) as { contentType?: string; content?: Card }[];
  const card = attachments.find(
    ({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive',
  );
  return {
    ...(typeof activity.text === 'string' && activity.text !== '' ? { text: activity.text } : {}),
    ...(card?.content ? { card: card.content } : {}),
  };
}
