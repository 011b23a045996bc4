import { refuseRight } from '../../benefits/overseeing.js';
import type { FileError } from '../../desk/company-file/file-error.js';
import { fileError } from '../../desk/company-file/file-error.js';
import { importCompanyFile, planCompanyFile } from '../../desk/import-company.js';
import type { ImportPlan } from '../../desk/plan-import.js';
import type { Answer, Visit } from './visit.js';
import { json } from './visit.js';

/** What a company file would change, what it changed, or what is wrong with it, line by line. */
export type ImportAnswer =
  | { readonly kind: 'planned' | 'imported' | 'unchanged'; readonly plan: ImportPlan }
  | { readonly kind: 'invalid'; readonly errors: readonly FileError[] };

/** Looks at a company file and changes nothing. */
export function previewFile(visit: Visit): Promise<Answer> {
  return withFile(visit, async () => planCompanyFile(visit.desk, visit.body));
}

/** Imports a company file; the audit log names the reader. */
export function importFile(visit: Visit): Promise<Answer> {
  return withFile(visit, () => importCompanyFile(visit.desk, visit.body, visit.actor.personId));
}

type Outcome = Awaited<ReturnType<typeof planCompanyFile | typeof importCompanyFile>>;

async function withFile(visit: Visit, act: () => Promise<Outcome>): Promise<Answer> {
  const refusal = refuseRight(visit.seat.person, 'import');
  if (refusal) return { kind: 'refused', refusal };
  const planned = await planCompanyFile(visit.desk, visit.body);
  if (planned.kind !== 'invalid' && planned.tenantId !== visit.actor.tenantId)
    return json({ kind: 'invalid', errors: [fileError(OTHER_COMPANY)] } satisfies ImportAnswer);
  const outcome = planned.kind === 'invalid' ? planned : await act();
  if (outcome.kind === 'invalid') return json(outcome satisfies ImportAnswer);
  return json({ kind: outcome.kind, plan: outcome.plan } satisfies ImportAnswer);
}

const OTHER_COMPANY = {
  code: 'wrong-value',
  pointer: '/tenantId',
  message: 'This is the file of another company: its tenantId is not yours.',
} as const;
