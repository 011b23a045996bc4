import type { Company, TechnicalBenefit } from '../benefits/company.js';
import { benefitsOf } from '../benefits/company.js';
import type { IncidentLedger } from '../benefits/incidents.js';
import type { Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import { readSupportIds } from '../benefits/support-ids.js';
import type { TechnicalFacts } from '../benefits/technical-benefit.js';
import type { TechnicalRecord } from '../benefits/technical-state.js';
import { technicalRecordOf } from '../benefits/technical-state.js';
import { findPerson } from '../directory/find-person.js';
import type { Actor, DeskParts } from './parts.js';
import { COMPANY_KEY, incidentsKey, technicalKey } from './records.js';
import type { UnitOfWork } from './unit-of-work.js';

/** A technical benefit that is activated, for somebody who may use it. */
export interface OpenTechnical {
  readonly kind: 'open';
  readonly facts: TechnicalFacts & { readonly benefit: TechnicalBenefit };
  /** What the desk itself has saved, without what the company file tells. */
  readonly saved: TechnicalRecord;
}

/**
 * Reads a technical benefit so that what is decided on it is saved only while it is true. Refuses whoever may not
 * use it, and everybody before its activation. R51, R56, R59
 */
export async function openTechnical(
  parts: DeskParts,
  unit: UnitOfWork,
  actor: Actor,
  benefitId: string,
): Promise<OpenTechnical | Refused> {
  const company = await unit.read<Company>(COMPANY_KEY);
  if (!company) return refused({ code: 'unknown-company' });
  const person = findPerson(company, actor.personId, actor.name);
  const benefit = benefitsOf(company, 'technical').find(({ id }) => id === benefitId);
  if (!benefit) return refused({ code: 'unknown-benefit' });
  const known = await unit.read<TechnicalRecord>(technicalKey(benefitId));
  const record = technicalRecordOf(benefit, known);
  const facts = { company, person, benefit, record, now: parts.clock() };
  const ids = readSupportIds(facts);
  return ids.kind === 'refused' ? ids : { kind: 'open', facts, saved: known ?? { benefitId, linkedBy: [] } };
}

/** The company's own count of one benefit, as it is saved. */
export async function readLedger(unit: UnitOfWork, benefitId: string): Promise<IncidentLedger> {
  return (await unit.read<IncidentLedger>(incidentsKey(benefitId))) ?? { cases: [] };
}
