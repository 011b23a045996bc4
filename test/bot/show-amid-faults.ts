import assert from 'node:assert/strict';
import type { ChannelFailure } from '../../bot/channel.js';
import { rememberChat } from '../../desk/remember-person.js';
import { actor, chatOf } from '../desk/given-desk.js';
import { exceeded } from '../fake-teams/busiest.js';
import { randomFrom } from '../random-from.js';
import type { FakeFault } from './fake-channel.js';
import type { GivenOutbox } from './given-outbox.js';
import { givenOutbox, people } from './given-outbox.js';

const DAY = 24 * 3_600_000;
/** How often everybody comes by: those whose chat was given up have it again then. */
const VISITS = 12;
const SHARE = 0.3;

function later(reason: string, more: object = {}): ChannelFailure {
  return { kind: 'later', reason, doubtful: false, ...more };
}

/** What a channel answers at its worst; of the doubtful ones every other has arrived. */
const FAULTS: readonly FakeFault[] = [
  { failure: later('429', { retryAfterMs: 30_000 }) },
  { failure: later('429') },
  { failure: later('412') },
  { failure: later('502', { doubtful: true }) },
  { failure: later('504', { doubtful: true }), arrives: true },
  { failure: later('ECONNRESET', { doubtful: true }) },
  { failure: later('ECONNRESET', { doubtful: true }), arrives: true },
  { failure: later('AbortError', { doubtful: true }), after: 10_000 },
  { failure: later('AbortError', { doubtful: true }), arrives: true, after: 10_000 },
  { failure: later('ECONNREFUSED') },
  { failure: { kind: 'gone', reason: '403 ConversationBlockedByUser' } },
  { failure: { kind: 'gone', reason: '404 ConversationNotFound' } },
];

/**
 * Shows `requests` approvals to each of so many people while three in ten calls go wrong, and checks that each was
 * shown or kept as a dead letter, that none was shown twice unless the answer to it was lost, and that the limits
 * were kept.
 */
export async function showAmidFaults(options: {
  readonly people: number;
  readonly requests: number;
  readonly seed: number;
}): Promise<GivenOutbox> {
  const random = randomFrom(options.seed);
  const lost = new Map<string, number>();
  const fault = (chat: string): FakeFault | undefined => {
    if (random() >= SHARE) return undefined;
    const found = FAULTS[Math.floor(random() * FAULTS.length)]!;
    if (found.arrives) lost.set(chat, (lost.get(chat) ?? 0) + 1);
    return found;
  };
  const given = await givenOutbox(fault, () => 10 + random() * 150);
  const everybody = people(options.people);
  await given.desk.reach(...everybody);
  for (let number = 1; number <= options.requests; number++) await given.post(number, everybody);
  for (let visit = 0; visit < VISITS; visit++) {
    await given.runOut(DAY / 4);
    for (const id of everybody) await rememberChat(given.desk.parts, actor(id), chatOf(id));
  }
  assert.deepEqual(exceeded(given.channel.calls), []);
  assert.ok(given.channel.calls.length > options.people * options.requests * (1 + SHARE));
  const dead = await given.deadLetters();
  assert.ok(dead.every(({ because }) => because.includes('doubts')));
  for (const id of everybody) {
    const shown = given.shownTo(id);
    const once = new Set(shown).size;
    const givenUp = dead.filter(({ personId }) => personId === id).length;
    assert.ok(once + givenUp >= options.requests, `${id} saw ${once} of ${options.requests}`);
    const twice = shown.length - once;
    assert.ok(
      twice <= (lost.get(chatOf(id).conversationId) ?? 0),
      `${id} saw ${twice} twice without a cause`,
    );
  }
  return given;
}
