import assert from 'node:assert/strict';
import type { AuditMark, AuditReport } from '../../desk/audit-report.js';
import { verifyAudit, verifyEvidence } from '../../desk/verify-audit.js';
import type { FoundLine } from '../../store/log-evidence.js';
import type { Store } from '../../store/store.js';
import { createVault } from '../../store/vault.js';
import type { Bendable } from './audit-log.js';
import { asEvidence, entries, evidenceOf, foundIn, PARTITION, SECRET, write } from './audit-log.js';
import { createFakeStore } from './fake-store.js';
import { TENANT } from './small-company.js';

const vault = createVault(SECRET);

describe('An audit log', () => {
  let store: Store;
  let log: Bendable;
  beforeEach(async () => {
    store = createFakeStore();
    await write(store, entries(8));
    log = await evidenceOf(store);
  });

  const check = (bent: Partial<Bendable> = {}, noted?: AuditMark) =>
    verifyEvidence(vault, TENANT, asEvidence({ ...log, ...bent }), noted);
  const text = (at: number): string => log.lines[at - 1]!.text!;
  /** The same log with other lines from number `at` on. */
  const spliced = (at: number, removed: number, ...added: FoundLine[]): Bendable => ({
    ...log,
    lines: log.lines.toSpliced(at - 1, removed, ...added),
  });
  const said = ({ findings }: AuditReport): string[] =>
    findings.map(({ fault, sequence, upTo }) => `${fault} ${sequence}${upTo ? `-${upTo}` : ''}`);

  it('is sound as the desk wrote it, and says where it ends', async () => {
    const report = await verifyAudit({ store, vault }, TENANT);
    const { count, hash } = log.head as AuditMark;
    assert.deepEqual(report, {
      isSound: true,
      lines: 8,
      provenFrom: 1,
      end: { count: 8, hash },
      findings: [],
      isSecretDoubtful: false,
    });
    assert.equal(count, 8);
    assert.deepEqual(check(), report);
  });

  it('is sound when it is empty', async () => {
    const report = await verifyAudit({ store: createFakeStore(), vault }, TENANT);
    assert.deepEqual([report.isSound, report.lines], [true, 0]);
  });

  it('is sound when acts come at once, and each act is saved at its first attempt', async () => {
    let commits = 0;
    const commit: Store['commit'] = (...args) => {
      commits += 1;
      return store.commit(...args);
    };
    await Promise.all(entries(50).map(entry => write({ ...store, commit }, [entry])));
    assert.equal(commits, 50);
    const report = await verifyAudit({ store, vault }, TENANT);
    assert.deepEqual([report.isSound, report.lines], [true, 58]);
  });

  it('is proven while the desk goes on writing', async () => {
    const writing = write(store, entries(40));
    for (let n = 0; n < 10; n++) assert.deepEqual((await verifyAudit({ store, vault }, TENANT)).findings, []);
    await writing;
  });

  it('names a line in which any field was changed, with its time and act', () => {
    for (const [from, to] of [
      ['alex', 'ben'],
      ['fulfil', 'reject'],
      ['10:02', '10:03'],
      ['r-1', 'r-2'],
      ['Grüße', 'Gruß'],
      ['"previous":"', '"previous":"A'],
      ['"hash":"', '"hash":"A'],
      ['"detail"', '"notes"'],
      ['"benefitId":"sql",', ''],
      ['{"act"', '{"aaa":1,"act"'],
    ] as const) {
      const bent = text(3).replace(from, to);
      assert.notEqual(bent, text(3));
      const report = check(spliced(3, 1, foundIn(bent)));
      assert.deepEqual(said(report), ['altered 3'], to);
      assert.match(report.findings[0]?.entry?.at ?? '', /^2026-11-20T10:0[23]/);
    }
  });

  it('names a line that says the same in other bytes', () => {
    const reversed = (value: object) => Object.fromEntries(Object.entries(value).reverse());
    const { sequence, value } = log.lines[2]!.line!;
    for (const bent of [
      text(3).replace('"sequence":3', '"sequence":3.0'),
      text(3).replace('"sequence":3', '"sequence":3e0'),
      text(3).replace('"sequence":3', '"sequence":30e-1'),
      text(3).replace('"sequence":3', '"sequence": 3'),
      text(3).replace('alex', '\\u0061lex'),
      text(3).replace('"by":"alex"', '"by":"ben","by":"alex"'),
      `${text(3)} `,
      JSON.stringify({ sequence, value: reversed(value) }),
      JSON.stringify({ value, sequence }),
    ]) {
      assert.notEqual(bent, text(3));
      assert.deepEqual(said(check(spliced(3, 1, foundIn(bent)))), ['altered 3'], bent);
    }
  });

  it('names a line whose number was changed, whatever it says now', () => {
    for (const number of ['4', '2', '9', '300', '0']) {
      const bent = foundIn(text(3).replace('"sequence":3', `"sequence":${number}`));
      assert.deepEqual(said(check(spliced(3, 1, bent))), ['altered 3'], number);
    }
  });

  it('names a line that is not whole', () => {
    assert.deepEqual(said(check(spliced(5, 1, {}))), ['unreadable 5']);
    assert.deepEqual(said(check(spliced(8, 1, {}))), ['unreadable 8']);
    assert.deepEqual(said(check(spliced(4, 2, {}))), ['unreadable 4', 'missing 5']);
  });

  it('names lines that were taken out', () => {
    assert.deepEqual(said(check(spliced(3, 1))), ['missing 3']);
    assert.deepEqual(said(check(spliced(1, 2))), ['missing 1-2']);
    assert.deepEqual(said(check(spliced(2, 5))), ['missing 2-6']);
  });

  it('names lines that were put in', async () => {
    const forged = foundIn(text(4).replace('megan', 'alex'));
    assert.deepEqual(said(check(spliced(5, 0, forged))), ['inserted 4']);
    assert.deepEqual(said(check(spliced(9, 0, foundIn(text(4).replace('"sequence":4', '"sequence":9'))))), [
      'inserted 9',
    ]);
    const other = createFakeStore();
    await write(other, entries(9), { tenantId: 'another' });
    const foreign = await evidenceOf(other, 'company/another');
    assert.deepEqual(said(check(spliced(9, 0, foreign.lines[8]!))), ['inserted 9']);
  });

  it('names lines that stand in another order, or twice', () => {
    const [third, fifth] = [log.lines[2]!, log.lines[4]!];
    assert.deepEqual(said(check({ lines: log.lines.with(2, fifth).with(4, third) })), [
      'misplaced 3',
      'misplaced 4',
    ]);
    assert.deepEqual(said(check(spliced(6, 0, third))), ['misplaced 3']);
    const [sixth, seventh] = [log.lines[5]!, log.lines[6]!];
    assert.deepEqual(said(check(spliced(6, 2, seventh, sixth))), ['misplaced 6']);
  });

  it('names what was cut off its end, and all of it when nothing is left', () => {
    assert.deepEqual(said(check(spliced(8, 1))), ['cut-off 8']);
    assert.deepEqual(said(check(spliced(4, 5))), ['cut-off 4-8']);
    assert.deepEqual(said(check({ lines: [] })), ['cut-off 1-8']);
  });

  it('does not fit a record of its end that is gone, forged or from another time', async () => {
    assert.deepEqual(said(check({ head: undefined })), ['head-missing 8']);
    const older = { ...log.head, count: 5, hash: (log.lines[4]!.line!.value as AuditMark).hash };
    assert.deepEqual(said(check({ ...spliced(6, 3), head: older })), ['head-altered 5']);
    const before = (await evidenceOf(store)).head;
    await write(store, entries(2));
    const now = await evidenceOf(store);
    assert.deepEqual(said(check({ lines: now.lines, head: before })), ['beyond-head 9-10']);
    assert.deepEqual(said(check({ lines: log.lines, head: now.head })), ['cut-off 9-10']);
  });

  it('cannot be two histories in one: each line follows the one that stands before it', async () => {
    const fork = createFakeStore();
    await write(fork, entries(4));
    await write(fork, entries(9).slice(5));
    const other = await evidenceOf(fork);
    assert.deepEqual(said(check({ lines: log.lines.with(5, other.lines[5]!) })), [
      'unlinked 6',
      'unlinked 7',
    ]);
    assert.deepEqual(said(check({ head: other.head })), ['head-differs 8']);
  });

  it('begins its chain after the lines that are older than the chain, and says so', async () => {
    const old = createFakeStore();
    await old.commit(PARTITION, { writes: [], log: entries(3) });
    await write(old, entries(2));
    const mixed = await evidenceOf(old);
    const report = check(mixed);
    assert.deepEqual([report.isSound, report.lines, report.provenFrom], [true, 5, 4]);
    assert.deepEqual(await verifyAudit({ store: old, vault }, TENANT), report);
    assert.deepEqual(said(check({ ...mixed, lines: mixed.lines.toSpliced(1, 1) })), ['missing 2']);
    assert.deepEqual(said(check({ ...mixed, lines: mixed.lines.toSpliced(2, 3) })), ['cut-off 3-5']);
    const shuffled = foundIn(JSON.stringify({ ...mixed.lines[1]!.line, sequence: 9 }));
    assert.deepEqual(said(check({ ...mixed, lines: mixed.lines.with(1, shuffled) })), ['altered 2']);
  });

  it('is not taken for an old one when its hashes were taken out', () => {
    const strip = ({ line }: FoundLine): FoundLine => {
      const { hash: _, previous: __, ...value } = line!.value as Record<string, unknown>;
      return foundIn(JSON.stringify({ ...line, value }));
    };
    const some = log.lines.map((found, at) => (at < 3 ? strip(found) : found));
    assert.deepEqual(said(check({ lines: some })), ['unsealed 1', 'unsealed 2', 'unsealed 3']);
    assert.deepEqual(said(check({ lines: log.lines.with(6, strip(log.lines[6]!)) })), ['unsealed 7']);
    const all = { lines: log.lines.map(strip) };
    assert.equal(said(check(all)).length, 8);
    assert.deepEqual(said(check({ ...all, head: undefined })), ['unproven 1-8']);
  });

  it('shows where its chain was begun anew', async () => {
    const { value, version } = (await store.read<object>(PARTITION, 'audit/head'))!;
    assert.ok(value);
    await store.commit(PARTITION, {
      writes: [{ key: 'audit/head', value: undefined, ifVersion: version }],
    });
    await write(store, entries(1));
    const report = await verifyAudit({ store, vault }, TENANT);
    assert.deepEqual(said(report), ['restarted 9']);
  });

  it('is told from an older copy of everything by an end that was noted', async () => {
    const { count, hash } = log.head as AuditMark;
    await write(store, entries(3));
    const now = await evidenceOf(store);
    assert.ok(check(now, { count, hash }).isSound);
    const later = now.head as AuditMark;
    assert.deepEqual(said(check(log, later)), ['not-as-noted 11']);
    assert.deepEqual(said(check(log, { count, hash: later.hash })), ['not-as-noted 8']);
  });

  it('says that the secret is likely the wrong one when nothing fits', async () => {
    const other = createVault('another secret for tests, just as long as the first');
    const report = await verifyAudit({ store, vault: other }, TENANT);
    assert.equal(report.isSecretDoubtful, true);
    assert.equal(report.isSound, false);
    assert.equal(check(spliced(2, 7, foundIn(text(2).replace('megan', 'ben')))).isSecretDoubtful, false);
  });
});
