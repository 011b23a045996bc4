import { readFileSync } from 'node:fs';
import { ActivityHandler, CardFactory, ConversationState, MemoryStorage, UserState } from 'botbuilder';
import { listen } from './listen.js';

/** A bot of the usual kind: state of conversation and user in memory, and the same Adaptive Card every time. */
const storage = new MemoryStorage();
const conversationState = new ConversationState(storage);
const userState = new UserState(storage);
const count = conversationState.createProperty<{ turns: number }>('count');
const user = userState.createProperty<{ name: string }>('user');
const card = JSON.parse(readFileSync(new URL('./card.json', import.meta.url), 'utf8'));

const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  (await count.get(context, { turns: 0 })).turns += 1;
  (await user.get(context, { name: '' })).name = context.activity.from.name;
  await context.sendActivity({ attachments: [CardFactory.adaptiveCard(card)] });
  await next();
});

await listen(async context => {
  await bot.run(context);
  await conversationState.saveChanges(context);
  await userState.saveChanges(context);
});
