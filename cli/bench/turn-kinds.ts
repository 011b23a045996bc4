import { CHOICES, PRODUCT } from './bench-company.js';
import type { ShownCard, Speaker } from './speaker.js';

/** A turn of one kind, as often as there are people to take it. */
export interface TurnKind {
  readonly name: string;
  /** The turn sets off messages to others, and it is over only when they have been sent. */
  readonly setsOff?: true;
  /** Called before each block of turns, unmeasured. */
  readonly prepare?: () => void;
  readonly take: (person: number) => Promise<void>;
}

/** What a reference bot is asked. */
export function referenceTurn(name: string, people: readonly Speaker[]): TurnKind {
  return { name, take: person => people[person]!.say('check benefits') };
}

/**
 * What the desk is asked, in the order of its story: each kind builds on the one before it.
 * @param approver one of those who get an approval card
 */
export function deskTurns(people: readonly Speaker[], approver: Speaker): readonly TurnKind[] {
  let open: readonly ShownCard[] = [];
  const pressLast = (person: number, verb: string, inputs?: typeof CHOICES): Promise<void> =>
    people[person]!.press({ on: people[person]!.lastCard(), verb }, inputs);
  return [
    { name: 'help', take: person => people[person]!.say('help') },
    { name: 'check benefits', take: person => people[person]!.say('check benefits') },
    { name: 'open category', take: person => pressLast(person, 'open-category') },
    { name: 'key form', take: person => people[person]!.say(`I need a key for ${PRODUCT}`) },
    {
      name: 'request',
      setsOff: true,
      prepare: () => void approver.takeCards(),
      take: person => pressLast(person, 'send-request', CHOICES),
    },
    {
      name: 'decide',
      setsOff: true,
      prepare: () => {
        open = approver.takeCards();
      },
      take: person => approver.press({ on: open[person]!, verb: 'approve' }),
    },
  ];
}
