import type { TurnContext } from 'botbuilder';
import type { DialogContext, DialogSet } from 'botbuilder-dialogs';

/** Where the SDK keeps the parts of its state manager for the rest of a turn. */
const MANAGER_PARTS = 'DialogStateManagerConfiguration';

let parts: unknown;

/**
 * The SDK's context for the dialogs of a turn. It makes its memory scopes and path resolvers anew in every turn,
 * which costs more than anything else the dialogs do; they hold nothing of a turn, so the first ones serve all.
 */
export async function createDialogContext(dialogs: DialogSet, context: TurnContext): Promise<DialogContext> {
  if (parts) context.turnState.set(MANAGER_PARTS, parts);
  const dc = await dialogs.createContext(context);
  parts ??= context.turnState.get(MANAGER_PARTS);
  return dc;
}
