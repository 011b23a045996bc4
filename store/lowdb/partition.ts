import { Low } from 'lowdb';
import { linkLog } from '../link-log.js';
import type { Change, LogLine, Stored } from '../store.js';
import { altersAnything, applyChange, isStillRight } from './partition-change.js';
import { emptyPartition, type PartitionData } from './partition-data.js';
import { PartitionFile, type PartitionFileParts } from './partition-file.js';
import { appendLines, readMovedLines, recoverLog } from './partition-log.js';
import { damaged, unavailable } from './store-faults.js';
import { WriteQueue } from './write-queue.js';

export interface PartitionParts extends PartitionFileParts {
  /** From how many lines on the log's tail leaves the partition's file. */
  readonly tailLines: number;
  /** Told after each save. */
  readonly onSaved: (partition: string) => void;
}

/** One partition: its records in memory, checked and changed at once, and saved by the queue. */
export class Partition {
  readonly #parts: PartitionParts;
  readonly #file: PartitionFile;
  readonly #queue = new WriteQueue(() => this.#write());
  /** Undefined until loaded, and again after a failed write: then only the disk knows what is saved. */
  #low: Low<PartitionData> | undefined;
  #loading: Promise<void> | undefined;
  #moving: Promise<void> | undefined;
  #isLogUnsure = false;
  #savedSequence = 0;

  constructor(parts: PartitionParts) {
    this.#parts = parts;
    this.#file = new PartitionFile(parts);
  }

  /** Nothing is unsaved or on its way, so it can be forgotten and read again. */
  get isIdle(): boolean {
    return this.#queue.isIdle && !this.#moving && !this.#loading;
  }

  async settled(): Promise<void> {
    await this.#queue.settled();
    await this.#moving;
  }

  async read(key: string): Promise<Stored<object> | undefined> {
    return this.#whenSaved(
      data => data.records.get(key)?.content,
      changed => changed === key,
    );
  }

  async list(prefix: string): Promise<Stored<object>[]> {
    const isAsked = (key: string): boolean => key.startsWith(prefix);
    const found = await this.#whenSaved(data => {
      const contents: Stored<object>[] = [];
      for (const [key, { content }] of data.records) if (isAsked(key)) contents.push(content);
      return contents;
    }, isAsked);
    return found.sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  /** @param change comes from `prepareChange` */
  async commit(change: Change): Promise<'saved' | 'conflict'> {
    while (!this.#low) await this.#load();
    const { data } = this.#low;
    if (!isStillRight(data, change)) return 'conflict';
    const linked = linkLog(change, data.sequence, key => data.records.get(key)?.content.value);
    const keys = linked.writes.map(write => write.key);
    if (altersAnything(data, linked)) {
      applyChange(data, linked);
      await this.#queue.add(keys);
    } else {
      await this.#queue.pending(key => keys.includes(key));
    }
    return 'saved';
  }

  async readLog(from: number, limit: number): Promise<LogLine<object>[]> {
    while (!this.#low) await this.#load();
    const { moved, tail } = this.#low.data;
    const isAsked = ({ sequence }: LogLine<object>): boolean =>
      sequence >= from && sequence > moved.sequence && sequence <= this.#savedSequence;
    const rest = tail.map(line => line.content).filter(isAsked);
    const { ground, path } = this.#parts;
    try {
      const lines = await readMovedLines(ground, path, moved, from, limit);
      return [...lines, ...rest].slice(0, limit);
    } catch (fault) {
      throw unavailable('read the log of', path, fault);
    }
  }

  /** What is there now, handed out only once it is saved: a reader never acts on what a power cut can undo. */
  async #whenSaved<T>(look: (data: PartitionData) => T, matches: (key: string) => boolean): Promise<T> {
    for (;;) {
      while (!this.#low) await this.#load();
      const found = look(this.#low.data);
      const pending = this.#queue.pending(matches);
      if (!pending) return found;
      const isSaved = await pending.then(
        () => true,
        () => false,
      );
      if (isSaved) return found;
    }
  }

  async #load(): Promise<void> {
    this.#loading ??= this.#open().finally(() => {
      this.#loading = undefined;
    });
    await this.#loading;
  }

  async #open(): Promise<void> {
    await this.#moving;
    const { ground, path, partition } = this.#parts;
    const empty = emptyPartition(partition);
    const low = new Low<PartitionData>(this.#file, empty);
    try {
      await low.read();
      const end = await recoverLog(ground, path, low.data.moved);
      if (low.data === empty && end.bytes > 0)
        throw damaged(path, 'its log is there and the file itself is not');
      low.data.moved = end;
      low.data.tail = low.data.tail.filter(line => line.content.sequence > end.sequence);
      low.data.sequence = Math.max(low.data.sequence, end.sequence);
    } catch (fault) {
      throw unavailable('read', path, fault);
    }
    this.#isLogUnsure = false;
    this.#savedSequence = low.data.sequence;
    this.#low = low;
  }

  async #write(): Promise<void> {
    const low = this.#low!;
    const { sequence } = low.data;
    try {
      await low.write();
    } catch (fault) {
      this.#low = undefined;
      throw unavailable('save', this.#parts.path, fault);
    }
    this.#savedSequence = sequence;
    this.#parts.onSaved(this.#parts.partition);
    if (low.data.tail.length >= this.#parts.tailLines) this.#moving ??= this.#moveTail(low.data);
  }

  /** Outside every commit's wait. The file itself is trimmed by its next save; until then lines are in both. */
  async #moveTail(data: PartitionData): Promise<void> {
    const { path, log, tailLines } = this.#parts;
    try {
      do await this.#moveSaved(data);
      while (this.#savedSequence - data.moved.sequence >= tailLines);
    } catch (fault) {
      log.warn({ file: path, err: fault }, 'the log could not leave the store file yet');
    } finally {
      this.#moving = undefined;
    }
  }

  async #moveSaved(data: PartitionData): Promise<void> {
    const { ground, path } = this.#parts;
    const known = this.#isLogUnsure ? await recoverLog(ground, path, data.moved) : data.moved;
    this.#isLogUnsure = true;
    const saved = this.#savedSequence;
    const lines = data.tail.filter(
      ({ content: { sequence } }) => sequence > known.sequence && sequence <= saved,
    );
    const end = await appendLines(ground, path, known, lines);
    data.moved = end;
    data.tail = data.tail.filter(line => line.content.sequence > end.sequence);
    this.#isLogUnsure = false;
  }
}
