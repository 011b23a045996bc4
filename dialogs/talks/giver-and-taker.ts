import type { Person } from '../../benefits/company.js';
import { findPerson } from '../../language/understand/find-person.js';

/**
 * Who gives something up and who gets it, as far as a text says so: of the people that it names, whoever has it gives
 * it up, anybody else gets it. Where a name could mean both, nobody is guessed.
 * @param me id of the person who writes.
 */
export function giverAndTaker(
  text: string,
  people: readonly Person[],
  hasIt: (personId: string) => boolean,
  { locale, me }: { readonly locale: string; readonly me: string },
): { readonly from?: string; readonly to?: string } {
  const named = (among: readonly Person[]): Person | undefined => {
    const { person } = findPerson(text, among, locale, me);
    return people.find(({ id }) => id === person);
  };
  const one = named(people);
  if (one) return hasIt(one.id) ? { from: one.id } : { to: one.id };
  const from = named(people.filter(({ id }) => hasIt(id)));
  const to = named(people.filter(({ id }) => !hasIt(id)));
  return from && to && !sharesName(from, to) ? { from: from.id, to: to.id } : {};
}

/** "Alex" alone names neither of two. */
function sharesName(one: Person, other: Person): boolean {
  const parts = new Set(partsOf(one));
  return partsOf(other).some(part => parts.has(part));
}

function partsOf({ name }: Person): readonly string[] {
  return name.toLowerCase().split(/\s+/u);
}
