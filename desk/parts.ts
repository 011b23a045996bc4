import type { Store } from '../store/store.js';
import type { Vault } from '../store/vault.js';

/** What every act of the desk works with. Built once in `bot/main.ts`. */
export interface DeskParts {
  readonly store: Store;
  readonly vault: Vault;
  /** The present moment; tests fix it. */
  readonly clock: () => Date;
  readonly settings: DeskSettings;
  /** Called after a change that leaves something to deliver, with the tenant it belongs to. */
  readonly onDue: (tenantId: string) => void;
}

export interface DeskSettings {
  /** A shown key is hidden again after so many minutes. */
  readonly revealMinutes: number;
  /** A requester may remind the approvers once in so many hours. */
  readonly nudgeHours: number;
  /** A request without a decision expires after so many days. */
  readonly requestDays: number;
  /** Approvers are reminded of what waits for them after so many hours, once for each of these. */
  readonly remindAfterHours: readonly number[];
  /** Others are asked too when nobody has decided for so many days; 0 for never. */
  readonly escalateDays: number;
  /** An activation in Partner Center takes longer than usual after so many days. R49, R103 */
  readonly activationDays: number;
  /** Whoever decided can take it back for so many minutes; 0 for never. */
  readonly undoMinutes: number;
  /** An install event so many seconds after the last welcome is a new install. */
  readonly reinstallSeconds: number;
  /** Where Teams opens the tab; not there without one. */
  readonly tabLink?: string;
}

/** Who acts: proven by the channel, never by what a card says. */
export interface Actor {
  readonly tenantId: string;
  /** Entra object id. */
  readonly personId: string;
  /** As the channel knows them; the company file's name wins. */
  readonly name: string;
}
