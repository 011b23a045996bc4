import type { Refused } from '../benefits/refusal.js';
import { linked } from '../benefits/technical-state.js';
import { openTechnical } from './open-technical.js';
import type { Actor, DeskParts } from './parts.js';
import { technicalKey } from './records.js';
import { inUnitOfWork } from './unit-of-work.js';

/** Notes that the person has entered the ids for their account; saying so again changes nothing. R53 */
export function linkAccount(
  parts: DeskParts,
  actor: Actor,
  benefitId: string,
): Promise<{ readonly kind: 'linked' | 'already' } | Refused> {
  return inUnitOfWork(parts, actor.tenantId, async unit => {
    const opened = await openTechnical(parts, unit, actor, benefitId);
    if (opened.kind === 'refused') return opened;
    const { record, person, now } = opened.facts;
    const after = linked(record, person.id);
    if (after === record) return { kind: 'already' };
    // Not what the company file told: a later file may still correct that.
    unit.write(technicalKey(benefitId), { ...opened.saved, linkedBy: after.linkedBy });
    unit.audit({ at: now.toISOString(), by: person.id, act: 'link', benefitId });
    return { kind: 'linked' };
  });
}
