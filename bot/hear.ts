import type { Activity } from 'botbuilder';
import { openButton } from '../desk/button-token.js';
import type { Actor, DeskParts } from '../desk/parts.js';
import { isPressAct } from '../dialogs/press.js';
import type { Heard, Place } from '../dialogs/turn.js';
import { MAX_TEXT_LENGTH } from '../dialogs/turn.js';
import type { Chat } from '../directory/profile.js';
import { withoutMentions } from './without-mentions.js';

/** Longest input of a card that is read, in characters. */
const MAX_INPUT_LENGTH = 2_000;
/** A card has fewer inputs than this. */
const MAX_INPUTS = 20;

/** What a message or a click says. Everything in it comes from the client and is checked here. */
export function hear(desk: DeskParts, actor: Actor, activity: Activity): Heard {
  const data = activity.type === 'invoke' ? actionData(activity.value) : activity.value;
  if (isObject(data)) return hearPress(desk, actor, data);
  const text = withoutMentions(activity).trim();
  if (text.length > MAX_TEXT_LENGTH) return { kind: 'too-long' };
  if (text !== '') return { kind: 'text', text };
  return { kind: hasFiles(activity) ? 'attachment' : 'empty' };
}

/** Where it was said. Anything but a one-to-one chat counts as a place where several people read. */
export function placeOf(activity: Activity): Place {
  const type = activity.conversation.conversationType;
  const kind = type === 'personal' ? 'personal' : type === 'channel' ? 'channel' : 'group';
  const place = { kind, conversationId: activity.conversation.id, cardId: activity.replyToId } as const;
  return kind === 'personal' ? place : { ...place, chat: sharedChatOf(activity, kind) };
}

/** A thread of a channel is named after its first message; without that name a new one begins. */
function sharedChatOf(activity: Activity, kind: 'group' | 'channel'): Chat {
  const { recipient, serviceUrl, channelId, conversation, from } = activity;
  return {
    kind,
    conversationId: conversation.id.replace(/;messageid=.*$/, ''),
    serviceUrl,
    channelId,
    tenantId: conversation.tenantId ?? activity.channelData?.tenant?.id ?? '',
    userId: from.id,
    botId: recipient.id,
    ...(recipient.name ? { botName: recipient.name } : {}),
  };
}

function hearPress(desk: DeskParts, actor: Actor, data: Readonly<Record<string, unknown>>): Heard {
  const opened = openButton(desk.vault, data.t, actor, desk.clock());
  if (opened.kind === 'not-yours') return { ...opened, kind: 'bad-press', why: 'not-yours' };
  if (opened.kind === 'stale' || !isPressAct(opened.act)) return { kind: 'bad-press', why: 'stale' };
  return { kind: 'press', act: opened.act, args: opened.args, inputs: inputsOf(data) };
}

function actionData(value: unknown): unknown {
  const action = isObject(value) ? value.action : undefined;
  return (isObject(action) ? action.data : undefined) ?? {};
}

/** Input values are strings; anything else was not typed into one of our cards. */
function inputsOf(data: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const inputs: Record<string, string> = Object.create(null);
  for (const [id, value] of Object.entries(data).slice(0, MAX_INPUTS)) {
    if (id !== 't' && typeof value === 'string') inputs[id] = value.slice(0, MAX_INPUT_LENGTH);
  }
  return inputs;
}

/** Teams sends the text once more as an HTML attachment; that is no file. */
function hasFiles(activity: Activity): boolean {
  return (activity.attachments ?? []).some(file => file.contentType !== 'text/html');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
