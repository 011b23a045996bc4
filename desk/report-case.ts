import type { Company } from '../benefits/company.js';
import { benefitsOf } from '../benefits/company.js';
import type { IncidentCount, IncidentLedger } from '../benefits/incidents.js';
import { countIncidents, refuseCase } from '../benefits/incidents.js';
import type { Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import { openTechnical, readLedger } from './open-technical.js';
import type { Actor, DeskParts } from './parts.js';
import { incidentsKey } from './records.js';
import type { UnitOfWork } from './unit-of-work.js';
import { inUnitOfWork } from './unit-of-work.js';

/** A support case that somebody opened with Microsoft. */
export interface ReportedCase {
  readonly benefitId: string;
  readonly caseNumber: string;
}

export interface CountedCase {
  readonly kind: 'counted';
  readonly caseNumber: string;
  readonly count: IncidentCount;
}

/** Longest case number that is kept. */
export const CASE_NUMBER_LENGTH = 60;

/** Counts a case against its benefit. Everybody may report one; a number counts once in the whole company. R63, R66 */
export function reportCase(
  parts: DeskParts,
  actor: Actor,
  reported: ReportedCase,
): Promise<CountedCase | Refused> {
  return inUnitOfWork(parts, actor.tenantId, async unit => {
    const { benefitId } = reported;
    const caseNumber = reported.caseNumber.trim().slice(0, CASE_NUMBER_LENGTH);
    const opened = await openTechnical(parts, unit, actor, benefitId);
    if (opened.kind === 'refused') return opened;
    const { company, benefit, person, now } = opened.facts;
    const ledgers = await readLedgers(unit, company);
    const ledger = ledgers.get(benefitId) ?? { cases: [] };
    const everyCase = { cases: [...ledgers.values()].flatMap(({ cases }) => cases) };
    const refusal = refuseCase(countIncidents(company, benefit, ledger), everyCase, caseNumber);
    if (refusal) return refused(refusal);
    const at = now.toISOString();
    const after = {
      ...ledger,
      cases: [...ledger.cases, { caseNumber, benefitId, personId: person.id, at }],
    };
    unit.write(incidentsKey(benefitId), after);
    unit.audit({ at, by: person.id, act: 'count-case', benefitId, detail: caseNumber });
    return { kind: 'counted', caseNumber, count: countIncidents(company, benefit, after) };
  });
}

/** The counts of every technical benefit, each read once. */
async function readLedgers(unit: UnitOfWork, company: Company): Promise<ReadonlyMap<string, IncidentLedger>> {
  const ledgers = new Map<string, IncidentLedger>();
  for (const { id } of benefitsOf(company, 'technical')) ledgers.set(id, await readLedger(unit, id));
  return ledgers;
}
