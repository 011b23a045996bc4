import type { Middleware } from 'botbuilder';
import { DialogTestClient } from 'botbuilder-testing';
import type { Memory, Place } from '../../dialogs/turn.js';
import { setTurn } from '../../dialogs/turn.js';
import type { GivenDesk } from '../desk/given-desk.js';
import { actor } from '../desk/given-desk.js';
import { TENANT } from '../desk/small-company.js';
import type { Card } from '../fake-teams/cards.js';
import { cardText } from '../fake-teams/cards.js';
import { ConversationDialog } from './conversation-dialog.js';
import { from, turnFor } from './edge-of-tests.js';
import type { Speaker } from './speaker.js';
import { createSpeaker } from './speaker.js';
import { Transcript } from './transcript.js';

/** One person's conversation, held by DialogTestClient. */
export interface Conversation extends Speaker {
  readonly memory: Memory;
  readonly client: DialogTestClient;
  /** Ids of the dialogs that are under way. */
  stack(): readonly string[];
  /** What the newest card says. */
  card(): string;
}

export interface ConversationOptions {
  readonly tenantId?: string;
  readonly place?: Place['kind'];
}

/** @param who a person id of the small company, or of nobody it knows. */
export function startConversation(
  desk: GivenDesk,
  who: string,
  { tenantId = TENANT, place = 'personal' }: ConversationOptions = {},
): Conversation {
  const person = actor(who, tenantId);
  const memory: Memory = {};
  const transcript = new Transcript();
  const setTurns: Middleware = {
    async onTurn(context, next) {
      const { turn, answer } = await turnFor(desk.parts, person, context, memory, { kind: place });
      setTurn(context, turn);
      await next();
      const value = answer.invokeAnswer()?.value;
      if (typeof value === 'object') transcript.show(context.activity.replyToId!, { card: value as Card });
    },
  };
  const client = new DialogTestClient('msteams', new ConversationDialog(), undefined, [transcript, setTurns]);
  return {
    ...createSpeaker(transcript, async activity => {
      await client.sendActivity(from(person, activity));
    }),
    memory,
    client,
    stack: () => stackOf(client),
    card: () => cardText(transcript.lastCard().card),
  };
}

function stackOf(client: DialogTestClient): readonly string[] {
  const dialogs = client.dialogContext.activeDialog?.state.dialogs as { dialogStack: { id: string }[] };
  return dialogs.dialogStack.map(({ id }) => id);
}
