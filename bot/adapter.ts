import { CloudAdapter } from 'botbuilder';
import type { AuthenticationConfig, ConnectorOptions, CredentialsFactory } from './careful-authentication.js';
import { CarefulAuthentication } from './careful-authentication.js';
import type { Config } from './config.js';
import type { BotIdentity } from './config-identity.js';
import { createConnectors } from './connectors.js';
import type { Apologise } from './failed-turn.js';
import { createFailedTurnHandler } from './failed-turn.js';
import { keepLimits } from './keep-limits.js';
import { createLimiter } from './limiter.js';
import type { Log } from './log.js';
import type { Pace } from './pace.js';
import { realPace } from './pace.js';
import { showTyping } from './show-typing.js';

/** Milliseconds that one call to the channel may take. */
const CALL_TIMEOUT = 10_000;

export interface AdapterParts {
  readonly config: Pick<Config, 'mode' | 'identity'>;
  readonly log: Log;
  readonly apologise: Apologise;
  /** Milliseconds for one call to the channel. */
  readonly callTimeout?: number;
  /** Stands in for Microsoft's services in tests. Never set by the process. */
  readonly services?: {
    readonly endpoints?: AuthenticationConfig;
    readonly credentials?: CredentialsFactory;
    readonly connectorOptions?: ConnectorOptions;
    /** By which the channel's limits are kept. */
    readonly pace?: Pace;
  };
}

/** The SDK's adapter: checks nobody in local mode, everybody else in production. */
export function createAdapter({ config, log, apologise, callTimeout, services }: AdapterParts): CloudAdapter {
  if (config.mode === 'production' && !config.identity) throw new Error('Production needs an identity');
  const authentication = new CarefulAuthentication(
    createConnectors({ mode: config.mode, timeout: callTimeout ?? CALL_TIMEOUT }),
    { ...(config.identity ? settingsOf(config.identity) : {}), ...services?.endpoints },
    services?.credentials,
    services?.connectorOptions,
  );
  const adapter = new CloudAdapter(authentication);
  adapter.use(showTyping(realPace));
  adapter.use(keepLimits(createLimiter(services?.pace ?? realPace)));
  adapter.onTurnError = createFailedTurnHandler({ log, apologise });
  return adapter;
}

/** The bot's identity by the names the SDK reads. */
function settingsOf({ appId, tenantId, type, credential }: BotIdentity): AuthenticationConfig {
  const who = { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId, MicrosoftAppType: type };
  switch (credential?.kind) {
    case 'password':
      return { ...who, MicrosoftAppPassword: credential.password };
    case 'certificate':
      return {
        ...who,
        CertificateThumbprint: credential.thumbprint,
        CertificatePrivateKey: credential.privateKey,
      } as AuthenticationConfig;
    case undefined:
      return who;
  }
}
