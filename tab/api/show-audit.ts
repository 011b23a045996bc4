import { refuseRight } from '../../benefits/overseeing.js';
import type { AuditFilter, AuditPage } from '../../desk/read-audit.js';
import { auditRows, readAudit } from '../../desk/read-audit.js';
import type { AuditFormat } from '../../desk/write-audit.js';
import { AUDIT_FORMATS, writeAudit } from '../../desk/write-audit.js';
import { refuse } from './door-refusal.js';
import type { Answer, Visit } from './visit.js';
import { json } from './visit.js';

/** A page of the company's audit log, newest first. It never holds a key. */
export type AuditAnswer = AuditPage;

const PAGE_SIZE = 50;
const TYPES: { readonly [format in AuditFormat]: string } = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
};

export async function showAudit(visit: Visit): Promise<Answer> {
  const refusal = refuseRight(visit.seat.person, 'oversee');
  if (refusal) return { kind: 'refused', refusal };
  const { store } = visit.desk;
  const before = Number(visit.params.get('before') ?? Number.NaN);
  const page = { limit: PAGE_SIZE, ...(before > 0 ? { before } : {}) };
  return json((await readAudit(store, visit.actor.tenantId, filterIn(visit), page)) satisfies AuditAnswer);
}

/** The lines that fit the filter, as a file. */
export async function exportAudit(visit: Visit): Promise<Answer> {
  const refusal = refuseRight(visit.seat.person, 'oversee');
  if (refusal) return { kind: 'refused', refusal };
  const format = AUDIT_FORMATS.find(known => known === visit.params.get('format'));
  if (!format) return { kind: 'door', refusal: refuse(400, 'format') };
  const rows = auditRows(visit.desk.store, visit.actor.tenantId, filterIn(visit));
  let content = '';
  for await (const piece of writeAudit(rows, format)) content += piece;
  return { kind: 'file', name: `audit.${format}`, type: TYPES[format], content };
}

function filterIn({ params }: Visit): AuditFilter {
  const names = ['from', 'to', 'act', 'person'] as const;
  const given = names.flatMap(name => {
    const value = params.get(name)?.trim();
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(given);
}
