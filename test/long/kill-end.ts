import assert from 'node:assert/strict';
import type { FakePerson } from '../fake-teams/person.js';
import { PRODUCT_KEY, shows } from '../http/reading.js';
import type { KillStory } from './kill-story.js';

/** Milliseconds of the desk's clock: a first message that was cut off is sent again, a shown key is hidden. */
const CLAIM_MS = 20_000;
const HIDE_MS = 6 * 60_000;

interface End {
  readonly stories: readonly KillStory[];
  readonly approvers: readonly FakePerson[];
  pass(milliseconds: number): Promise<void>;
}

/**
 * Holds every chat against what became of the stories, once the desk has had time: nobody is left with a card that
 * still asks, and no key is to be seen any more.
 * A card whose sending was cut off is not known to the desk: it stays as it is, and tells how it ended when it is
 * pressed.
 * @returns how many cards were cut off.
 */
export async function checkEnd({ stories, approvers, pass }: End): Promise<number> {
  await pass(CLAIM_MS);
  const keys = stories.map(({ acknowledged }) => acknowledged.key).filter(key => key !== undefined);
  assert.equal(new Set(keys).size, keys.length, 'two people were shown the same key');
  let cutOff = 0;
  for (const story of stories)
    for (const chat of approvers.map(person => person.inPersonalChat())) {
      const open = story.openCards(chat);
      cutOff += open.length;
      for (const on of open) {
        const answer = JSON.stringify((await chat.press(/Approve|Save/, { on })).body);
        const isTold = /approved this on|did this in Partner Center/.test(answer);
        assert.ok(isTold, `${story.name}: an old card tells no outcome: ${answer}`);
      }
    }
  await pass(HIDE_MS);
  for (const { name, requester } of stories) {
    const seen = requester.inPersonalChat().history();
    assert.ok(!seen.some(shows(PRODUCT_KEY)), `${name}: a key is still to be seen`);
  }
  return cutOff;
}
