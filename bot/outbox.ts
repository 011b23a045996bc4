import { duePostings } from '../desk/due-postings.js';
import type { Posting } from '../desk/posting.js';
import { deliver } from './deliver.js';
import type { House } from './house.js';
import type { Keeper } from './keeper.js';
import { createKeeper } from './keeper.js';
import { nextInLine } from './next-in-line.js';

/**
 * People of one company who are shown something at the same time. Enough for the channel's limit of 50 calls a
 * second while each takes a second; the limiter does the rest.
 */
const AT_ONCE = 64;
/** Postings that are taken from the list in one go: looking through the list costs more than taking one. */
const HANDFUL = 100;
/** Milliseconds that a person is left alone after the desk itself failed for them. */
const REST_MS = 30_000;

/** What is going on for one company. */
interface Line {
  /** People who are being shown something, or are left alone for a while. */
  readonly busy: Set<string>;
  readonly shows: Set<Promise<void>>;
  hand: Posting[];
}

/** Shows every posting that is due: many people at once, each one thing after the other. */
export function createOutbox(getHouse: () => House): Keeper {
  const lines = new Map<string, Line>();
  const timers = new Set<NodeJS.Timeout>();

  /** The keeper looks again after every posting, so its own changes need not wake everybody else. */
  const quietHouse = (): House => {
    const house = getHouse();
    return { ...house, desk: { ...house.desk, onDue: () => {} } };
  };

  const begin = (tenantId: string, line: Line, posting: Posting): void => {
    const { personId } = posting;
    line.busy.add(personId);
    const free = (): void => {
      line.busy.delete(personId);
      keeper.wake(tenantId);
    };
    const freeLater = (error: unknown): void => {
      getHouse().log.error({ code: 'outbox.failed', err: error, tenantId }, 'A notice could not be made');
      const timer = setTimeout(() => {
        timers.delete(timer);
        free();
      }, REST_MS);
      timers.add(timer.unref());
    };
    const show: Promise<void> = deliver(quietHouse(), tenantId, posting)
      .finally(() => line.shows.delete(show))
      .then(free, freeLater);
    line.shows.add(show);
  };

  const job = async (tenantId: string): Promise<string | undefined> => {
    const line = lines.get(tenantId) ?? { busy: new Set(), shows: new Set(), hand: [] };
    lines.set(tenantId, line);
    let nextAt: string | undefined;
    if (line.hand.length === 0 && line.shows.size < AT_ONCE) {
      const found = await duePostings(getHouse().desk, tenantId);
      line.hand = [...nextInLine(found.due, line.busy, HANDFUL)];
      nextAt = found.nextAt;
    }
    const free = AT_ONCE - line.shows.size;
    for (const posting of line.hand.splice(0, free)) begin(tenantId, line, posting);
    return nextAt;
  };

  const clock = (): Date => getHouse().desk.clock();
  const keeper = createKeeper({ job, clock, log: () => getHouse().log });
  const shows = (): Promise<void>[] => [...lines.values()].flatMap(line => [...line.shows]);
  const idle = async (): Promise<void> => {
    do {
      await keeper.idle();
      await Promise.all(shows());
      await keeper.idle();
    } while (shows().length > 0);
  };
  return {
    wake: keeper.wake,
    idle,
    async close() {
      await keeper.close();
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(shows());
    },
  };
}
