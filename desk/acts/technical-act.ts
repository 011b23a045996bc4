import type { Benefit, TechnicalBenefit } from '../../benefits/company.js';
import { refused } from '../../benefits/refusal.js';
import { may } from '../../benefits/roles.js';
import type { TechnicalFacts } from '../../benefits/technical-benefit.js';
import { refuseActivation, refuseActivationAsk, refuseIds } from '../../benefits/technical-benefit.js';
import type { TechnicalRecord } from '../../benefits/technical-state.js';
import { idsArrived, pressed, technicalRecordOf } from '../../benefits/technical-state.js';
import { technicalKey } from '../records.js';
import type { UnitOfWork } from '../unit-of-work.js';
import type { Act, Ask, Work } from './act.js';

/** Activation of a technical benefit in Partner Center, from where the Access ID and Contract ID come back. R44 to R53 */
export const technicalAct: Act<'technical'> = {
  async refuseAsk(ask) {
    return refuseActivationAsk(await factsOf(ask));
  },
  async readForm(_ask, { reason = '' }) {
    return { kind: 'filled', details: { act: 'technical' }, reason: reason.trim() };
  },
  // R44, R48: an activation needs the role and nobody else's consent.
  isOwnWork: ({ person }) => may(person, 'activate-technical'),
  deliver: async () => ({ kind: 'hand-over' }),
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
      const refusal = refuseIds({ accessId, contractId }) ?? refuseActivation(facts);
      if (refusal) return refused(refusal);
      const { vault } = work.parts;
      const ids = {
        sealedAccessId: vault.seal('support-id', accessId.trim()),
        sealedContractId: vault.seal('support-id', contractId.trim()),
      };
      save(work, idsArrived(facts.record, ids, work.now));
      return { kind: 'fulfilled', details: { act: 'technical' } };
    },
  },
};

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
