import assert from 'node:assert/strict';
import type { ChannelFailure } from '../../bot/channel.js';
import { exceeded } from '../fake-teams/busiest.js';
import type { GivenOutbox } from './given-outbox.js';
import { givenOutbox, people } from './given-outbox.js';
import { showAmidFaults } from './show-amid-faults.js';

const DAY = 24 * 3_600_000;
const later = (reason: string, more: object = {}): ChannelFailure => ({
  kind: 'later',
  reason,
  doubtful: false,
  ...more,
});
const THROTTLED = { failure: later('429', { retryAfterMs: 30_000 }) };

describe('The outbox', () => {
  let given: GivenOutbox;

  async function start(...parts: Parameters<typeof givenOutbox>): Promise<void> {
    given = await givenOutbox(...parts);
    await given.desk.reach('requester-1');
  }
  afterEach(async () => {
    const closing = given.outbox.close();
    await given.pace.runOut();
    await closing;
  });

  const texts = (personId: string): readonly string[] => given.shownTo(personId);
  it('reaches 1,000 approvers within 1.1 times the least time that the limits allow', async () => {
    await start(
      () => undefined,
      () => 50,
    );
    await given.desk.reach(...people(1_000));
    await given.post(1, people(1_000));
    await given.runOut();
    assert.equal(given.channel.messages.length, 1_000);
    assert.deepEqual(exceeded(given.channel.calls), []);
    const took = given.channel.calls.at(-1)!.at;
    const least = 1_000 * (1_000 / 50 - 1);
    assert.ok(took <= 1.1 * least + 100, `${took} ms, the least is ${least}`);
  });

  it('tells the one approver of another request before it has told the thousand of the first', async () => {
    await start();
    await given.desk.reach(...people(400), 'megan');
    await given.post(1, people(400));
    await given.runOut(1_000);
    await given.post(2, ['megan']);
    await given.runOut(4_000);
    assert.equal(texts('megan').length, 1);
    assert.ok(given.channel.messages.length < 300);
  });

  it('shows a person one thing after the other, within the limits of their chat', async () => {
    await start();
    await given.desk.reach('megan');
    for (let number = 1; number <= 100; number++) await given.post(number, ['megan']);
    await given.runOut();
    assert.equal(texts('megan').length, 100);
    assert.equal(new Set(texts('megan')).size, 100);
    assert.deepEqual(exceeded(given.channel.calls), []);
    assert.ok(given.channel.calls.at(-1)!.at >= 30_000);
  });

  it('leaves a chat alone for as long as the channel wishes, and serves the others (P1)', async () => {
    let isFirst = true;
    await start(chat => {
      if (chat !== 'chat-megan' || !isFirst) return undefined;
      isFirst = false;
      return THROTTLED;
    });
    await given.desk.reach('megan', 'adele');
    for (let number = 1; number <= 3; number++) await given.post(number, ['megan', 'adele']);
    await given.runOut(29_000);
    assert.deepEqual([texts('megan').length, texts('adele').length], [0, 3]);
    await given.runOut();
    assert.equal(texts('megan').length, 3);
    const first = given.channel.calls.filter(({ conversationId }) => conversationId === 'chat-megan');
    assert.equal(first.length, 4, 'one refused, three accepted, none in vain');
  });

  it('shows people one thing after the other while a call to somebody else hangs', async () => {
    const hangs = { failure: later('AbortError', { doubtful: true }), after: 10_000 };
    await start(chat => (chat === 'chat-megan' ? hangs : undefined));
    await given.desk.reach('megan', 'adele');
    for (let number = 1; number <= 3; number++) await given.post(number, ['megan', 'adele']);
    await given.runOut(5_000);
    assert.equal(texts('adele').length, 3);
  });

  it('waits a minute before it sends again what may have arrived (P2)', async () => {
    let isFirst = true;
    await start(() => {
      const fault = isFirst ? { failure: later('504', { doubtful: true }), arrives: true } : undefined;
      isFirst = false;
      return fault;
    });
    await given.desk.reach('megan');
    await given.post(1, ['megan']);
    await given.runOut(59_000);
    assert.equal(texts('megan').length, 1);
    await given.runOut();
    assert.equal(texts('megan').length, 2);
  });

  it('gives up what may have arrived four times, keeps it with the reason and raises an alert', async () => {
    await start(() => ({ failure: later('504', { doubtful: true }) }));
    await given.desk.reach('megan', 'requester-1');
    await given.post(1, ['megan']);
    await given.runOut(DAY);
    const calls = given.channel.calls.filter(({ conversationId }) => conversationId === 'chat-megan');
    assert.equal(calls.length, 4);
    const [letter] = await given.deadLetters();
    assert.deepEqual(
      { kind: letter?.kind, personId: letter?.personId, because: letter?.because },
      { kind: 'approval', personId: 'megan', because: '4 doubts, last 504' },
    );
    const alert = given.logged
      .map(line => JSON.parse(line))
      .find(({ code }) => code === 'outbox.dead-letter');
    assert.equal(alert?.person, 'megan');
    assert.ok((await given.desk.audit()).includes('unreachable by desk (approval: 4 doubts, last 504)'));
    assert.equal(texts('requester-1').length, 0, 'the channel fails for the requester too');
  });

  it('backs off from a channel that refuses, and gives up after most of a day', async () => {
    await start(() => ({ failure: later('412') }));
    await given.desk.reach('megan');
    await given.post(1, ['megan']);
    await given.runOut(60_000);
    assert.ok(given.channel.calls.length >= 5 && given.channel.calls.length <= 7);
    await given.runOut(10 * DAY);
    assert.deepEqual(
      (await given.deadLetters()).map(({ kind, because }) => `${kind}: ${because}`),
      ['approval: 100 attempts, last 412', 'unreachable: 100 attempts, last 412'],
      'the requester could not be told either',
    );
    assert.ok(given.pace.now() > 0.5 * DAY);
  });

  it('goes on with the others when the desk itself fails for one, and tries that one again', async () => {
    await start();
    await given.desk.reach('megan', 'adele');
    await given.post(1, ['megan', 'adele']);
    const { channel } = given;
    const { send } = channel;
    channel.send = (chat, message) => {
      if (chat.conversationId === 'chat-megan') throw new Error('broken');
      return send(chat, message);
    };
    await given.runOut(10_000);
    assert.deepEqual([texts('megan').length, texts('adele').length], [0, 1]);
    assert.ok(given.logged.some(line => line.includes('outbox.failed')));
  });

  it('shows every notice or says why not, none twice unless its answer was lost, at 30 % faults', async () => {
    given = await showAmidFaults({ people: 100, requests: 10, seed: 7 });
  });
});
