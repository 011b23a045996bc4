import type { House } from '../../bot/house.js';
import type { Keeper } from '../../bot/keeper.js';
import { createLimiter } from '../../bot/limiter.js';
import { createLog } from '../../bot/log.js';
import { createOutbox } from '../../bot/outbox.js';
import type { DeadLetter } from '../../desk/dead-letter.js';
import { duePostings } from '../../desk/due-postings.js';
import type { Posting } from '../../desk/posting.js';
import { postingKey } from '../../desk/posting.js';
import { DEAD_LETTERS, POSTINGS, requestKey } from '../../desk/records.js';
import { loadLanguages } from '../../language/languages.js';
import type { Store } from '../../store/store.js';
import { companyPartition } from '../../store/store.js';
import { createFakeStore } from '../desk/fake-store.js';
import type { GivenDesk } from '../desk/given-desk.js';
import { chatOf, givenDesk } from '../desk/given-desk.js';
import { NOW, smallCompany, TENANT } from '../desk/small-company.js';
import type { FakeChannel, FakeFault } from './fake-channel.js';
import { createFakeChannel } from './fake-channel.js';
import { createVirtualPace, type VirtualPace } from './virtual-pace.js';

const languages = loadLanguages();
const COMPANY = companyPartition(TENANT);

/** The real outbox and limiter over a store and a channel in memory, all in one virtual time. */
export interface GivenOutbox {
  readonly desk: GivenDesk;
  readonly outbox: Keeper;
  readonly channel: FakeChannel;
  readonly pace: VirtualPace;
  readonly logged: readonly string[];
  /** What stands in the chat of a person, oldest first. */
  shownTo(personId: string): readonly string[];
  deadLetters(): Promise<readonly DeadLetter[]>;
  /** Saves approvals that are due: of request `number`, for these people. */
  post(number: number, personIds: readonly string[]): Promise<void>;
  /** Lets everything happen that can happen without anybody coming back, at most for so many milliseconds. */
  runOut(most?: number): Promise<void>;
}

export function people(count: number): readonly string[] {
  return Array.from({ length: count }, (_, number) => `person-${number}`);
}

export async function givenOutbox(
  fault: (chat: string, purpose: 'send' | 'update') => FakeFault | undefined = () => undefined,
  latency: () => number = () => 100,
): Promise<GivenOutbox> {
  const pace = createVirtualPace();
  const desk = await givenDesk(createFakeStore(), smallCompany());
  const clock = (): Date => new Date(NOW.getTime() + pace.now());
  const parts = { ...desk.parts, clock };
  const limiter = createLimiter(pace);
  const byChat = (chat: { conversationId: string }, purpose: 'send' | 'update') =>
    fault(chat.conversationId, purpose);
  const channel = createFakeChannel({ pace, limiter, latency, fault: byChat });
  const logged: string[] = [];
  const log = createLog({ mode: 'production', logLevel: 'warn' }, { write: line => void logged.push(line) });
  const house = { desk: parts, languages, channel, log } as Partial<House> as House;
  const outbox = createOutbox(() => house);
  const pattern = await desk.ask('alex');
  await dropPostings(desk.store);
  const run = async (end: number): Promise<void> => {
    while (pace.now() <= end && (await pace.jump()));
  };
  return {
    desk: { ...desk, parts },
    outbox,
    channel,
    pace,
    logged,
    shownTo: personId =>
      channel.messages
        .filter(({ conversationId }) => conversationId === chatOf(personId).conversationId)
        .map(({ text }) => text),
    deadLetters: async () =>
      (await desk.store.list<DeadLetter>(COMPANY, DEAD_LETTERS)).map(({ value }) => value),
    async post(number, personIds) {
      const request = { ...pattern, id: `asked-${number}`, number };
      const named = { ...request, requesterName: `Requester ${number}`, requesterId: `requester-${number}` };
      const postings = personIds.map(
        (personId): Posting => ({
          requestId: named.id,
          kind: 'approval',
          personId,
          state: 'due',
          attempts: 0,
        }),
      );
      const writes = [
        { key: requestKey(named.id), value: named, ifVersion: 'any' as const },
        ...postings.map(value => ({ key: postingKey(value), value, ifVersion: 'any' as const })),
      ];
      await desk.store.commit(COMPANY, { writes });
    },
    async runOut(most = Number.POSITIVE_INFINITY) {
      const end = pace.now() + most;
      for (;;) {
        outbox.wake(TENANT);
        await run(end);
        const { due, nextAt } = await duePostings(parts, TENANT);
        if (due.length > 0 && pace.now() <= end) continue;
        const pause = nextAt && Date.parse(nextAt) - clock().getTime();
        if (!pause || pace.now() + pause > end) return;
        await pace.pass(pause);
      }
    },
  };
}

/** The request that others are copied from has nothing to show. */
async function dropPostings(store: Store): Promise<void> {
  const found = await store.list(COMPANY, POSTINGS);
  const writes = found.map(({ key, version }) => ({ key, value: undefined, ifVersion: version }));
  await store.commit(COMPANY, { writes });
}
