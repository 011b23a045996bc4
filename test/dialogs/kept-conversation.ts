import { TestAdapter } from 'botbuilder';
import { handleTurn } from '../../bot/handle-turn.js';
import { personPartition } from '../../store/store.js';
import type { GivenDesk } from '../desk/given-desk.js';
import { actor } from '../desk/given-desk.js';
import { TENANT } from '../desk/small-company.js';
import { from, houseOf } from './edge-of-tests.js';
import type { Speaker } from './speaker.js';
import { createSpeaker } from './speaker.js';
import { Transcript } from './transcript.js';

/** What is kept of a conversation between turns. */
export interface KeptTurns extends Speaker {
  /** The record in the store, in which everything is kept. */
  kept(): Promise<Record<string, unknown>>;
  /** Puts another record in its place, as another release or a fault may have left it. */
  leave(record: object): Promise<void>;
}

/** A person's conversation as the bot keeps it: each turn opens what the one before has saved in the store. */
export function startKeptConversation(desk: GivenDesk, who: string): KeptTurns {
  const person = actor(who);
  const transcript = new Transcript();
  const partition = personPartition(TENANT, who);
  const house = houseOf(desk.parts);
  const adapter = new TestAdapter(context => handleTurn(house, context, person)).use(transcript);
  return {
    ...createSpeaker(transcript, activity => adapter.receiveActivity(from(person, activity))),
    kept: async () => (await desk.store.read<Record<string, unknown>>(partition, 'turn'))?.value ?? {},
    async leave(value) {
      await desk.store.commit(partition, { writes: [{ key: 'turn', value, ifVersion: 'any' }] });
    },
  };
}
