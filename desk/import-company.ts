import type { Company } from '../benefits/company.js';
import type { PooledKey } from '../benefits/key-pool.js';
import type { BenefitRequest } from '../benefits/request.js';
import type { Vault } from '../store/vault.js';
import type { Finding } from './company-file/file-error.js';
import { fileError } from './company-file/file-error.js';
import type { SplitFile } from './company-file/split-company-file.js';
import { splitCompanyFile } from './company-file/split-company-file.js';
import { importDetail } from './import-detail.js';
import type { AddedPerson, KeptPeople } from './keep-added-people.js';
import { keepAddedPeople } from './keep-added-people.js';
import type { DeskParts } from './parts.js';
import type { ImportPlan, PlannedImport } from './plan-import.js';
import { planImport } from './plan-import.js';
import type { Posting } from './posting.js';
import { post, postingKey } from './posting.js';
import type { InvalidFile } from './read-company-file.js';
import { readCompanyFile } from './read-company-file.js';
import { recordedBenefits } from './recorded-benefits.js';
import {
  ADDED_PEOPLE,
  addedPersonKey,
  COMPANY_KEY,
  KEYS,
  pooledKeyKey,
  REQUEST_COUNTER_KEY,
  REQUESTS,
} from './records.js';
import type { UnitOfWork } from './unit-of-work.js';
import { inUnitOfWork } from './unit-of-work.js';

export interface ImportedCompany {
  /** `unchanged`: everything in the file was stored before, and nothing was written. */
  readonly kind: 'imported' | 'unchanged';
  readonly tenantId: string;
  readonly plan: ImportPlan;
}

export interface PlannedCompany {
  readonly kind: 'planned';
  readonly tenantId: string;
  readonly plan: ImportPlan;
}

/** What an import works with; the settings of the desk do not matter to it. */
export type ImportParts = Pick<DeskParts, 'store' | 'vault' | 'clock' | 'onDue'>;

type Planned = Extract<PlannedImport, { kind: 'planned' }> & {
  readonly split: SplitFile;
  readonly kept: KeptPeople;
};

/**
 * Loads a company file: its company, and its keys into the pools, all or nothing. The same file again changes
 * nothing. Keys are sealed before they reach the store, and no key that is loaded is ever deleted.
 * @param content the text of the file, or its bytes.
 * @param by who imports, for the audit log: a person id, or the operator at the command line.
 */
export async function importCompanyFile(
  parts: ImportParts,
  content: string | Uint8Array,
  by = 'operator',
): Promise<ImportedCompany | InvalidFile> {
  const read = readCompanyFile(content, parts.clock());
  if (read.kind === 'invalid') return read;
  const { tenantId } = read.file;
  return inUnitOfWork(parts, tenantId, async unit => {
    const planned = await planFor(parts, unit, read);
    if (planned.kind === 'invalid') return planned;
    if (planned.plan.isUnchanged && planned.kept.takenOver.length === 0)
      return { kind: 'unchanged', tenantId, plan: planned.plan };
    await apply(parts, unit, planned, by);
    return { kind: 'imported', tenantId, plan: planned.plan };
  });
}

/** What `importCompanyFile` would do. Writes nothing. */
export async function planCompanyFile(
  parts: ImportParts,
  content: string | Uint8Array,
): Promise<PlannedCompany | InvalidFile> {
  const read = readCompanyFile(content, parts.clock());
  if (read.kind === 'invalid') return read;
  const { tenantId } = read.file;
  return inUnitOfWork(parts, tenantId, async unit => {
    const planned = await planFor(parts, unit, read);
    return planned.kind === 'invalid' ? planned : { kind: 'planned', tenantId, plan: planned.plan };
  });
}

async function planFor(
  parts: ImportParts,
  unit: UnitOfWork,
  read: Extract<ReturnType<typeof readCompanyFile>, { kind: 'valid' }>,
): Promise<Planned | InvalidFile> {
  const stored = await unit.read<Company>(COMPANY_KEY);
  const pool = await unit.list<PooledKey>(KEYS);
  if (!isOurs(parts.vault, stored, pool)) return { kind: 'invalid', errors: [fileError(WRONG_SECRET)] };
  // Every new request moves the counter: one that comes in between makes the import look again.
  await unit.read(REQUEST_COUNTER_KEY);
  const requests = await unit.list<BenefitRequest>(REQUESTS);
  const split = splitCompanyFile(read.file, stored, parts.vault);
  const kept = keepAddedPeople(split.company, stored, await unit.list<AddedPerson>(ADDED_PEOPLE));
  const { company: next } = kept;
  const { keys } = split;
  const planned = planImport({
    stored,
    next,
    keys,
    pool,
    requests,
    notices: read.notices,
    recorded: await recordedBenefits(unit),
    now: parts.clock(),
  });
  return planned.kind === 'impossible'
    ? { kind: 'invalid', errors: read.locate(planned.findings) }
    : { ...planned, split, kept };
}

async function apply(parts: ImportParts, unit: UnitOfWork, planned: Planned, by: string): Promise<void> {
  const { plan, keys, approvals, split, kept } = planned;
  unit.write(COMPANY_KEY, kept.company);
  for (const personId of kept.takenOver) unit.write(addedPersonKey(personId), undefined);
  const plain = new Map(split.keys.map(entry => [entry.fingerprint, entry.key]));
  for (const { benefitId, fingerprint, activations } of keys.load) {
    const sealed = parts.vault.seal('product-key', plain.get(fingerprint)!);
    const key: PooledKey = { id: fingerprint, benefitId, sealed, fingerprint, activations, usedBy: [] };
    unit.write(pooledKeyKey(benefitId, key.id), key);
  }
  for (const key of keys.change) unit.write(pooledKeyKey(key.benefitId, key.id), key);
  for (const approval of approvals) {
    const posting = { ...approval, kind: 'approval' as const };
    if (!(await unit.read<Posting>(postingKey(posting)))) await post(unit, posting);
  }
  unit.audit({ at: parts.clock().toISOString(), by, act: 'import', detail: importDetail(plan) });
}

const WRONG_SECRET: Finding = {
  code: 'wrong-secret',
  pointer: '',
  message:
    'What is stored was sealed under another secret. Set BENEFITS_SECRET to the one the desk runs with.',
};

/** Can this vault open what is stored? A key loaded under another secret would not be recognised again. */
function isOurs(vault: Vault, stored: Company | undefined, pool: readonly PooledKey[]): boolean {
  const ids = (stored?.benefits ?? []).flatMap(benefit =>
    benefit.category === 'technical' ? [benefit.sealedAccessId, benefit.sealedContractId] : [],
  );
  return (
    pool.every(key => vault.open('product-key', key.sealed) !== undefined) &&
    ids.every(id => id === undefined || vault.open('support-id', id) !== undefined)
  );
}
