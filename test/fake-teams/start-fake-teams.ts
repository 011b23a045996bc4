import type { BotEnd } from './bot-end.js';
import type { Call } from './connector.js';
import { startConnector } from './connector.js';
import type { Fault } from './fault.js';
import type { FakePerson, PersonFacts } from './person.js';
import { createPerson } from './person.js';
import type { Delivery } from './sender.js';
import { waitUntil } from './wait-until.js';

/** A Teams channel on loopback: what bots call, and people who write to the bot. */
export interface FakeTeams {
  /** What activities carry as `serviceUrl`. */
  readonly serviceUrl: string;
  /** Where the fake channel itself listens. */
  readonly connectorUrl: string;
  readonly botId: string;
  /** Every call of the bot to the channel, in order, refused ones too. */
  readonly calls: readonly Call[];
  /** Every answer of the bot over HTTP, in order; of an activity delivered twice both. */
  readonly answers: readonly Delivery[];
  /** Where the bot listens: `http://127.0.0.1:3978`. */
  talkTo(botUrl: string): void;
  person(facts: Omit<PersonFacts, 'channelId'>): FakePerson;
  /** Misbehaves on the next calls that match. */
  fail(fault: Fault): void;
  /** Delivers every activity so many times at once, from now on. */
  deliverTimes(copies: number): void;
  /** Waits for a call that fits; 5 seconds when no deadline is given. */
  waitForCall(fits: (call: Call) => boolean, deadline?: number): Promise<Call>;
  close(): Promise<void>;
}

export interface FakeTeamsOptions {
  readonly botId?: string;
  readonly botName?: string;
  /** In place of the fake's own address, for tests with production's rules. */
  readonly serviceUrl?: string;
  readonly authorization?: BotEnd['authorization'];
}

export async function startFakeTeams(options: FakeTeamsOptions = {}): Promise<FakeTeams> {
  const connector = await startConnector();
  let botUrl: string | undefined;
  let copies = 1;
  const end: BotEnd = {
    connector,
    serviceUrl: options.serviceUrl ?? `${connector.url}/_connector`,
    botId: options.botId ?? '28:5f2d8a3e-6c0f-4a0e-9d7b-1b6a4c9e2f31',
    botName: options.botName ?? 'Benefits Desk',
    botUrl: () => {
      if (!botUrl) throw new Error('Call talkTo(botUrl) first');
      return botUrl;
    },
    answers: [],
    copies: () => copies,
    ...(options.authorization ? { authorization: options.authorization } : {}),
  };
  const { calls, changes } = connector;
  return {
    serviceUrl: end.serviceUrl,
    connectorUrl: connector.url,
    botId: end.botId,
    calls,
    answers: end.answers,
    talkTo: url => {
      botUrl = url;
    },
    person: facts => createPerson(end, facts),
    fail: fault => connector.fail(fault),
    deliverTimes: count => {
      copies = count;
    },
    waitForCall: (fits, deadline = 5_000) =>
      waitUntil(
        changes,
        () => calls.find(fits),
        deadline,
        () => `${calls.length} calls`,
      ),
    close: () => connector.close(),
  };
}
