import type { Person } from '../../benefits/company.js';
import type { Field } from '../../cards/field.js';
import type { Kit } from '../../cards/kit.js';

/** More would make the card too large for Teams; the form says so. */
const MAX_PEOPLE = 80;

/** More have to be searched. Some clients show an id while one searches, so a short list is better without. */
const AT_A_GLANCE = 15;

export interface PeopleField {
  readonly field: Field;
  /** That the list does not show everybody. */
  readonly more: readonly string[];
}

/**
 * A choice among people of the company: the reader first, the rest by name. One who is chosen already is on the
 * list even where it does not show everybody.
 * @param me the reader, where they can be chosen.
 */
export function peopleField(
  question: { readonly id: string; readonly label: string; readonly value?: string | undefined },
  people: readonly Person[],
  me: Person | undefined,
  { say }: Kit,
): PeopleField {
  const others = people
    .filter(({ id }) => id !== me?.id)
    .toSorted((a, b) => a.name.localeCompare(b.name, say.locale));
  const shown = others.slice(0, MAX_PEOPLE);
  const chosen = others.slice(MAX_PEOPLE).filter(({ id }) => id === question.value);
  const options = [...shown, ...chosen].map(({ id, name, email }) => ({
    title: email && isTwice(others, name) ? `${name} (${email})` : name,
    value: id,
  }));
  const mine = me ? [{ title: say('form.person.me', { name: me.name }), value: me.id }] : [];
  const total = others.length + mine.length;
  return {
    field: { kind: 'choice', ...question, options: [...mine, ...options], isLong: total > AT_A_GLANCE },
    more:
      others.length > MAX_PEOPLE ? [say('form.person.more', { shown: MAX_PEOPLE + mine.length, total })] : [],
  };
}

function isTwice(people: readonly Person[], name: string): boolean {
  return people.filter(person => person.name === name).length > 1;
}
