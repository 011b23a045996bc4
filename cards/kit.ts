import type { Say } from '../language/say.js';

/** A card as Teams reads it. */
export type AdaptiveCard = Readonly<Record<string, unknown>>;

/** What a button can do. The names travel inside sealed tokens, never as trusted data. */
export type PressAct =
  | 'help'
  | 'check-benefits'
  | 'open-category'
  | 'open-benefit'
  | 'get-key'
  | 'activate-technical'
  | 'assign-credit'
  | 'get-cloud-key'
  | 'assign-visual-studio'
  | 'add-person'
  | 'marketing-contact'
  | 'activate-offer'
  | 'waiting-list'
  | 'join-waiting'
  | 'leave-waiting'
  | 'pick-benefit'
  | 'send-request'
  | 'cancel'
  | 'my-requests'
  | 'open-request'
  | 'nudge'
  | 'withdraw'
  | 'comment'
  | 'undo'
  | 'room-here'
  | 'room-mode'
  | 'room-end'
  | 'room-refresh'
  | 'room-approve'
  | 'room-reject'
  | 'show-key'
  | 'hide-key'
  | 'key-redeemed'
  | 'key-elsewhere'
  | 'change-key-use'
  | 'replace-key'
  | 'approvals'
  | 'decide-several'
  | 'approve-several'
  | 'reject-several'
  | 'stand-in'
  | 'save-stand-in'
  | 'end-stand-in'
  | 'notices'
  | 'save-notices'
  | 'what-if'
  | 'show-what-if'
  | 'open-approval'
  | 'approve'
  | 'reject'
  | 'approve-justified'
  | 'refresh-approval'
  | 'report-started'
  | 'report-done'
  | 'say-impossible'
  | 'give-up'
  | 'find-admin'
  | 'change-language'
  | 'set-language'
  | 'ask-seen'
  | 'explain-seen'
  | 'support-ids'
  | 'link-ids'
  | 'correct-ids'
  | 'save-ids'
  | 'count-case'
  | 'official-figure'
  | 'save-figure'
  | 'book-hours'
  | 'choose-support'
  | 'route-support'
  | 'incidents'
  | 'access-id-error'
  | 'advisory-hours'
  | 'refund'
  | 'send-cancellation'
  | 'settle-cancellation'
  | 'forecast';

/** Which thing a button is about: ids and page numbers, all strings. */
export type PressArgs = Readonly<Record<string, string>>;

/** What the tab can be opened at from a card. */
export type TabPlace = 'benefits' | 'approvals';

/** What every card is made with. */
export interface Kit {
  /** Speaks the reader's language. */
  readonly say: Say;
  /** Person id of the one who reads; absent where several people read. */
  readonly readerId?: string;
  /** The company's time zone, for moments. */
  readonly timeZone: string;
  /** Where Teams opens the tab at this place; not there without a tab. */
  readonly tabUrl?: (place: TabPlace) => string;
  /** Makes the opaque token of one button. */
  readonly press: (act: PressAct, args?: PressArgs) => string;
}
