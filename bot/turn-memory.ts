import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import type { DialogState } from 'botbuilder-dialogs';
import { DialogSet } from 'botbuilder-dialogs';
import type { Actor, DeskParts } from '../desk/parts.js';
import { AskDialog } from '../dialogs/ask-dialog.js';
import type { Draft, Memory } from '../dialogs/turn.js';
import { personPartition } from '../store/store.js';

/** Raised whenever a dialog, its steps or its state change: a stack saved by another release is not continued. */
export const DIALOG_SCHEMA = 2;

/** Activities remembered for each person, so that one delivered twice is handled once. */
const REMEMBERED = 40;
/** Answers kept for a click delivered twice. Older ones are answered anew: every act has one effect. */
const REMEMBERED_ANSWERS = 2;

const TURN_KEY = 'turn';

/** What one person's conversation keeps from turn to turn: read once, saved once. */
export interface TurnRecord {
  readonly schema: number;
  readonly dialogs?: DialogState;
  readonly draft?: Draft;
  readonly stopped?: string;
  readonly seen: readonly SeenActivity[];
}

/** An activity that was handled, by its id in its conversation. */
export interface SeenActivity {
  readonly id: string;
  /** The answer to an invoke, unless it held something that is kept nowhere. */
  readonly answer?: object;
}

export interface OpenMemory {
  readonly memory: Memory;
  readonly seen: readonly SeenActivity[];
  /** The stack was saved by another release and has been put aside; the draft is kept. */
  readonly wasRestarted: boolean;
  readonly dialogs: DialogSet;
  /** Saves dialog stack, draft and what was seen in one step. */
  save(activity: SeenActivity): Promise<void>;
}

/** Opens what is kept for a person. */
export async function openMemory(desk: DeskParts, actor: Actor): Promise<OpenMemory> {
  const partition = personPartition(actor.tenantId, actor.personId);
  const found = await desk.store.read<TurnRecord>(partition, TURN_KEY);
  const record = found?.value;
  const isCurrent = record?.schema === DIALOG_SCHEMA && isKnownStack(record.dialogs);
  const state: { dialogs?: DialogState | undefined } = {
    dialogs: isCurrent ? structuredClone(record.dialogs) : undefined,
  };
  const memory: Memory = { draft: record?.draft, stopped: record?.stopped };
  return {
    memory,
    seen: record?.seen ?? [],
    wasRestarted: !isCurrent && record?.dialogs !== undefined,
    dialogs: new DialogSet(accessorOf(state)).add(new AskDialog()),
    async save(activity) {
      const value: TurnRecord = {
        schema: DIALOG_SCHEMA,
        ...(hasStack(state.dialogs) ? { dialogs: state.dialogs } : {}),
        ...(memory.draft ? { draft: memory.draft } : {}),
        ...(memory.stopped ? { stopped: memory.stopped } : {}),
        seen: remember(record?.seen ?? [], activity),
      };
      // The turn queue lets no other turn of this person run, so nothing else writes this record.
      await desk.store.commit(partition, { writes: [{ key: TURN_KEY, value, ifVersion: 'any' }] });
    },
  };
}

function remember(seen: readonly SeenActivity[], activity: SeenActivity): readonly SeenActivity[] {
  const all = [...seen.slice(1 - REMEMBERED), activity];
  return all.map((entry, index) => (index < all.length - REMEMBERED_ANSWERS ? { id: entry.id } : entry));
}

function hasStack(dialogs: DialogState | undefined): dialogs is DialogState {
  return (dialogs?.dialogStack?.length ?? 0) > 0;
}

const KNOWN_DIALOGS: ReadonlySet<string> = new Set([new AskDialog().id]);

/** Can this be continued? What was kept is not trusted to be what this release would have kept. */
function isKnownStack(dialogs: DialogState | undefined): boolean {
  if (dialogs === undefined) return true;
  const stack: unknown = dialogs?.dialogStack;
  return Array.isArray(stack) && stack.every(entry => KNOWN_DIALOGS.has(entry?.id) && isRecord(entry.state));
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lets the dialogs of the SDK work on the record that this turn has read. */
function accessorOf(state: { dialogs?: DialogState | undefined }): StatePropertyAccessor<DialogState> {
  return {
    get: async (_context: TurnContext, initial?: DialogState) => {
      state.dialogs ??= initial ?? { dialogStack: [] };
      return state.dialogs;
    },
    set: async (_context: TurnContext, value: DialogState) => {
      state.dialogs = value;
    },
    delete: async () => {
      state.dialogs = undefined;
    },
  } as StatePropertyAccessor<DialogState>;
}
