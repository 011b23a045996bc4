import { dueReminder, isEscalationDue, reminderFor } from '../benefits/reminders.js';
import type { BenefitRequest } from '../benefits/request.js';
import { companyPartition } from '../store/store.js';
import { askWhoIsNotAsked } from './ask-approvers.js';
import { requestEntry } from './audit-request.js';
import type { DeskParts } from './parts.js';
import type { Posting } from './posting.js';
import { allMessages, post, postingKey } from './posting.js';
import { readCompany } from './read-company.js';
import { REQUESTS, requestKey } from './records.js';
import type { UnitOfWork } from './unit-of-work.js';
import { inUnitOfWork } from './unit-of-work.js';

/**
 * Reminds those who have something to do about requests, and asks more people about what nobody decides. Each step
 * is kept on the request in one change with its notices: it is given once, whatever is cut off in between.
 * @returns how many requests that was about.
 */
export async function remindApprovers(parts: DeskParts, tenantId: string): Promise<number> {
  const now = parts.clock();
  const requests = await parts.store.list<BenefitRequest>(companyPartition(tenantId), REQUESTS);
  const late = requests.filter(
    ({ value }) => dueReminder(value, parts.settings, now) || isEscalationDue(value, parts.settings, now),
  );
  for (const { value } of late) await seeTo(parts, tenantId, value.id);
  return late.length;
}

function seeTo(parts: DeskParts, tenantId: string, requestId: string): Promise<void> {
  return inUnitOfWork(parts, tenantId, async unit => {
    const company = await readCompany(unit);
    const request = await unit.read<BenefitRequest>(requestKey(requestId));
    if (!company || !request) return;
    const now = parts.clock();
    const at = now.toISOString();
    let next = request;
    const reminded = dueReminder(request, parts.settings, now);
    if (reminded) {
      next = { ...next, reminded };
      const people = reminderFor(company, request, reminded, now);
      unit.audit(requestEntry(request, { at, by: 'desk', act: 'remind', detail: `${reminded.step}` }));
      for (const { id: personId } of people)
        if (!(await isCardComing(unit, requestId, personId)))
          await post(unit, { requestId, kind: 'reminder', personId });
    }
    if (isEscalationDue(request, parts.settings, now)) {
      next = { ...next, escalatedAt: at };
      const asked = await askWhoIsNotAsked(unit, company, next, now);
      if (asked > 0) unit.audit(requestEntry(request, { at, by: 'desk', act: 'escalate' }));
    }
    if (next !== request) unit.write(requestKey(requestId), next);
  });
}

/** Whoever has not seen the card yet needs no reminder of it. */
async function isCardComing(unit: UnitOfWork, requestId: string, personId: string): Promise<boolean> {
  const card = await unit.read<Posting>(postingKey({ requestId, kind: 'approval', personId }));
  return card?.state === 'due' && allMessages(card).length === 0;
}
