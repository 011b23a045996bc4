import type { LocalPerson } from '../api/local-door.js';
import type { Host } from './host.js';
import { browserTheme } from './host.js';

/** The person that this browser window was last opened as. */
const CHOSEN = 'person';

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
  const chosen = new URLSearchParams(location.search).get('person') ?? sessionStorage.getItem(CHOSEN);
  const person = people.find(one => one.personId === chosen) ?? people[0];
  if (!person) return undefined;
  return {
    kind: 'local',
    locale: new URLSearchParams(location.search).get('locale') ?? navigator.language,
    place: '',
    people,
    person,
    become(personId) {
      sessionStorage.setItem(CHOSEN, personId);
      location.reload();
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
