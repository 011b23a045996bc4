import { type Frame, frame } from './frame.js';
import type { AdaptiveCard, Kit } from './kit.js';
import { plainText, tidy } from './plain-text.js';
import type { Helper } from './refusal-text.js';
import { loadTemplate, optional } from './template.js';

export interface AdminsView {
  readonly people: readonly Helper[];
}

interface Data extends Frame {
  readonly title: string;
  readonly text: string;
  readonly people: readonly { name: string; role: string }[];
  readonly more: readonly string[];
}

/** More names than this help nobody to find one. */
const MAX_PEOPLE = 20;

const template = loadTemplate<Data>('admins.json');

/** Who in the company can decide. R09, R11 */
export function adminsCard({ people }: AdminsView, kit: Kit): AdaptiveCard {
  const { say } = kit;
  const title = say('admins.title');
  const text = say(people.length > 0 ? 'admins.intro' : 'admins.none');
  const hidden = people.length - MAX_PEOPLE;
  const shown = people.slice(0, MAX_PEOPLE).map(({ name, role }) => ({
    name: tidy(name, 100),
    role: say(`role.${role}`),
  }));
  return template({
    ...frame(kit, title, text, ...shown.map(person => say('person.withRole', person))),
    title: plainText(title),
    text: plainText(text),
    people: shown.map(({ name, role }) => ({ name: plainText(name), role: plainText(role) })),
    more: optional(hidden > 0 ? plainText(say('admins.more', { count: hidden })) : undefined),
  });
}
