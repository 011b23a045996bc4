import type { ApprovalRule } from '../../benefits/approval-rules.js';
import type { MarketingContact, Offer, Person } from '../../benefits/company.js';
import type { CompanyFile, FileBenefit } from './company-file.js';
import type { Finding } from './file-error.js';

/** One entry of a list of the file, and where it stands. */
export interface Entry<T> {
  readonly pointer: string;
  readonly value: T;
}

/** What of a file can be looked at further although other parts of it are wrong. */
export interface SoundParts {
  readonly offers: readonly Entry<Offer>[];
  readonly benefits: readonly Entry<FileBenefit>[];
  readonly people: readonly Entry<Person>[];
  readonly marketingContacts: readonly Entry<MarketingContact>[];
  readonly approvalRules: readonly Entry<ApprovalRule>[];
  /** Ids of all offers, benefits and people, also of those that are wrong elsewhere. */
  readonly offerIds: ReadonlySet<unknown>;
  readonly benefitIds: ReadonlySet<unknown>;
  readonly personIds: ReadonlySet<unknown>;
  readonly accountEmail: string | undefined;
}

type ListField = 'offers' | 'benefits' | 'people' | 'marketingContacts' | 'approvalRules';

/** The entries of a file in which the schema found nothing wrong, so that every error can be told at once. */
export function soundParts(value: unknown, findings: readonly Finding[]): SoundParts {
  const file = (isObject(value) ? value : {}) as Partial<CompanyFile>;
  const wrong = new Set(findings.map(finding => finding.pointer.split('/').slice(0, 3).join('/')));
  const sound = <T>(field: ListField): readonly Entry<T>[] =>
    listOf(file[field])
      .map((entry, index) => ({ pointer: `/${field}/${index}`, value: entry as T }))
      .filter(entry => !wrong.has(entry.pointer) && isObject(entry.value));
  return {
    offers: sound<Offer>('offers'),
    benefits: sound<FileBenefit>('benefits'),
    people: sound<Person>('people'),
    marketingContacts: sound<MarketingContact>('marketingContacts'),
    approvalRules: sound<ApprovalRule>('approvalRules'),
    offerIds: idsOf(file.offers),
    benefitIds: idsOf(file.benefits),
    personIds: idsOf(file.people),
    accountEmail: typeof file.accountEmail === 'string' ? file.accountEmail : undefined,
  };
}

function idsOf(list: unknown): ReadonlySet<unknown> {
  return new Set(listOf(list).flatMap(entry => (isObject(entry) && 'id' in entry ? [entry.id] : [])));
}

function listOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
