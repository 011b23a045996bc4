import type { CloudAdapter, TurnContext } from 'botbuilder';
import type { AdapterParts } from '../../bot/adapter.js';
import { createAdapter } from '../../bot/adapter.js';
import type { Config } from '../../bot/config.js';
import { createLog } from '../../bot/log.js';
import type { RunningServer, ServerParts } from '../../bot/server.js';
import { startServer } from '../../bot/server.js';

export const TENANT = 'a2a90e25-6f4b-4f02-a9d3-2bd0b6c8f7aa';
export const APP_ID = '5f2d8a3e-6c0f-4a0e-9d7b-1b6a4c9e2f31';

export const ALEX = {
  id: 'c0a8f6f1-51c4-4a52-8a3e-0c3b6f3d5e01',
  name: 'Alex Wilber',
  tenantId: TENANT,
  locale: 'en-US',
};

/** A configuration as `readConfig` makes it, on a free port of this computer. */
export function configFor(mode: Config['mode']): Config {
  return {
    mode,
    host: '127.0.0.1',
    port: 0,
    dataFolder: './data',
    logLevel: 'silent',
    settings: {
      revealMinutes: 5,
      nudgeHours: 24,
      remindAfterHours: [24, 48, 96, 168],
      escalateDays: 3,
      requestDays: 14,
      activationDays: 5,
      undoMinutes: 10,
      reinstallSeconds: 60,
    },
    allowedTenants: mode === 'production' ? [TENANT] : [],
    ...(mode === 'production'
      ? {
          identity: {
            type: 'SingleTenant',
            appId: APP_ID,
            tenantId: TENANT,
            credential: { kind: 'password', password: 'fake~password~of~a~bot' },
          } as const,
        }
      : {}),
    windowPorts: [],
  };
}

export const silent = createLog({ mode: 'production', logLevel: 'silent' });

export interface Edge {
  readonly server: RunningServer;
  readonly adapter: CloudAdapter;
  readonly url: string;
}

/** The whole edge, with `logic` in place of the desk. */
export async function startEdge(
  logic: (context: TurnContext) => Promise<void>,
  options: { config?: Config } & Partial<AdapterParts> & Partial<ServerParts> = {},
): Promise<Edge> {
  const config = options.config ?? configFor('local');
  const adapter = createAdapter({
    log: silent,
    apologise: (_context, reference) => `Sorry (${reference})`,
    ...options,
    config,
  });
  const server = await startServer({
    log: silent,
    onActivity: (request, response) => adapter.process(request, response, logic),
    health: () => ({ ready: true }),
    knowsTenant: tenant => tenant === TENANT,
    ...options,
    config,
  });
  return { server, adapter, url: server.url };
}
