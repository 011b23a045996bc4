import { listen } from './listen.js';

/** The bare echo: nothing is read, nothing is kept, one text is answered. */
await listen(async context => {
  if (context.activity.type === 'message') await context.sendActivity(`Echo: ${context.activity.text}`);
});
