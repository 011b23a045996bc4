import type { CloudKey } from '../benefits/cloud-key.js';
import type { CloudBenefit, Company, Person, SoftwareBenefit } from '../benefits/company.js';
import type { BenefitRequest, RequestOf } from '../benefits/request.js';
import type { UnitOfWork } from './unit-of-work.js';

/** Where somebody wants to read the key of a request. */
export interface RevealPlace {
  readonly requestId: string;
  readonly conversationId: string;
  readonly activityId: string;
  readonly isOneToOne: boolean;
  /** The account that they say to be signed in to, where it matters. R87 */
  readonly tenant?: string | undefined;
}

/** Somebody wants to read the key of a request. */
export interface KeyReading<R = BenefitRequest> {
  readonly unit: UnitOfWork;
  readonly company: Company;
  readonly person: Person;
  readonly request: R;
  readonly place: RevealPlace;
  readonly now: Date;
}

/** The key that may be read, and what it is for. */
export type ReadableKey =
  | {
      readonly act: 'software-key';
      readonly request: RequestOf<'software-key'>;
      readonly benefit: SoftwareBenefit;
    }
  | {
      readonly act: 'cloud-key';
      readonly request: RequestOf<'cloud-key'>;
      readonly benefit: CloudBenefit;
      readonly cloudKey: CloudKey;
    };
