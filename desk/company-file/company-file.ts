import type {
  Benefit,
  CloudBenefit,
  Company,
  SoftwareBenefit,
  TechnicalBenefit,
} from '../../benefits/company.js';

/** A company file whose form is right: docs/company-file.md, company/company.schema.json. */
export interface CompanyFile extends Omit<Company, 'benefits'> {
  readonly $schema?: string;
  readonly benefits: readonly FileBenefit[];
}

/** A benefit as the file writes it: keys and support ids are still in the clear. */
export type FileBenefit =
  | Exclude<Benefit, SoftwareBenefit | CloudBenefit | TechnicalBenefit>
  | (SoftwareBenefit & WithKeys)
  | (CloudBenefit & WithKeys)
  | FileTechnicalBenefit;

export interface FileTechnicalBenefit extends Omit<TechnicalBenefit, 'sealedAccessId' | 'sealedContractId'> {
  readonly accessId?: string;
  readonly contractId?: string;
}

interface WithKeys {
  readonly keys?: readonly FileKey[];
}

/** A product key in the clear: never for a log, a message or a record. */
export interface FileKey {
  readonly key: string;
  /** 1 when absent. R22 */
  readonly activations?: number;
}

/** The keys that the file loads into the pool of a benefit. */
export function keysOf(benefit: FileBenefit): readonly FileKey[] {
  return 'keys' in benefit ? (benefit.keys ?? []) : [];
}

/** Equal for two ways of writing the same key. */
export function canonicalKey(key: string): string {
  return key.toUpperCase();
}
