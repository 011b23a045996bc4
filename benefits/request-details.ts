import type { CreditWish } from './azure-asking.js';
import type { AzureBenefit, MarketingContact } from './company.js';
import type { HelpMatter } from './help-matters.js';
import type { Instant, Role } from './programme.js';
import type { KeyIntent } from './subscription-end.js';

export interface KeyChoices {
  /** BCP 47. R18 (2) */
  readonly language: string;
  /** R18 (3) */
  readonly operatingSystem: string;
}

/** What belongs to each act, beside what every request has. */
export type RequestDetails =
  | {
      readonly act: 'software-key';
      readonly choices: KeyChoices;
      /** Set when a key of the pool was allocated to it. */
      readonly keyId?: string;
    }
  /** Somebody asks those who hold a role for what the desk itself does not do. R09, R11, R44 */
  | { readonly act: 'help'; readonly wanted: HelpMatter }
  /** R48: somebody activates a technical benefit in Partner Center and brings back its ids. */
  | { readonly act: 'technical' }
  /** `intent`: what the key is for, as it was decided last. R85 */
  | {
      readonly act: 'cloud-key';
      readonly intent: KeyIntent;
      /** Set when a key was set aside for it, or came back from Partner Center. */
      readonly keyId?: string;
    }
  /** R32 to R35: a credit goes to somebody, passes on or is taken away. */
  | {
      readonly act: 'azure-credit';
      /** Of the benefit, for it decides who may do it and where it is redeemed. R08, R38 */
      readonly credit: AzureBenefit['credit'];
      readonly wish: CreditWish;
    }
  /** A Visual Studio subscription is assigned, or passed on. R90, R93 */
  | {
      readonly act: 'visual-studio';
      /** Person id of who gets it. */
      readonly to: string;
      /** Person id of who has it, where it is passed on; else it is a free one. */
      readonly from?: string;
      /** Set where the desk asks for somebody whose turn in the waiting list has come. */
      readonly waitingSince?: Instant;
      /** Set when it was assigned. */
      readonly seatId?: string;
    }
  /** Somebody who is missing is added to the company. R91, R101 */
  | {
      readonly act: 'add-person';
      readonly name: string;
      readonly email: string;
      readonly roles: readonly Role[];
      /** The object id that the directory gave them; set when they were added. */
      readonly personId?: string;
    }
  /** Somebody becomes the company's marketing contact, or their entry changes. R98 to R100 */
  | {
      readonly act: 'marketing-contact';
      readonly contact: MarketingContact;
      /** Person ids of those who had wanted to activate an offer; set when the contact was set. R98 */
      readonly waiting?: readonly string[];
    }
  /** A Go-To-Market offer is activated in Partner Center. R102 */
  | { readonly act: 'go-to-market' };
export type DetailsOf<A extends RequestDetails['act']> = Extract<RequestDetails, { act: A }>;
