import type { LocalPerson } from '../api/local-door.js';
import type { Host } from './host.js';
import { browserTheme } from './host.js';

/** A browser of local mode: whoever sits there chooses who they are. */
export interface LocalHost extends Host {
  readonly people: readonly LocalPerson[];
  readonly person: LocalPerson;
  /** Loads the page again as somebody else. */
  become(personId: string): void;
}

/** Undefined when no company is loaded. */
export async function openLocal(): Promise<LocalHost | undefined> {
  const answer = await fetch('/tab/local/people');
  const { people } = (await answer.json()) as { people: readonly LocalPerson[] };
  const asked = new URLSearchParams(location.search);
  const chosen = asked.get('person');
  const person = people.find(one => one.personId === chosen) ?? people[0];
  if (!person) return undefined;
  return {
    kind: 'local',
    locale: asked.get('locale') ?? navigator.language,
    place: '',
    people,
    person,
    become(personId) {
      asked.set('person', personId);
      location.search = asked.toString();
    },
    onTheme: browserTheme,
    token: () => tokenOf(person),
    openLink: url => void window.open(url, '_blank', 'noopener'),
    ready: () => undefined,
  };
}

async function tokenOf({ tenantId, personId }: LocalPerson): Promise<string> {
  const who = new URLSearchParams({ tenant: tenantId, person: personId });
  const answer = await fetch(`/tab/local/token?${who}`, { method: 'POST' });
  return ((await answer.json()) as { token: string }).token;
}
