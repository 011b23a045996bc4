import type { Company } from '../benefits/company.js';
import type { Day } from '../benefits/programme.js';
import type { LogLine, Store } from '../store/store.js';
import { companyPartition } from '../store/store.js';
import type { AuditHead, AuditLine } from './audit-chain.js';
import { AUDIT_HEAD_KEY } from './audit-chain.js';
import type { AuditMatcher } from './audit-names.js';
import { auditNames, matcherOf } from './audit-names.js';
import { COMPANY_KEY } from './records.js';

/** Lines are read in portions of this size. */
const PORTION = 1_000;

/** What to look for; everything that is given has to fit. */
export interface AuditFilter {
  /** First and last day, both included, in the company's time zone. */
  readonly from?: Day;
  readonly to?: Day;
  readonly act?: string;
  /** Who acted: an id, a name or an e-mail address. */
  readonly person?: string;
  readonly requestId?: string;
  readonly benefitId?: string;
}

/** A line with the names that its ids stand for today. */
export interface AuditRow extends AuditLine {
  readonly sequence: number;
  readonly name?: string;
  readonly benefit?: string;
}

export interface AuditPage {
  /** Newest first. */
  readonly rows: readonly AuditRow[];
  /** Where the next page begins: hand it in as `before`. Absent on the last page. */
  readonly before?: number;
}

export type AuditReader = Pick<Store, 'read' | 'readLog'>;

/** A page of a company's audit log, newest first. @param page `before` the line with that number; at most `limit` */
export async function readAudit(
  store: AuditReader,
  tenantId: string,
  filter: AuditFilter,
  page: { readonly before?: number | undefined; readonly limit: number },
): Promise<AuditPage> {
  const dressed = await dresser(store, tenantId, filter);
  const rows: AuditRow[] = [];
  for (let end = page.before ?? (await lastOf(store, tenantId)) + 1; end > 1; ) {
    const begin = Math.max(1, end - PORTION);
    const lines = await store.readLog<AuditLine>(companyPartition(tenantId), begin, end - begin);
    for (const line of lines.toReversed()) {
      if (rows.length >= page.limit) return { rows, before: line.sequence + 1 };
      if (dressed.matches(line.value)) rows.push(await dressed.row(line));
    }
    end = begin;
  }
  return { rows };
}

/** Every row that fits, oldest first, in the portions it is read in. */
export async function* auditRows(
  store: AuditReader,
  tenantId: string,
  filter: AuditFilter,
): AsyncGenerator<AuditRow> {
  const dressed = await dresser(store, tenantId, filter);
  for await (const line of auditLines(store, tenantId)) {
    if (dressed.matches(line.value)) yield dressed.row(line);
  }
}

/** The lines of a company's audit log from number `from` on, oldest first. */
export async function* auditLines(
  store: Pick<Store, 'readLog'>,
  tenantId: string,
  from = 1,
): AsyncGenerator<LogLine<AuditLine>> {
  for (let next = from; ; next += PORTION) {
    const lines = await store.readLog<AuditLine>(companyPartition(tenantId), next, PORTION);
    yield* lines;
    if (lines.length < PORTION) return;
  }
}

async function lastOf(store: AuditReader, tenantId: string): Promise<number> {
  let last = (await store.read<AuditHead>(companyPartition(tenantId), AUDIT_HEAD_KEY))?.value.count ?? 0;
  for await (const line of auditLines(store, tenantId, last + 1)) last = line.sequence;
  return last;
}

interface Dresser {
  readonly matches: AuditMatcher;
  row(line: LogLine<AuditLine>): Promise<AuditRow>;
}

async function dresser(store: AuditReader, tenantId: string, filter: AuditFilter): Promise<Dresser> {
  const company = (await store.read<Company>(companyPartition(tenantId), COMPANY_KEY))?.value;
  const names = auditNames(store, tenantId, company);
  return {
    matches: matcherOf(filter, company),
    async row({ sequence, value }) {
      const name = await names(value.by);
      const benefit = company?.benefits.find(({ id }) => id === value.benefitId)?.name;
      return { sequence, ...value, ...(name && { name }), ...(benefit && { benefit }) };
    },
  };
}
