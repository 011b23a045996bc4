import { refuseAskingTwice } from '../../benefits/asking.js';
import type { Benefit, TechnicalBenefit } from '../../benefits/company.js';
import { refused } from '../../benefits/refusal.js';
import { lastStep } from '../../benefits/request.js';
import { may } from '../../benefits/roles.js';
import type { TechnicalFacts } from '../../benefits/technical-benefit.js';
import { refuseActivation, refuseActivationAsk, refuseIds } from '../../benefits/technical-benefit.js';
import type { TechnicalRecord } from '../../benefits/technical-state.js';
import { idsArrived, pressed, pressGivenUp, technicalRecordOf } from '../../benefits/technical-state.js';
import { technicalKey } from '../records.js';
import { sealIds } from '../seal-ids.js';
import type { UnitOfWork } from '../unit-of-work.js';
import type { Act, Ask, Work } from './act.js';

const DETAILS = { act: 'technical' } as const;

/** Activation of a technical benefit in Partner Center, from where the Access ID and Contract ID come back. R44 to R53 */
export const technicalAct: Act<'technical'> = {
  async refuseAsk(ask) {
    const { person, benefit, requests } = ask;
    const facts = await factsOf(ask);
    // R50: whoever may activate can always bring the ids, also when the button was pressed before.
    const refusal = isOwn(ask) ? refuseActivation(facts) : refuseActivationAsk(facts);
    return refusal ?? refuseAskingTwice(requests, person.id, benefit?.id ?? '');
  },
  async readForm(_ask, { reason = '' }) {
    return { kind: 'filled', details: { act: 'technical' }, reason: reason.trim() };
  },
  isOwnWork: isOwn,
  /** The ids of another request serve this one too: everybody sees them. R51 */
  async deliver(work) {
    const { record } = await factsOf(work);
    return record.activated ? { kind: 'fulfilled', details: DETAILS } : { kind: 'hand-over' };
  },
  handOver: {
    async start(work) {
      const facts = await factsOf(work);
      const refusal = refuseActivation(facts);
      if (refusal) return refusal;
      save(work, pressed(facts.record, work.person.id, work.now));
      return undefined;
    },
    async complete(work, _request, { accessId = '', contractId = '' }) {
      const facts = await factsOf(work);
      if (facts.record.activated) return { kind: 'fulfilled', details: DETAILS };
      const ids = { accessId, contractId };
      const refusal = refuseActivation(facts) ?? refuseIds(ids);
      if (refusal) return refused(refusal);
      save(work, idsArrived(facts.record, sealIds(work.parts.vault, ids), work.now));
      return { kind: 'fulfilled', details: DETAILS };
    },
    /** Partner Center refused what was pressed for this request: it can be asked for anew. */
    async giveUp(work, request) {
      if (!lastStep(request, 'started')) return;
      const { record } = await factsOf(work);
      const after = pressGivenUp(record);
      if (after !== record) save(work, after);
    },
  },
};

/** R44, R48: an activation needs the role and nobody else's consent. */
function isOwn({ person }: Pick<Ask, 'person'>): boolean {
  return may(person, 'activate-technical');
}

async function factsOf({ unit, company, person, benefit, now }: Ask | Work): Promise<TechnicalFacts> {
  const technical = isTechnical(benefit) ? benefit : undefined;
  const record = technical
    ? technicalRecordOf(technical, await savedRecord(unit, technical.id))
    : { benefitId: '', linkedBy: [] };
  return { company, person, benefit: technical, record, now };
}

function isTechnical(benefit: Benefit | undefined): benefit is TechnicalBenefit {
  return benefit?.category === 'technical';
}

function savedRecord(
  unit: Pick<UnitOfWork, 'read'>,
  benefitId: string,
): Promise<TechnicalRecord | undefined> {
  return unit.read<TechnicalRecord>(technicalKey(benefitId));
}

function save({ unit }: Work, record: TechnicalRecord): void {
  unit.write(technicalKey(record.benefitId), record);
}
