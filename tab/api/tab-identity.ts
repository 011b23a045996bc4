/** Who the tab is in Entra ID: an app registration of its own, never the bot's (a token for it would open the bot). */
export interface TabIdentity {
  /** Lower case. */
  readonly clientId: string;
  /** What a token for the tab is made out to: the client id, or the application id URI. */
  readonly audiences: readonly string[];
  /** Where the keys stand that tokens are signed with. */
  readonly keysUrl: string;
}

/** The scope that the tab's registration exposes; tokens of apps without a person have none. */
export const TAB_SCOPE = 'access_as_user';
