import type { DeskSettings } from '../desk/parts.js';
import type { TabIdentity } from '../tab/api/tab-identity.js';
import type { BotIdentity } from './config-identity.js';
import { readIdentity, readTenants } from './config-identity.js';
import type { LogLevel } from './config-log-level.js';
import { readLogLevel } from './config-log-level.js';
import { secretFaults } from './config-secret.js';
import { readSettings } from './config-settings.js';
import { readTab } from './config-tab.js';
import { readTabLink } from './config-tab-link.js';
import { misspeltNames } from './config-typos.js';
import type { Environment } from './config-values.js';
import { createReader } from './config-values.js';
import { readWindowPorts } from './config-windows.js';
import type { Mode } from './service-url.js';

/** Everything that an operator can set, read and checked once. */
export interface Config {
  readonly mode: Mode;
  /** `HOST`; 127.0.0.1 in local mode, 0.0.0.0 else. */
  readonly host: string;
  /** `PORT`; 0 takes a free one. */
  readonly port: number;
  /** `DATA_DIR`; as written, relative to the working folder. */
  readonly dataFolder: string;
  /** `COMPANY_FILE`: imported on first start instead of the demo company. */
  readonly companyFile?: string;
  readonly logLevel: LogLevel;
  /** `BENEFITS_SECRET`; always there in production. */
  readonly secret?: string;
  readonly settings: DeskSettings;
  /** Tenants that are served, in lower case. Empty in local mode: there, every company that is loaded. */
  readonly allowedTenants: readonly string[];
  /** Who the bot is for Microsoft's channel; never there in local mode. */
  readonly identity?: BotIdentity;
  /** Who the tab is; without it production has no tab, and local mode has one that checks nobody. */
  readonly tab?: TabIdentity;
  /** Preferred ports of the local chat windows; empty for `PLAYGROUND=off` and in production. */
  readonly windowPorts: readonly number[];
}

/** Faults are sentences for an operator: every one at once, and never the value of a secret. */
export type ConfigResult =
  | { readonly kind: 'config'; readonly config: Config; readonly warnings: readonly string[] }
  | { readonly kind: 'invalid'; readonly faults: readonly string[] };

/** The environment of this process: nothing else in the house reads it. */
export function processEnvironment(): Environment {
  return process.env;
}

/** Reads the settings. A setting that is blank counts as not set. */
export function readConfig(env: Environment, { local }: { readonly local: boolean }): ConfigResult {
  const reader = createReader(env);
  const mode = local ? 'local' : 'production';
  const warnings: string[] = [];
  const faults: string[] = [...modeFaults(env, local), ...(local ? [] : misspeltNames(env))];
  const identity = local ? undefined : readIdentity(reader, faults, warnings);
  if (local && reader.text('MicrosoftAppId'))
    warnings.push('MicrosoftAppId is ignored: local mode needs no account.');
  const tab = local ? undefined : readTab(reader, identity?.appId, faults);
  const tabLink = tab && readTabLink(reader, identity?.appId, faults);
  const secret = reader.text('BENEFITS_SECRET');
  if (!local || secret !== undefined) faults.push(...secretFaults(secret));
  const companyFile = reader.text('COMPANY_FILE');
  const config: Config = {
    mode,
    host: reader.text('HOST') ?? (local ? '127.0.0.1' : '0.0.0.0'),
    port: reader.whole('PORT', { default: 3978, least: 0, most: 65_535 }, faults),
    dataFolder: reader.text('DATA_DIR') ?? './data',
    ...(companyFile ? { companyFile } : {}),
    logLevel: readLogLevel(reader, faults),
    ...(secret ? { secret } : {}),
    settings: { ...readSettings(reader, local, faults), ...(tabLink ? { tabLink } : {}) },
    allowedTenants: local ? [] : readTenants(reader, identity?.tenantId, faults),
    ...(identity ? { identity } : {}),
    ...(tab ? { tab } : {}),
    windowPorts: local ? readWindowPorts(reader, faults) : [],
  };
  return faults.length > 0 ? { kind: 'invalid', faults } : { kind: 'config', config, warnings };
}

function modeFaults(env: Environment, local: boolean): readonly string[] {
  const faults: string[] = [];
  if (env.DATABASE_URL?.trim())
    faults.push(
      'DATABASE_URL is not supported yet: unset it, and the desk keeps its data in files below DATA_DIR.',
    );
  if (!local) return faults;
  if (env.NODE_ENV?.trim().toLowerCase() === 'production')
    faults.push(
      'NODE_ENV is production, but local mode checks nobody: use `npm run serve`, or unset NODE_ENV.',
    );
  const host = env.HOST?.trim();
  if (host && !['127.0.0.1', 'localhost', '::1'].includes(host))
    faults.push('HOST must be 127.0.0.1, localhost or ::1 in local mode, because local mode checks nobody.');
  return faults;
}
