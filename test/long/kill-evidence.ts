import assert from 'node:assert/strict';
import type { PooledKey } from '../../benefits/key-pool.js';
import type { BenefitRequest } from '../../benefits/request.js';
import type { AuditEntry } from '../../desk/audit.js';
import type { DeadLetter } from '../../desk/dead-letter.js';
import type { Posting } from '../../desk/posting.js';
import { DEAD_LETTERS, KEYS, POSTINGS, REQUESTS } from '../../desk/records.js';
import { verifyAudit } from '../../desk/verify-audit.js';
import { openLowdbStore } from '../../store/lowdb/open-lowdb-store.js';
import { openLocalSecret } from '../../store/open-secret.js';
import { companyPartition } from '../../store/store.js';
import { createVault } from '../../store/vault.js';
import { ACTION_PACK_TENANT } from '../company-variant.js';
import { keyIdOf } from '../desk/given-desk.js';
import type { KillStory } from './kill-story.js';

/** What stands in the data folder, after every file in it was read. */
interface Evidence {
  readonly requests: readonly BenefitRequest[];
  readonly pool: readonly PooledKey[];
  readonly audit: readonly AuditEntry[];
  readonly postings: readonly Posting[];
  readonly deadLetters: readonly DeadLetter[];
  open(sealed: string): string | undefined;
}

/** The act in the audit of which a step of a request tells. */
const STEP_OF: Readonly<Record<string, AuditEntry['act']>> = {
  requested: 'request',
  endorsed: 'endorse',
  approved: 'approve',
  fulfilled: 'fulfil',
};

/**
 * Holds the data folder of a desk that was killed against what it had acknowledged.
 * @param isOver nothing may be left to tell.
 */
export async function checkEvidence(
  folder: string,
  stories: readonly KillStory[],
  where: string,
  isOver = false,
): Promise<void> {
  const evidence = await readEvidence(folder);
  checkKeys(evidence, where);
  assert.deepEqual(evidence.deadLetters, [], `${where}: a notice was given up`);
  const due = evidence.postings.filter(({ state }) => state === 'due');
  if (isOver) assert.deepEqual(due, [], `${where}: a notice did not arrive`);
  for (const story of stories) checkStory(evidence, story, `${where}, ${story.name}`);
}

async function readEvidence(folder: string): Promise<Evidence> {
  const store = await openLowdbStore({ folder });
  try {
    for (const partition of await store.partitions('')) await store.list(partition, '');
    const company = companyPartition(ACTION_PACK_TENANT);
    const vault = createVault(await openLocalSecret(folder));
    const proof = await verifyAudit({ store, vault }, ACTION_PACK_TENANT);
    assert.deepEqual(proof.findings, [], 'the audit log is one chain');
    const all = async <T>(prefix: string): Promise<readonly T[]> =>
      (await store.list<T>(company, prefix)).map(({ value }) => value);
    return {
      requests: await all<BenefitRequest>(REQUESTS),
      pool: await all<PooledKey>(KEYS),
      postings: await all<Posting>(POSTINGS),
      deadLetters: await all<DeadLetter>(DEAD_LETTERS),
      audit: (await store.readLog<AuditEntry>(company)).map(({ value }) => value),
      open: sealed => vault.open('product-key', sealed),
    };
  } finally {
    await store.close();
  }
}

/** No key and no number was given twice, and the pool and the requests tell the same. */
function checkKeys({ requests, pool }: Evidence, where: string): void {
  const numbers = requests.map(request => request.number);
  assert.equal(new Set(numbers).size, numbers.length, `${where}: a number was given twice`);
  for (const key of pool)
    assert.ok(key.usedBy.length <= key.activations, `${where}: key ${key.id} was given twice`);
  const given = pool.flatMap(key => key.usedBy.map(requestId => `${requestId} ${key.id}`)).sort();
  const taken = requests.flatMap(one => (keyIdOf(one) ? [`${one.id} ${keyIdOf(one)}`] : [])).sort();
  assert.deepEqual(given, taken, `${where}: pool and requests differ`);
}

function checkStory(evidence: Evidence, story: KillStory, where: string): void {
  const own = evidence.requests.filter(request => request.requesterId === story.requester.id);
  assert.ok(own.length <= 1, `${where}: ${own.length} requests`);
  const request = own[0];
  const { requested, approved, reported, key } = story.acknowledged;
  if (requested) assert.ok(request, `${where}: the request is lost`);
  if (approved)
    assert.ok(['approved', 'fulfilled'].includes(request!.state), `${where}: the approval is lost`);
  if (reported || (approved && !story.way.isHandedOver))
    assert.equal(request?.state, 'fulfilled', `${where}: what was done is lost`);
  if (!request) return;
  const acts = evidence.audit.filter(entry => entry.requestId === request.id);
  checkActs(request, acts, story, where);
  if (!key) return;
  assert.ok(
    acts.some(({ act }) => act === 'reveal'),
    `${where}: the view is not in the audit`,
  );
  const pooled = evidence.pool.find(candidate => candidate.id === keyIdOf(request));
  assert.equal(pooled && evidence.open(pooled.sealed), key, `${where}: another key was shown`);
}

/** Every step was taken once, stands in the audit, and nobody's approval counts twice. */
function checkActs(
  request: BenefitRequest,
  acts: readonly AuditEntry[],
  { acknowledged, way }: KillStory,
  where: string,
): void {
  const by = (act: AuditEntry['act']): readonly (string | undefined)[] =>
    acts.filter(entry => entry.act === act).map(entry => entry.by);
  const approvers = [...by('endorse'), ...by('approve')];
  assert.equal(new Set(approvers).size, approvers.length, `${where}: somebody approved twice`);
  for (const id of acknowledged.approvedBy)
    assert.ok(approvers.includes(id), `${where}: an approval is lost`);
  const isApproved = request.state !== 'pending';
  if (isApproved) assert.equal(approvers.length, way.needed, `${where}: ${approvers.length} approvals`);
  assert.deepEqual(
    [by('request').length, by('approve').length, by('fulfil').length],
    [1, isApproved ? 1 : 0, request.state === 'fulfilled' ? 1 : 0],
    `${where}: audit ${acts.map(({ act }) => act)}`,
  );
  assert.deepEqual(
    request.history.map(({ event }) => STEP_OF[event]),
    acts.map(({ act }) => act).filter(act => Object.values(STEP_OF).includes(act)),
    `${where}: history and audit differ`,
  );
}
