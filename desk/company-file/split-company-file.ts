import type { Benefit, Company, TechnicalBenefit } from '../../benefits/company.js';
import { canonicalCopy } from '../../store/canonical-json.js';
import type { Vault } from '../../store/vault.js';
import type { CompanyFile, FileBenefit, FileTechnicalBenefit } from './company-file.js';
import { canonicalKey, keysOf } from './company-file.js';

/** A key of the file on its way into the pool. Holds the key in the clear: it lives as long as the import. */
export interface FileKeyEntry {
  readonly benefitId: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly activations: number;
  /** JSON pointer of the key in the file. */
  readonly pointer: string;
}

/** The company as it is stored, and apart from it the keys that the file brings. */
export interface SplitFile {
  readonly company: Company;
  readonly keys: readonly FileKeyEntry[];
}

/**
 * Takes the secrets out of a company file.
 * @param stored the company as it is stored now: support ids that stay the same keep their sealed text, so that
 * the same file again makes the same company.
 */
export function splitCompanyFile(file: CompanyFile, stored: Company | undefined, vault: Vault): SplitFile {
  const { $schema: _, ...rest } = file;
  const offers = rest.offers.map(offer => ({ ...offer, purchasedAt: inUtc(offer.purchasedAt) }));
  const before = new Map(stored?.benefits.map(benefit => [benefit.id, benefit]));
  const benefits = rest.benefits.map(benefit => storedForm(benefit, before.get(benefit.id), vault));
  const keys = rest.benefits.flatMap((benefit, index) => entriesOf(benefit, index, vault));
  return { company: canonicalCopy<Company>({ ...rest, offers, benefits }), keys };
}

function entriesOf(benefit: FileBenefit, index: number, vault: Vault): readonly FileKeyEntry[] {
  return keysOf(benefit).map(({ key, activations = 1 }, at) => ({
    benefitId: benefit.id,
    key: canonicalKey(key),
    fingerprint: vault.fingerprint('product-key', canonicalKey(key)),
    activations,
    pointer: `/benefits/${index}/keys/${at}/key`,
  }));
}

function storedForm(benefit: FileBenefit, before: Benefit | undefined, vault: Vault): Benefit {
  switch (benefit.category) {
    case 'software':
    case 'cloud': {
      const { keys: _, ...rest } = benefit;
      return rest;
    }
    case 'azure':
    case 'visual-studio':
      return {
        ...benefit,
        holders: benefit.holders.map(holding => ({ ...holding, since: inUtc(holding.since) })),
      };
    case 'technical':
      return sealSupportIds(benefit, before?.category === 'technical' ? before : undefined, vault);
    case 'go-to-market':
      return { ...benefit, ...activation(benefit) };
    case 'advisory':
      return benefit;
  }
}

function sealSupportIds(
  benefit: FileTechnicalBenefit,
  before: TechnicalBenefit | undefined,
  vault: Vault,
): TechnicalBenefit {
  const { accessId, contractId, ...rest } = benefit;
  const seal = (plain: string, sealed: string | undefined): string =>
    sealed !== undefined && vault.open('support-id', sealed) === plain
      ? sealed
      : vault.seal('support-id', plain);
  return {
    ...rest,
    ...activation(benefit),
    ...(accessId === undefined ? {} : { sealedAccessId: seal(accessId, before?.sealedAccessId) }),
    ...(contractId === undefined ? {} : { sealedContractId: seal(contractId, before?.sealedContractId) }),
  };
}

function activation({ activatedAt }: { readonly activatedAt?: string }): { activatedAt?: string } {
  return activatedAt === undefined ? {} : { activatedAt: inUtc(activatedAt) };
}

/** The one form in which moments are stored, so that they can be compared as texts. */
function inUtc(instant: string): string {
  return new Date(instant).toISOString();
}
