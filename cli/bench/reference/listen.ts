import type { AddressInfo } from 'node:net';
import type { TurnContext } from 'botbuilder';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';
import { answerParent } from '../measured-bot.js';

/** Starts a bot as botbuilder's samples do, without credentials, and lets the parent process measure it. */
export async function listen(onTurn: (context: TurnContext) => Promise<void>): Promise<void> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    await adapter.process({ method: 'POST', headers: request.headers, body: request.body }, response, onTurn);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  answerParent({
    url: `http://127.0.0.1:${port}`,
    settled: async () => undefined,
    close: async () => server.close(),
  });
}
