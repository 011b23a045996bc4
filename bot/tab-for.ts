import { createEntraDoor } from '../tab/api/entra-door.js';
import { createLocalDoor } from '../tab/api/local-door.js';
import type { Tab } from '../tab/open-tab.js';
import { openTab } from '../tab/open-tab.js';
import type { Config } from './config.js';
import type { House } from './house.js';
import { LOCAL_PEOPLE, localPersonId } from './local-people.js';
import { readBody } from './read-body.js';
import { wordRequest } from './word-request.js';

/** Milliseconds that a body may take to arrive. */
const BODY_TIMEOUT = 10_000;

/** The tab for this configuration; undefined in production without an app registration for it. */
export function tabFor(config: Config, house: House): Tab | undefined {
  const { desk, languages, log } = house;
  const parts = {
    desk,
    languages,
    log,
    wordRequest,
    readBody: (request: Parameters<typeof readBody>[0], largest: number) =>
      readBody(request, largest, BODY_TIMEOUT),
  };
  if (config.mode === 'local') {
    const local = createLocalDoor(desk.store);
    const chatUrl = ({ personId }: { personId: string }) => windowOf(config, personId);
    return openTab({ ...parts, door: local.door, local, chatUrl });
  }
  if (!config.tab || !config.identity) return undefined;
  const { tab: identity, allowedTenants } = config;
  const chatUrl = `https://teams.microsoft.com/l/chat/0/0?users=28:${config.identity.appId}`;
  const servesTenant = (tenantId: string) => allowedTenants.includes(tenantId.toLowerCase());
  const door = createEntraDoor({ identity, servesTenant, clock: desk.clock });
  return openTab({ ...parts, door, chatUrl: () => chatUrl });
}

/** The chat window in which this person sits, if there is one and its port was not taken. */
function windowOf({ windowPorts }: Config, personId: string): string | undefined {
  const port = windowPorts[LOCAL_PEOPLE.findIndex((_, index) => localPersonId(index) === personId)];
  return port ? `http://localhost:${port}` : undefined;
}
