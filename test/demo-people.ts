import type { FakePerson } from './fake-teams/person.js';
import type { FakeTeams } from './fake-teams/start-fake-teams.js';

export const DEMO_TENANT = '00000000-0000-0000-0000-0000000000001';

/** People of the demo company by their first names, in small letters. */
const DEMO_PEOPLE = {
  alex: ['20', 'Alex Wilber'],
  megan: ['21', 'Megan Bowen'],
  adele: ['22', 'Adele Vance'],
  isaiah: ['23', 'Isaiah Langer'],
  patti: ['24', 'Patti Fernandez'],
  lynne: ['25', 'Lynne Robbins'],
} as const;
export type DemoName = keyof typeof DEMO_PEOPLE;

/** Alex has no role, Megan is Global admin, Adele MPN partner admin, Isaiah Admin agent, Lynne a guest. */
export function demoPeople(teams: FakeTeams, locale = 'en-US'): Record<DemoName, FakePerson> {
  const people = Object.entries(DEMO_PEOPLE).map(([key, [last, name]]) => {
    const id = `00000000-0000-0000-0000-00000000000${last}`;
    return [key, teams.person({ id, name, tenantId: DEMO_TENANT, locale })];
  });
  return Object.fromEntries(people) as Record<DemoName, FakePerson>;
}
