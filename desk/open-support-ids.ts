import type { Company, TechnicalBenefit } from '../benefits/company.js';
import { benefitsOf } from '../benefits/company.js';
import type { Refusal } from '../benefits/refusal.js';
import { readSupportIds } from '../benefits/support-ids.js';
import { technicalRecordOf } from '../benefits/technical-state.js';
import type { Seat } from './load-company.js';
import type { DeskParts } from './parts.js';
import { loadSupportBooks } from './support-books.js';

/** The ids of one technical benefit in the clear, or why there are none. */
export type OpenedIds =
  | {
      readonly kind: 'ids';
      readonly benefit: TechnicalBenefit;
      readonly accessId: string;
      readonly contractId: string;
      /** The person has entered them for their account. R53 */
      readonly isLinked: boolean;
    }
  | { readonly kind: 'refused'; readonly benefit: TechnicalBenefit; readonly refusal: Refusal };

/** The Access ID and Contract ID of each technical benefit, for everybody of the company. R47, R51 */
export async function openSupportIds(parts: DeskParts, seat: Seat): Promise<readonly OpenedIds[]> {
  const { company, person } = seat;
  const books = await loadSupportBooks(parts, company.tenantId);
  const now = parts.clock();
  return benefitsOf(company, 'technical').map(benefit => {
    const record = technicalRecordOf(benefit, books.records.get(benefit.id));
    const found = readSupportIds({ company, person, benefit, record, now });
    if (found.kind === 'refused') return { ...found, benefit };
    const accessId = open(parts, company, found.sealedAccessId);
    const contractId = open(parts, company, found.sealedContractId);
    const isLinked = record.linkedBy.includes(person.id);
    return { kind: 'ids', benefit, accessId, contractId, isLinked };
  });
}

function open(parts: DeskParts, company: Company, sealed: string): string {
  const plain = parts.vault.open('support-id', sealed);
  if (plain === undefined)
    throw new Error(`Support ids of ${company.tenantId} cannot be opened; was BENEFITS_SECRET changed?`);
  return plain;
}
