import type { ApprovalRule, Delegation } from './approval-rules.js';
import type { BenefitType, Category, Day, Instant, OfferKind, Role } from './programme.js';

/**
 * A company as it is stored: what its company file tells (docs/company-file.md, company/company.schema.json)
 * without the keys, which the import seals into the key pool, and with the support ids sealed.
 */
export interface Company {
  readonly format: 1;
  readonly tenantId: string;
  readonly name: string;
  readonly mpnId: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** ISO 4217; amounts of money in the file are in this currency. */
  readonly currency: string;
  /** IANA time zone in which the company's days begin and end. */
  readonly timeZone: string;
  /** How its people are spoken to, in languages that know more than one form; each one's usual form when absent. */
  readonly address?: 'formal' | 'informal';
  /** Where the membership is managed; `pmc` companies have not been invited to Partner Center yet. R04. */
  readonly managedIn: 'partner-center' | 'pmc';
  /** The account is in the Cloud Solution Provider programme. R56, R70. */
  readonly csp?: boolean;
  /** E-mail of the company's Partner Center account; a marketing contact needs another one. R100. */
  readonly accountEmail?: string;
  readonly offers: readonly Offer[];
  readonly benefits: readonly Benefit[];
  readonly people: readonly Person[];
  readonly marketingContacts?: readonly MarketingContact[];
  /** The first that fits a request decides how it is approved. */
  readonly approvalRules?: readonly ApprovalRule[];
  /** Who decides for whom; not in the file: the desk adds what people said. */
  readonly delegations?: readonly Delegation[];
}

export interface Offer {
  readonly id: string;
  readonly kind: OfferKind;
  /** Silver and Gold are held in a competency; Action Pack has none. R42. */
  readonly competency?: string;
  /** The refund window is counted to the hour from here. R105. */
  readonly purchasedAt: Instant;
  /** Last day of usage rights. R27. */
  readonly expiresOn: Day;
  /** A Gold offer bought with the upgrade discount on a Silver one. R107. */
  readonly upgradedWithDiscount?: boolean;
}

interface BenefitBase {
  readonly id: string;
  readonly name: string;
  /** Other names people use for it ("VS Ent", "O365"). */
  readonly aliases?: readonly string[];
  /** Id of the offer that provisioned it. R26. */
  readonly offer: string;
  readonly type: BenefitType;
  /** How many licences, seats, credits, incidents, hours or offers were granted. */
  readonly quantity: number;
  readonly expiresOn: Day;
  /** The lowest offer that includes it, when not every offer does. */
  readonly needs?: OfferKind;
}

export interface SoftwareBenefit extends BenefitBase {
  readonly category: 'software';
  /** R19: not every product needs a key. */
  readonly needsKey: boolean;
  /** Special instructions that must be followed. R17. */
  readonly instructions?: LocalText;
  /** Display languages, BCP 47. R18 (2). */
  readonly languages: readonly string[];
  /** Operating systems of the target machine. R18 (3). */
  readonly operatingSystems: readonly string[];
  readonly downloadUrl: string;
}

export interface CloudBenefit extends BenefitBase {
  readonly category: 'cloud';
  /** Months that one key buys. R86, R89. */
  readonly months: number;
  readonly instructions?: LocalText;
  /** Licences in use before the desk began to count. */
  readonly used: number;
  /** The running subscription that a key can extend. R89. */
  readonly subscription?: { readonly seats: number; readonly endsOn: Day };
  /** The tenant, by its domain, on which the key must be redeemed. R87. */
  readonly tenantDomain?: string;
}

export interface AzureBenefit extends BenefitBase {
  readonly category: 'azure';
  readonly credit: 'monthly' | 'bulk';
  /** Per month or per year, in the company's currency. R29, R30. */
  readonly amount: number;
  /** Last day of the enrolment year, for bulk credit. R35. */
  readonly enrolmentYearEndsOn?: Day;
  readonly provisionedOn?: Day;
  readonly holders: readonly Holding[];
}

export interface VisualStudioBenefit extends BenefitBase {
  readonly category: 'visual-studio';
  readonly edition: 'professional' | 'enterprise';
  readonly holders: readonly Holding[];
}

export interface TechnicalBenefit extends BenefitBase {
  readonly category: 'technical';
  /** On-premises incidents, or Signature Cloud Support. R61, R62. */
  readonly plan: 'product-support' | 'signature-cloud';
  /** Quantity does not limit it. R64. */
  readonly unlimited?: boolean;
  readonly used: number;
  readonly activatedAt?: Instant;
  /** Sealed by `store/vault.ts` for the purpose `support-id`: everybody may see it, but only after activation. */
  readonly sealedAccessId?: string;
  readonly sealedContractId?: string;
}

export interface AdvisoryBenefit extends BenefitBase {
  readonly category: 'advisory';
  /** Hours booked before the desk began to count. R79. */
  readonly used: number;
}

export interface GoToMarketBenefit extends BenefitBase {
  readonly category: 'go-to-market';
  /** As shown under the benefit's name: "Silver Core", "Gold Core", "ISV Co-sell ready". R102. */
  readonly offerType: string;
  readonly activatedAt?: Instant;
}

export type Benefit =
  | SoftwareBenefit
  | CloudBenefit
  | AzureBenefit
  | VisualStudioBenefit
  | TechnicalBenefit
  | AdvisoryBenefit
  | GoToMarketBenefit;

/** Who holds a seat or a credit, and since when. R33, R93. */
export interface Holding {
  readonly person: string;
  readonly since: Instant;
}

/** A text in one language for everybody, or one for each language. */
export type LocalText = string | { readonly en: string; readonly [locale: string]: string };

export interface Person {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly guest?: boolean;
  /** The account belongs to the Cloud Solution Provider programme only, not to the partner network. R56 */
  readonly cspOnly?: boolean;
  readonly department?: string;
}

/** R100: the e-mail must differ from the one of the company's Partner Center account. */
export interface MarketingContact {
  readonly person: string;
  readonly email: string;
  readonly phone: string;
  readonly language: string;
}

/** The benefits of one category, in the file's order. */
export function benefitsOf<C extends Category>(
  company: Company,
  category: C,
): readonly Extract<Benefit, { category: C }>[] {
  return company.benefits.filter(
    (benefit): benefit is Extract<Benefit, { category: C }> => benefit.category === category,
  );
}

/** The offer that provisioned a benefit. The import refuses a file in which it is missing. */
export function offerOf(company: Company, benefit: Benefit): Offer {
  const offer = company.offers.find(candidate => candidate.id === benefit.offer);
  if (!offer) throw new Error(`Company ${company.tenantId}: benefit ${benefit.id} names no known offer`);
  return offer;
}
