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

/** Any moment before now. */
const LONG_DUE = '';

/** What is going on for one company. */
interface Line {
  /** People who are being shown something, or are left alone for a while. */
  readonly busy: Set<string>;
  readonly shows: Set<Promise<void>>;
  hand: Posting[];
  /** When the list has to be looked through again (ISO 8601); undefined when nothing waits. */
  nextAt: string | undefined;
  /** More is due than was taken: it is looked for as soon as somebody is free. */
  isMore: boolean;
}

/** Shows every posting that is due: many people at once, each one thing after the other. */
export function createOutbox(getHouse: () => House): Keeper {
  return new Outbox(getHouse);
}

class Outbox implements Keeper {
  readonly #house: () => House;
  readonly #keeper: Keeper;
  readonly #lines = new Map<string, Line>();
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(house: () => House) {
    this.#house = house;
    const job = (tenantId: string): Promise<string | undefined> => this.#goOn(tenantId);
    this.#keeper = createKeeper({ job, clock: () => this.#now(), log: () => house().log });
  }

  wake(tenantId: string): void {
    this.#line(tenantId).nextAt = LONG_DUE;
    this.#keeper.wake(tenantId);
  }

  async idle(): Promise<void> {
    do {
      await this.#keeper.idle();
      await Promise.all(this.#shows());
      await this.#keeper.idle();
    } while (this.#shows().length > 0);
  }

  async close(): Promise<void> {
    await this.#keeper.close();
    for (const timer of this.#timers) clearTimeout(timer);
    await Promise.all(this.#shows());
  }

  /** Gives everybody who is free something to do. */
  async #goOn(tenantId: string): Promise<string | undefined> {
    const line = this.#line(tenantId);
    const isFree = line.hand.length === 0 && line.shows.size < AT_ONCE;
    if (isFree && (line.shows.size === 0 || line.isMore || isReached(line.nextAt, this.#now())))
      await this.#lookThrough(tenantId, line);
    for (const posting of line.hand.splice(0, AT_ONCE - line.shows.size))
      this.#begin(tenantId, line, posting);
    // While something is being shown, its end is waited for.
    return line.nextAt === LONG_DUE ? undefined : line.nextAt;
  }

  async #lookThrough(tenantId: string, line: Line): Promise<void> {
    // What is noted during the look must not be lost.
    line.nextAt = undefined;
    const { due, nextAt } = await duePostings(this.#house().desk, tenantId);
    line.hand = [...nextInLine(due, line.busy, HANDFUL)];
    line.isMore = due.length > line.hand.length;
    line.nextAt = earlier(line.nextAt, nextAt);
  }

  #begin(tenantId: string, line: Line, posting: Posting): void {
    const { personId } = posting;
    line.busy.add(personId);
    const free = (dueAt?: string): void => {
      line.busy.delete(personId);
      line.nextAt = earlier(line.nextAt, dueAt);
      this.#keeper.wake(tenantId);
    };
    const show: Promise<void> = deliver(this.#quietHouse(), tenantId, posting)
      .finally(() => line.shows.delete(show))
      .then(free, error => {
        this.#house().log.error(
          { code: 'outbox.failed', err: error, tenantId },
          'A notice could not be made',
        );
        this.#later(() => free(LONG_DUE));
      });
    line.shows.add(show);
  }

  #later(act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, REST_MS);
    this.#timers.add(timer.unref());
  }

  /** The outbox looks again after every posting, so its own changes need not wake everybody else. */
  #quietHouse(): House {
    const house = this.#house();
    return { ...house, desk: { ...house.desk, onDue: () => {} } };
  }

  #line(tenantId: string): Line {
    const known = this.#lines.get(tenantId);
    if (known) return known;
    const line: Line = { busy: new Set(), shows: new Set(), hand: [], nextAt: LONG_DUE, isMore: false };
    this.#lines.set(tenantId, line);
    return line;
  }

  #shows(): readonly Promise<void>[] {
    return [...this.#lines.values()].flatMap(line => [...line.shows]);
  }

  #now(): Date {
    return this.#house().desk.clock();
  }
}

function earlier(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

function isReached(moment: string | undefined, now: Date): boolean {
  return moment !== undefined && moment <= now.toISOString();
}
