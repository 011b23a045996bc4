import type { Connector } from './connector.js';

/** The bot as the channel knows it, and the way to it. */
export interface BotEnd {
  readonly connector: Connector;
  readonly serviceUrl: string;
  readonly botId: string;
  readonly botName: string;
  /** @throws Error until the bot's address is known. */
  readonly botUrl: () => string;
  /** How often each activity is delivered. */
  readonly copies: () => number;
  /** Makes the Authorization header; none in local mode. */
  readonly authorization?: (activity: Readonly<Record<string, unknown>>) => Promise<string> | string;
}
