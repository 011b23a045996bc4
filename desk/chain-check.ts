import type { FoundLine } from '../store/log-evidence.js';
import type { LogLine } from '../store/store.js';
import type { Vault } from '../store/vault.js';
import type { AuditHead, AuditLine } from './audit-chain.js';
import { headSeal, lineHash, lineText } from './audit-chain.js';
import type { AuditFault, AuditFinding, AuditMark, AuditReport } from './audit-report.js';
import { placeLines } from './place-lines.js';
import { rangesOf } from './ranges.js';

/**
 * Follows an audit log line by line and tells what is wrong with it. Only a line whose hash fits is believed about
 * its own number; the others are given the numbers that are left between two that are.
 */
export class ChainCheck {
  readonly #vault: Vault;
  readonly #partition: string;
  readonly #findings: AuditFinding[] = [];
  /** Hashes of the genuine lines, by their numbers. */
  readonly #hashes = new Map<number, string>();
  readonly #missing = new Set<number>();
  /** Lines as the desk wrote them before there was a chain, or as somebody makes them look. */
  readonly #unsealed: LogLine<object>[] = [];
  #doubtful: FoundLine[] = [];
  #first: number | undefined;
  #last = 0;
  #lines = 0;
  #misfits = 0;

  /** @param partition the company's */
  constructor(vault: Vault, partition: string) {
    this.#vault = vault;
    this.#partition = partition;
  }

  /** Takes the lines in the order in which they stand. */
  see(found: FoundLine): void {
    const { line, copyOf } = found;
    if (copyOf !== undefined) {
      this.#note('two-versions', copyOf, line?.value);
      return;
    }
    this.#lines += 1;
    if (!line || !this.#isGenuine(found, line)) {
      this.#doubtful.push(found);
    } else if (line.sequence <= this.#last) {
      this.#missing.delete(line.sequence);
      this.#note('misplaced', line.sequence, line.value);
    } else {
      this.#settle(line.sequence);
      this.#follow(line.sequence, line.value as AuditLine);
    }
  }

  /** Ends the check. @param head what the company's record says @param noted an end noted earlier */
  end(head: object | undefined, noted?: AuditMark): AuditReport {
    const known = this.#readHead(head);
    const last = this.#last;
    this.#settle(known ? Math.max(known.count, last) + 1 : last + this.#doubtful.length + 1);
    this.#judgeEnd(known, last);
    this.#judgeUnsealed(known);
    this.#noteMissing(known);
    if (noted && this.#hashes.get(noted.count) !== noted.hash) this.#note('not-as-noted', noted.count);
    const provenFrom = known?.first ?? this.#first;
    return {
      isSound: this.#findings.length === 0,
      lines: this.#lines,
      ...(provenFrom !== undefined && { provenFrom }),
      ...(known && { end: { count: known.count, hash: known.hash } }),
      findings: this.#findings.sort((a, b) => a.sequence - b.sequence),
      isSecretDoubtful: this.#hashes.size === 0 && this.#misfits > 0 && !known,
    };
  }

  #isGenuine(found: FoundLine, { sequence, value }: LogLine<object>): boolean {
    const { hash, previous } = value as AuditLine;
    if (typeof hash !== 'string' || typeof previous !== 'string') return false;
    const isOurs = lineHash(this.#vault, this.#partition, sequence, value) === hash;
    if (!isOurs) this.#misfits += 1;
    return isOurs && (found.text === undefined || found.text === lineText({ sequence, value }));
  }

  #follow(sequence: number, value: AuditLine): void {
    const before = this.#hashes.get(sequence - 1);
    if (value.previous !== '') {
      if (before !== undefined && before !== value.previous) this.#note('unlinked', sequence, value);
    } else if (this.#hashes.size > 0) this.#note('restarted', sequence, value);
    else this.#first = sequence;
    this.#hashes.set(sequence, value.hash!);
    this.#last = sequence;
  }

  /** Gives the doubtful lines so far their numbers, from the last genuine one's to before `next`. */
  #settle(next: number): void {
    const { placed, missing, surplus } = placeLines(this.#doubtful, this.#last + 1, next);
    for (const [sequence, found] of placed) this.#judge(sequence, found);
    for (const sequence of missing) this.#missing.add(sequence);
    for (const { line } of surplus) this.#note('inserted', line?.sequence ?? next - 1, line?.value);
    this.#doubtful = [];
    this.#last = next - 1;
  }

  #judge(sequence: number, { line, text }: FoundLine): void {
    if (line && isPlain(line, sequence, text)) this.#unsealed.push(line);
    else this.#note(line ? 'altered' : 'unreadable', sequence, line?.value);
  }

  #readHead(head: object | undefined): AuditHead | undefined {
    if (!head) return undefined;
    const known = head as AuditHead;
    if (headSeal(this.#vault, this.#partition, known) === known.seal) return known;
    this.#note('head-altered', this.#lines);
    return undefined;
  }

  #judgeEnd(known: AuditHead | undefined, last: number): void {
    const isAltered = this.#findings.some(({ fault }) => fault === 'head-altered');
    if (!known && !isAltered && this.#hashes.size > 0) this.#note('head-missing', last);
    if (!known) return;
    const { count, hash } = known;
    if (count < last) this.#findings.push({ fault: 'beyond-head', sequence: count + 1, upTo: last });
    if ((this.#hashes.get(count) ?? hash) !== hash) this.#note('head-differs', count);
  }

  /** Lines without a hash are believed, not proven, when they are older than the chain. */
  #judgeUnsealed(known: AuditHead | undefined): void {
    const [oldest] = this.#unsealed;
    const hasChain = known || this.#hashes.size > 0 || this.#misfits > 0;
    if (oldest && !hasChain && this.#findings.length === 0) {
      return void this.#findings.push({ fault: 'unproven', sequence: 1, upTo: this.#lines });
    }
    const first = known?.first ?? this.#first ?? 1;
    for (const { sequence, value } of this.#unsealed)
      if (sequence >= first) this.#note('unsealed', sequence, value);
  }

  #noteMissing(known: AuditHead | undefined): void {
    for (const [sequence, upTo] of rangesOf(this.#missing)) {
      const fault = upTo === known?.count ? 'cut-off' : 'missing';
      this.#findings.push({ fault, sequence, ...(upTo > sequence && { upTo }) });
    }
  }

  #note(fault: AuditFault, sequence: number, value?: object): void {
    this.#findings.push({ fault, sequence, ...(value && { entry: value as AuditLine }) });
  }
}

/** As the desk wrote lines before there was a chain; anybody can write one. */
function isPlain(line: LogLine<object>, sequence: number, text: string | undefined): boolean {
  const isLinked = 'hash' in line.value || 'previous' in line.value;
  return !isLinked && line.sequence === sequence && (text ?? JSON.stringify(line)) === JSON.stringify(line);
}
