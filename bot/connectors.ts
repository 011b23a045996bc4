import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { TokenError, UntrustedAddressError } from './outgoing-failure.js';
import type { Mode } from './service-url.js';
import { isTrustedServiceUrl } from './service-url.js';
import { within } from './within.js';

export type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
type Connector = Awaited<ReturnType<ConnectorFactory['create']>>;

/** Makes the SDK's connections to the channel safe, and keeps them: the SDK makes a new one for every turn. */
export interface Connectors {
  careful(factory: ConnectorFactory): ConnectorFactory;
}

export interface ConnectorRules {
  readonly mode: Mode;
  /** Milliseconds for one call, and for getting an access token. */
  readonly timeout: number;
}

const MOST_KEPT = 200;

export function createConnectors(rules: ConnectorRules): Connectors {
  const kept = new Map<string, Connector>();
  return {
    careful: factory => ({
      async create(serviceUrl, audience) {
        if (!isTrustedServiceUrl(serviceUrl, rules.mode)) throw new UntrustedAddressError();
        const name = `${serviceUrl} ${audience}`;
        const known = kept.get(name);
        if (known) return known;
        const connector = tame(await factory.create(serviceUrl, audience), rules.timeout);
        if (kept.size >= MOST_KEPT) kept.clear();
        kept.set(name, connector);
        return connector;
      },
    }),
  };
}

/** As much of the pipeline of `@azure/core-rest-pipeline` as is changed here. */
interface Pipeline {
  removePolicy(options: { name: string }): readonly unknown[];
  addPolicy(policy: { name: string; sendRequest: SendRequest }): void;
}
type SendRequest = (request: { abortSignal?: AbortSignal }, next: (request: object) => unknown) => unknown;

/**
 * P2: takes out the SDK's own retries, which send a message again after a 5xx or a reset although the first may
 * have arrived, and redirects, and sets a deadline. The SDK ignores its own `noRetryPolicy`.
 */
function tame(connector: Connector, timeout: number): Connector {
  const { pipeline } = (connector as unknown as { client: { pipeline: Pipeline } }).client;
  for (const name of ['defaultRetryPolicy', 'redirectPolicy'])
    if (pipeline.removePolicy({ name }).length !== 1) throw new Error(`The SDK has no ${name} to take out`);
  pipeline.addPolicy({
    name: 'deadline',
    sendRequest(request, next) {
      request.abortSignal = AbortSignal.timeout(timeout);
      return next(request);
    },
  });
  const { credentials } = connector;
  connector.credentials = {
    signRequest: resource => orTokenError(credentials.signRequest(resource), timeout),
  };
  return connector;
}

/** Tells "no token, so nothing was sent" from a send that failed. */
async function orTokenError<T>(signing: Promise<T>, timeout: number): Promise<T> {
  try {
    return await within(timeout, signing);
  } catch (cause) {
    throw new TokenError({ cause });
  }
}
