import type { Actor, DeskParts } from './parts.js';
import { COMPANY_KEY } from './records.js';
import { inUnitOfWork } from './unit-of-work.js';

/** Records in the audit log that somebody pressed a button that was made for another person. */
export function noteForeignPress(
  parts: DeskParts,
  actor: Actor,
  button: { readonly act: string; readonly args: Readonly<Record<string, string>> },
): Promise<void> {
  return inUnitOfWork(parts, actor.tenantId, async unit => {
    // A tenant without a company gets no records: they would pass for one.
    if (!(await unit.read(COMPANY_KEY))) return;
    const { act, args } = button;
    const at = parts.clock().toISOString();
    unit.audit({
      at,
      by: actor.personId,
      act: 'refuse',
      ...(args.request ? { requestId: args.request } : {}),
      detail: `not-yours: ${act}`,
    });
  });
}
