import { join } from 'node:path';
import { loadLanguages } from '../language/languages.js';
import { loadRecogniser } from '../language/understand/recogniser.js';
import { openLowdbStore } from '../store/lowdb/open-lowdb-store.js';
import { openLocalSecret } from '../store/open-secret.js';
import { createVault } from '../store/vault.js';
import { createAdapter } from './adapter.js';
import { announce } from './announce.js';
import { apologise } from './apologise.js';
import { createCaretaker } from './caretaker.js';
import { createChannel } from './channel.js';
import { handleActivity } from './handle-activity.js';
import type { House } from './house.js';
import { startLocalWindows } from './local-windows.js';
import { createLog } from './log.js';
import { openCompanies } from './open-data.js';
import { closeOnSignal, configOrExit, exitWith } from './process.js';
import { startServer } from './server.js';
import { createTurnQueue } from './turn-queue.js';

const config = configOrExit(process.argv.includes('--local'));
const log = createLog(config);

try {
  const store = await openLowdbStore({ folder: config.dataFolder, log });
  const vault = createVault(config.secret ?? (await openLocalSecret(config.dataFolder)));
  const caretaker = createCaretaker(() => house);
  const clock = () => new Date();
  const desk = { store, vault, clock, settings: config.settings, onDue: caretaker.wake };
  const adapter = createAdapter({
    config,
    log,
    apologise: (context, reference) => apologise(house, context, reference),
  });
  const house: House = {
    desk,
    languages: loadLanguages(),
    recogniser: loadRecogniser(),
    channel: createChannel(adapter, config.identity?.appId ?? ''),
    queue: createTurnQueue(),
    log,
  };
  const tenants = await openCompanies(config, desk, log);
  const server = await startServer({
    config,
    log,
    onActivity: (request, response) =>
      adapter.process(request, response, context => handleActivity(house, context)),
    health: () => ({ ready: true }),
    knowsTenant: tenantId => tenants.has(tenantId),
  });
  const botUrl = `${server.url}/api/messages`;
  const folder = join(config.dataFolder, 'playground');
  const windows = await startLocalWindows({ botUrl, folder, ports: config.windowPorts, log });
  closeOnSignal(log, [server, windows, caretaker, store]);
  for (const tenant of tenants) caretaker.wake(tenant);
  announce(config, server.url, windows.windows);
} catch (error) {
  exitWith(log, error);
}
