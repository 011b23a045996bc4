import type { IncomingMessage } from 'node:http';
import type { Actor, DeskParts } from '../desk/parts.js';
import type { Languages } from '../language/languages.js';
import type { Door } from './api/door.js';
import type { DoorRefusal } from './api/door-refusal.js';
import type { LocalDoor } from './api/local-door.js';
import type { WordRequest } from './api/request-words.js';

/** What the tab is made of. */
export interface TabParts {
  readonly desk: DeskParts;
  readonly languages: Languages;
  readonly log: TabLog;
  readonly door: Door;
  /** The person switch: in local mode only. */
  readonly local?: LocalDoor;
  /** Where a person's chat with the bot opens. */
  readonly chatUrl: (actor: Actor) => string | undefined;
  readonly wordRequest: WordRequest;
  /** Reads a body of up to so many bytes. */
  readonly readBody: (request: IncomingMessage, largest: number) => Promise<Buffer | DoorRefusal>;
}

export interface TabLog {
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
