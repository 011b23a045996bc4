import type { IncidentCount } from '../benefits/incidents.js';
import { countIncidents, refuseReading } from '../benefits/incidents.js';
import type { Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import { openTechnical, readLedger } from './open-technical.js';
import type { Actor, DeskParts } from './parts.js';
import { incidentsKey } from './records.js';
import { inUnitOfWork } from './unit-of-work.js';

/** Takes the figure that somebody read in Support for Business; the desk counts on from there. R68, R69 */
export function reportFigure(
  parts: DeskParts,
  actor: Actor,
  figure: { readonly benefitId: string; readonly remaining: number },
): Promise<{ readonly kind: 'read'; readonly count: IncidentCount } | Refused> {
  return inUnitOfWork(parts, actor.tenantId, async unit => {
    const { benefitId, remaining } = figure;
    const opened = await openTechnical(parts, unit, actor, benefitId);
    if (opened.kind === 'refused') return opened;
    const { company, benefit, person, now } = opened.facts;
    const ledger = await readLedger(unit, benefitId);
    const refusal = refuseReading(countIncidents(company, benefit, ledger), remaining);
    if (refusal) return refused(refusal);
    const at = now.toISOString();
    const after = { ...ledger, reading: { benefitId, remaining, at, personId: person.id } };
    unit.write(incidentsKey(benefitId), after);
    unit.audit({ at, by: person.id, act: 'read-figure', benefitId, detail: String(remaining) });
    return { kind: 'read', count: countIncidents(company, benefit, after) };
  });
}
