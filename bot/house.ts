import type { DeskParts } from '../desk/parts.js';
import type { Languages } from '../language/languages.js';
import type { Recogniser } from '../language/understand/recogniser.js';
import type { Channel } from './channel.js';
import type { Log } from './log.js';
import type { TurnQueue } from './turn-queue.js';

/** What the Teams edge hands to every turn and every delivery. Built once in main.ts. */
export interface House {
  readonly desk: DeskParts;
  readonly languages: Languages;
  readonly recogniser: Recogniser;
  readonly channel: Channel;
  readonly queue: TurnQueue;
  readonly log: Log;
}
