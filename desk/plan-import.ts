import { isDeepStrictEqual } from 'node:util';
import type { Company } from '../benefits/company.js';
import type { PooledKey } from '../benefits/key-pool.js';
import type { BenefitRequest } from '../benefits/request.js';
import type { FileError, Finding } from './company-file/file-error.js';
import type { FileKeyEntry } from './company-file/split-company-file.js';
import type { Approval } from './new-approvals.js';
import { newApprovals } from './new-approvals.js';
import type { KeyPlan } from './plan-keys.js';
import { planKeys } from './plan-keys.js';
import { refuseRemovals } from './refuse-removals.js';

/** What an import changes. Made to be shown: it holds no key and no part of one. */
export interface ImportPlan {
  readonly companyName: string;
  /** The company is not known yet. */
  readonly isNew: boolean;
  /** Nothing would be written. */
  readonly isUnchanged: boolean;
  /** Fields of the company itself that change, for example `timeZone`. */
  readonly fields: readonly string[];
  readonly offers: ListChange;
  readonly benefits: ListChange;
  readonly people: ListChange;
  readonly keys: readonly PoolChange[];
  /** Pending requests that get a further approver. */
  readonly newApprovals: number;
  readonly notices: readonly FileError[];
}

export interface ListChange {
  readonly added: readonly Named[];
  readonly changed: readonly Named[];
  readonly removed: readonly Named[];
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What happens to the key pool of a benefit; only pools of which the file brings keys. */
export interface PoolChange {
  readonly benefitId: string;
  readonly added: number;
  /** Loaded before, now with another number of activations. */
  readonly changed: number;
  /** Loaded before, the same. */
  readonly known: number;
}

export interface ImportFacts {
  readonly stored: Company | undefined;
  readonly next: Company;
  readonly keys: readonly Omit<FileKeyEntry, 'key'>[];
  readonly pool: readonly PooledKey[];
  readonly requests: readonly BenefitRequest[];
  readonly notices: readonly FileError[];
  readonly now: Date;
  /** Benefits of which the desk has recorded something. */
  readonly recorded: ReadonlySet<string>;
}

export type PlannedImport =
  | {
      readonly kind: 'planned';
      readonly plan: ImportPlan;
      readonly keys: KeyPlan;
      readonly approvals: readonly Approval[];
    }
  | { readonly kind: 'impossible'; readonly findings: readonly Finding[] };

/** Compares a company file with what is stored. */
export function planImport(facts: ImportFacts): PlannedImport {
  const { stored, next } = facts;
  const keys = planKeys(facts.keys, facts.pool);
  const findings = [...keys.findings, ...refuseRemovals(facts)];
  if (findings.length > 0) return { kind: 'impossible', findings };
  const approvals = newApprovals(stored, next, facts.requests, facts.now);
  const plan: ImportPlan = {
    companyName: next.name,
    isNew: stored === undefined,
    isUnchanged: isDeepStrictEqual(stored, next) && keys.load.length + keys.change.length === 0,
    fields: changedFields(stored, next),
    offers: changesOf(stored?.offers ?? [], next.offers, offer => `${offer.kind} ${offer.competency ?? ''}`),
    benefits: changesOf(stored?.benefits ?? [], next.benefits, benefit => benefit.name),
    people: changesOf(stored?.people ?? [], next.people, person => person.name),
    keys: keys.pools,
    newApprovals: approvals.length,
    notices: facts.notices,
  };
  return { kind: 'planned', plan, keys, approvals };
}

const LISTS: readonly string[] = ['offers', 'benefits', 'people'] satisfies readonly (keyof Company)[];

function changedFields(stored: Company | undefined, next: Company): readonly string[] {
  if (!stored) return [];
  const before: Readonly<Record<string, unknown>> = { ...stored };
  const after: Readonly<Record<string, unknown>> = { ...next };
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter(name => !LISTS.includes(name) && !isDeepStrictEqual(before[name], after[name]));
}

function changesOf<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (entry: T) => string,
): ListChange {
  const known = new Map(before.map(entry => [entry.id, entry]));
  const kept = new Set(after.map(entry => entry.id));
  const named = (entry: T): Named => ({ id: entry.id, name: nameOf(entry).trim() });
  return {
    added: after.filter(entry => !known.has(entry.id)).map(named),
    changed: after
      .filter(entry => known.has(entry.id) && !isDeepStrictEqual(known.get(entry.id), entry))
      .map(named),
    removed: before.filter(entry => !kept.has(entry.id)).map(named),
  };
}
