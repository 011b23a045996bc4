import type { DoorRefusal } from './refusal.js';
import { refuse } from './refusal.js';

type Fields = Readonly<Record<string, unknown>>;

const CHANNEL = 'msteams';
const LONGEST_ID = 512;
const LONGEST_NAME = 1024;
/** Teams itself stops at about 28 KB. */
const LONGEST_TEXT = 64 * 1024;
const MOST_ITEMS = 200;

/** A6: is this an activity that the SDK and the desk can take without stumbling? undefined when it is. */
export function checkActivity(activity: Fields): DoorRefusal | undefined {
  if (!isText(activity.type, 64, 1)) return refuse(400, 'type');
  if (activity.channelId !== CHANNEL) return refuse(401, 'channel');
  if (!isParty(activity.from)) return refuse(400, 'from');
  if (!isParty(activity.recipient)) return refuse(400, 'recipient');
  if (!isParty(activity.conversation)) return refuse(400, 'conversation');
  if (!isOptionalFields(activity.channelData)) return refuse(400, 'channel-data');
  if (!isOptionalFields((activity.channelData as Fields | undefined)?.tenant))
    return refuse(400, 'channel-data');
  // Replies to such an activity would go into the HTTP answer in place of the chat; Teams never asks for it.
  if (activity.deliveryMode === 'expectReplies') return refuse(400, 'delivery-mode');
  return hasSoundTexts(activity) && hasSoundLists(activity) ? undefined : refuse(400, 'activity');
}

function hasSoundTexts(activity: Fields): boolean {
  return (
    ['id', 'replyToId'].every(name => isOptionalText(activity[name], LONGEST_ID)) &&
    ['name', 'locale', 'action', 'textFormat'].every(name => isOptionalText(activity[name], LONGEST_NAME)) &&
    isOptionalText(activity.text, LONGEST_TEXT) &&
    ['timestamp', 'localTimestamp', 'expiration'].every(name => isOptionalMoment(activity[name]))
  );
}

function hasSoundLists(activity: Fields): boolean {
  const names = ['attachments', 'entities', 'membersAdded', 'membersRemoved'];
  return names.every(name => {
    const list = activity[name];
    if (list === undefined || list === null) return true;
    return Array.isArray(list) && list.length <= MOST_ITEMS && list.every(isFields);
  });
}

/** Somebody or something with an id: a sender, a receiver, a conversation. */
function isParty(value: unknown): value is Fields {
  return (
    isFields(value) &&
    isText(value.id, LONGEST_ID, 1) &&
    ['name', 'aadObjectId', 'tenantId', 'conversationType'].every(name =>
      isOptionalText(value[name], LONGEST_NAME),
    )
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOptionalFields(value: unknown): boolean {
  return value === undefined || value === null || isFields(value);
}

function isText(value: unknown, longest: number, shortest = 0): value is string {
  return typeof value === 'string' && value.length >= shortest && value.length <= longest;
}

function isOptionalText(value: unknown, longest: number): boolean {
  return value === undefined || value === null || isText(value, longest);
}

function isOptionalMoment(value: unknown): boolean {
  return isOptionalText(value, 64) && (!value || !Number.isNaN(Date.parse(String(value))));
}
