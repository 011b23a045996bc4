import assert from 'node:assert/strict';
import type { PooledKey } from '../../benefits/key-pool.js';
import type { BenefitRequest } from '../../benefits/request.js';
import type { AuditEntry } from '../../desk/audit.js';
import { KEYS, REQUESTS } from '../../desk/records.js';
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
  open(sealed: string): string | undefined;
}

/** Holds the data folder of a bot that was killed against what it had acknowledged. */
export async function checkEvidence(
  folder: string,
  stories: readonly KillStory[],
  where: string,
): Promise<void> {
  const evidence = await readEvidence(folder);
  checkKeys(evidence, where);
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
    return {
      requests: (await store.list<BenefitRequest>(company, REQUESTS)).map(({ value }) => value),
      pool: (await store.list<PooledKey>(company, KEYS)).map(({ value }) => value),
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

function checkStory({ requests, pool, audit, open }: Evidence, story: KillStory, where: string): void {
  const own = requests.filter(request => request.requesterId === story.requester.id);
  assert.ok(own.length <= 1, `${where}: ${own.length} requests`);
  const request = own[0];
  const { requested, approved, key } = story.acknowledged;
  if (requested) assert.ok(request, `${where}: the request is lost`);
  if (approved) assert.equal(request?.state, 'fulfilled', `${where}: the approval is lost`);
  if (!request) return;
  const acts = audit.filter(entry => entry.requestId === request.id).map(entry => entry.act);
  const count = (act: AuditEntry['act']): number => acts.filter(other => other === act).length;
  const isFulfilled = request.state === 'fulfilled' ? 1 : 0;
  assert.deepEqual(
    [count('request'), count('approve'), count('fulfil')],
    [1, isFulfilled, isFulfilled],
    `${where}: audit ${acts}`,
  );
  if (!key) return;
  assert.ok(count('reveal') > 0, `${where}: the view is not in the audit`);
  const pooled = pool.find(candidate => candidate.id === keyIdOf(request));
  assert.equal(pooled && open(pooled.sealed), key, `${where}: another key was shown`);
}
