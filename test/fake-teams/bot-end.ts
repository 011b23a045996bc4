import type { Connector } from './connector.js';
import type { Delivery } from './sender.js';

/** The bot as the channel knows it, and the way to it. */
export interface BotEnd {
  readonly connector: Connector;
  readonly serviceUrl: string;
  readonly botId: string;
  readonly botName: string;
  /** @throws Error until the bot's address is known. */
  readonly botUrl: () => string;
  /** Every answer of the bot to a delivery. */
  readonly answers: Delivery[];
  /** How often each activity is delivered. */
  readonly copies: () => number;
  /** Makes the Authorization header; none in local mode. */
  readonly authorization?: (activity: Readonly<Record<string, unknown>>) => Promise<string> | string;
}
