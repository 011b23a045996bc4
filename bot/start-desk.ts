import { loadLanguages } from '../language/languages.js';
import { loadRecogniser } from '../language/understand/recogniser.js';
import { openLowdbStore } from '../store/lowdb/open-lowdb-store.js';
import { openLocalSecret } from '../store/open-secret.js';
import { createVault } from '../store/vault.js';
import type { AdapterParts } from './adapter.js';
import { createAdapter } from './adapter.js';
import { apologise } from './apologise.js';
import type { Caretaker } from './caretaker.js';
import { createCaretaker } from './caretaker.js';
import { createChannel } from './channel.js';
import type { Config } from './config.js';
import { handleActivity } from './handle-activity.js';
import type { House } from './house.js';
import type { Log } from './log.js';
import { openCompanies } from './open-data.js';
import { answerPublicPage } from './public-page.js';
import { startServer } from './server.js';
import { tabFor } from './tab-for.js';
import { createTurnQueue } from './turn-queue.js';

/** A desk that listens. */
export interface RunningDesk {
  readonly url: string;
  readonly house: House;
  readonly caretaker: Caretaker;
  /** Lets the turns under way finish, then lets go of the data. */
  close(): Promise<void>;
}

/**
 * Builds the parts and hands them to each other: this is the diagram of the house.
 * @param services stands in for Microsoft's services in tests.
 */
export async function startDesk(
  config: Config,
  log: Log,
  clock: () => Date = () => new Date(),
  services?: AdapterParts['services'],
): Promise<RunningDesk> {
  const store = await openLowdbStore({ folder: config.dataFolder, log });
  const vault = createVault(config.secret ?? (await openLocalSecret(config.dataFolder)));
  const caretaker = createCaretaker(() => house);
  const desk = { store, vault, clock, settings: config.settings, onDue: caretaker.wake };
  const adapter = createAdapter({
    config,
    log,
    apologise: (context, reference) => apologise(house, context, reference),
    ...(services ? { services } : {}),
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
    clock,
    onActivity: (request, response) =>
      adapter.process(request, response, context => handleActivity(house, context)),
    health: () => ({ ready: true }),
    knowsTenant: tenantId => tenants.has(tenantId),
    tab: tabFor(config, house),
    publicPage: (request, response) => answerPublicPage(house.languages, request, response),
  });
  for (const tenant of tenants) caretaker.wake(tenant);
  const close = async (): Promise<void> => {
    for (const part of [server, caretaker, store]) await part.close();
  };
  return { url: server.url, house, caretaker, close };
}
