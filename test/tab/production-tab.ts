import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JWTPayload } from 'jose';
import { readConfig } from '../../bot/config.js';
import { createLog } from '../../bot/log.js';
import type { RunningDesk } from '../../bot/start-desk.js';
import { startDesk } from '../../bot/start-desk.js';
import { SOUND } from '../bot/config-fixture.js';
import { ACTION_PACK_TENANT, somebody, writeCompany } from '../company-variant.js';
import { NOW } from '../whole-bot.js';
import type { FakeEntra } from './fake-entra.js';
import { startFakeEntra } from './fake-entra.js';

export const BOT_APP_ID = SOUND.MicrosoftAppId!.toLowerCase();
export const TAB_APP_ID = '0d9c7b1e-52f4-4a86-9a3b-6f1e2d7c8b90';
export const ASA = somebody('10', 'Åsa Öberg').id;
export const KARIN = somebody('12', 'Karin Sjögren').id;

/** The desk as production runs it, on loopback, with a tab whose tokens a fake Entra ID signs. */
export interface ProductionTab {
  readonly desk: RunningDesk;
  readonly entra: FakeEntra;
  readonly logged: readonly string[];
  /** A sound token of Åsa's; the claims given replace the usual ones, undefined takes one away. */
  token(claims?: Readonly<Record<string, unknown>>): Promise<string>;
  close(): Promise<void>;
}

export async function startProductionTab(env: Record<string, string> = {}): Promise<ProductionTab> {
  const folder = await mkdtemp(join(tmpdir(), 'production-tab-'));
  const entra = await startFakeEntra();
  const result = readConfig(
    {
      ...SOUND,
      MicrosoftAppTenantId: ACTION_PACK_TENANT,
      TAB_APP_ID,
      APP_DOMAIN: 'desk.contoso.com',
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: join(folder, 'data'),
      COMPANY_FILE: await writeCompany(folder),
      ...env,
    },
    { local: false },
  );
  if (result.kind === 'invalid') throw new Error(result.faults.join('\n'));
  const { tab } = result.config;
  const config = { ...result.config, ...(tab ? { tab: { ...tab, keysUrl: entra.keysUrl } } : {}) };
  const logged: string[] = [];
  const log = createLog({ mode: 'production', logLevel: 'debug' }, { write: line => void logged.push(line) });
  const desk = await startDesk(config, log, () => NOW);
  return {
    desk,
    entra,
    logged,
    token: (claims = {}) => entra.token({ ...soundClaims(), ...claims }),
    async close() {
      await desk.close();
      await entra.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What Entra ID says in a token for the tab. */
export function soundClaims(): JWTPayload {
  const now = Math.floor(NOW.getTime() / 1000);
  return {
    aud: TAB_APP_ID,
    iss: `https://login.microsoftonline.com/${ACTION_PACK_TENANT}/v2.0`,
    tid: ACTION_PACK_TENANT,
    oid: ASA,
    name: 'Åsa Öberg',
    scp: 'access_as_user',
    ver: '2.0',
    iat: now - 10,
    nbf: now - 10,
    exp: now + 3600,
  };
}
