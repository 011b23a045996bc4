/**
 * The people of a local chat window: the ones Microsoft 365 Agents Playground has by default, so that any client
 * with default settings finds them. Their roles stand in the company file.
 */
export const LOCAL_TENANT = '00000000-0000-0000-0000-0000000000001';

export const LOCAL_PEOPLE = [
  { given: 'Alex', surname: 'Wilber', account: 'alexw' },
  { given: 'Megan', surname: 'Bowen', account: 'meganb' },
  { given: 'Adele', surname: 'Vance', account: 'adelev' },
  { given: 'Isaiah', surname: 'Langer', account: 'isaiahl' },
  { given: 'Patti', surname: 'Fernandez', account: 'pattif' },
  { given: 'Lynne', surname: 'Robbins', account: 'lynner' },
] as const;

/** The Entra object id of a person of the list. */
export function localPersonId(index: number): string {
  return `00000000-0000-0000-0000-000000000002${index}`;
}

/** The settings of one window as the playground reads them. It wants every key, and exactly five other users. */
export function windowSettings(me: number): object {
  const given = LOCAL_PEOPLE[me]!.given.toLowerCase();
  return {
    version: '0.1.1',
    tenantId: LOCAL_TENANT,
    bot: { id: '00000000-0000-0000-0000-00000000000011', name: 'Benefits Desk' },
    currentUser: userOf(me),
    users: LOCAL_PEOPLE.map((_, index) => index)
      .filter(index => index !== me)
      .map(userOf),
    personalChat: { id: `personal-${given}` },
    groupChat: { id: `group-${given}`, name: 'Group chat' },
    team: {
      id: `team-${given}`,
      name: 'My Team',
      aadGroupId: '00000000-0000-0000-0000-000000000031',
      channels: [{ id: `channel-announcements-${given}`, name: 'Announcements' }],
    },
  };
}

function userOf(index: number): object {
  const { given, surname, account } = LOCAL_PEOPLE[index]!;
  const email = `${account}@example.com`;
  return {
    id: `user-id-${index}`,
    name: `${given} ${surname}`,
    userPrincipleName: email,
    aadObjectId: localPersonId(index),
    givenName: given,
    surname,
    email,
  };
}
