import type { Activity } from 'botbuilder';

/** What was said, without the mentions of the bot itself. Mentions of other people stay. */
export function withoutMentions(activity: Activity): string {
  let text = activity.text ?? '';
  for (const entity of activity.entities ?? []) {
    if (entity.type !== 'mention' || typeof entity.text !== 'string' || entity.text === '') continue;
    if (entity.mentioned?.id === activity.recipient?.id) text = text.replaceAll(entity.text, ' ');
  }
  return text
    .replace(/\u00a0/g, ' ')
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
}
