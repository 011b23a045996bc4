import { refuseActing } from '../benefits/asking.js';
import type { Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import { refuseIds } from '../benefits/technical-benefit.js';
import { idsArrived } from '../benefits/technical-state.js';
import { openTechnical } from './open-technical.js';
import type { Actor, DeskParts } from './parts.js';
import { technicalKey } from './records.js';
import { sealIds } from './seal-ids.js';
import { inUnitOfWork } from './unit-of-work.js';

/** Puts right ids that were mistyped; only those who activate may. R48, R50 */
export function correctSupportIds(
  parts: DeskParts,
  actor: Actor,
  ids: { readonly benefitId: string; readonly accessId: string; readonly contractId: string },
): Promise<{ readonly kind: 'corrected' } | Refused> {
  return inUnitOfWork(parts, actor.tenantId, async unit => {
    const { benefitId } = ids;
    const opened = await openTechnical(parts, unit, actor, benefitId);
    if (opened.kind === 'refused') return opened;
    const { record, person, now } = opened.facts;
    const refusal = refuseActing(person, 'activate-technical') ?? refuseIds(ids);
    if (refusal) return refused(refusal);
    unit.write(technicalKey(benefitId), idsArrived(record, sealIds(parts.vault, ids), now));
    unit.audit({ at: now.toISOString(), by: person.id, act: 'correct-ids', benefitId });
    return { kind: 'corrected' };
  });
}
