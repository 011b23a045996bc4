import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyAudit, verifyEvidence } from '../../desk/verify-audit.js';
import { openLowdbStore } from '../../store/lowdb/open-lowdb-store.js';
import { peekLowdbStore } from '../../store/lowdb/peek-lowdb-store.js';
import { createVault } from '../../store/vault.js';
import { diskFault, FakeDisk } from '../store/lowdb/fake-disk.js';
import { useTempFolder } from '../store/lowdb/temp-folder.js';
import { entries, PARTITION, SECRET, write } from './audit-log.js';
import { TENANT } from './small-company.js';

const vault = createVault(SECRET);

describe('An audit log after a fault', () => {
  const folder = useTempFolder();

  it('is sound, to the eye and to the desk, when the process died between any two steps', async () => {
    let step = 1;
    for (let isOver = false; !isOver; step++) {
      const crashed = await crashAt(step, folder.path);
      isOver = crashed.isOver;
      await proveAfterCrash(crashed.copy, crashed.acknowledged, `step ${step}`);
      await rm(crashed.copy, { recursive: true });
    }
    assert.ok(step > 24, `only ${step} steps`);
  });

  it('is sound when the disk refused some acts and took others', async () => {
    const fake = new FakeDisk();
    const store = await openLowdbStore({ folder: folder.path, disk: fake.disk, tailLines: 2 });
    let saved = 0;
    for (const [at, entry] of entries(12).entries()) {
      fake.refuse = done => (at % 3 === 2 && /^sync .*tmp/.test(done) ? diskFault('ENOSPC') : undefined);
      await write(store, [entry]).then(
        () => saved++,
        () => undefined,
      );
    }
    const report = await verifyAudit({ store, vault }, TENANT);
    assert.deepEqual([report.findings, report.lines, saved], [[], 8, 8]);
    await store.close();
  });
});

/** Writes line after line until the disk dies at the given step; the copy is what a new process finds. */
async function crashAt(step: number, parent: string) {
  const root = await mkdtemp(join(parent, 'run-'));
  const fake = new FakeDisk();
  const store = await openLowdbStore({ folder: root, disk: fake.disk, tailLines: 2 });
  fake.dieAt(step);
  let acknowledged = 0;
  for (const entry of entries(4)) {
    const isSaved = await write(store, [entry]).then(
      () => true,
      () => false,
    );
    if (!isSaved) break;
    acknowledged += 1;
  }
  const copy = await mkdtemp(join(tmpdir(), 'audit-'));
  await store.close().catch(() => undefined);
  const isOver = fake.steps.length < step;
  await cp(root, copy, { recursive: true, filter: source => !/lock-\d+\.json$/.test(source) });
  return { acknowledged, isOver, copy };
}

async function proveAfterCrash(folder: string, acknowledged: number, where: string): Promise<void> {
  const evidence = await peekLowdbStore(folder).evidence(PARTITION);
  const seen = evidence && verifyEvidence(vault, TENANT, evidence);
  assert.deepEqual([seen?.findings ?? [], evidence?.faults ?? []], [[], []], where);
  const store = await openLowdbStore({ folder, tailLines: 2 });
  const lines = seen?.lines ?? 0;
  assert.ok(lines === acknowledged || lines === acknowledged + 1, `${where}: ${lines}, ${acknowledged}`);
  await write(store, entries(3));
  const report = await verifyAudit({ store, vault }, TENANT);
  await store.close();
  assert.deepEqual([report.findings, report.lines], [[], lines + 3], where);
}
