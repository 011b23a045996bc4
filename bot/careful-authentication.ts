import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { ConnectorFactory, Connectors } from './connectors.js';
import { within } from './within.js';

type Base = ConfigurationBotFrameworkAuthentication;
type AuthenticationOptions = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;
export type AuthenticationConfig = NonNullable<AuthenticationOptions[0]>;
export type CredentialsFactory = NonNullable<AuthenticationOptions[1]>;
export type ConnectorOptions = NonNullable<AuthenticationOptions[4]>;

type Identified = Awaited<ReturnType<Base['authenticateRequest']>>;

/** The SDK keeps the channel's keys for a day; milliseconds. */
const KEYS_LIFE = 24 * 3600 * 1000;
/** Milliseconds to wait for the keys: the SDK itself would wait for ever. */
const KEYS_TIMEOUT = 10_000;

/** The SDK's authentication, except that every connection to the channel goes through `connectors`. */
export class CarefulAuthentication extends ConfigurationBotFrameworkAuthentication {
  private userTokenClient: ReturnType<Base['createUserTokenClient']> | undefined;
  private keysSeenAt = Number.NEGATIVE_INFINITY;
  private scout: Promise<unknown> | undefined;

  constructor(
    private readonly connectors: Connectors,
    config: AuthenticationConfig,
    credentials?: CredentialsFactory,
    options: ConnectorOptions = {},
  ) {
    super(config, credentials, undefined, undefined, options);
  }

  /** A5: where the keys have to be fetched, one request goes first: the SDK fetches once for each. */
  override async authenticateRequest(...request: Parameters<Base['authenticateRequest']>) {
    if (Date.now() - this.keysSeenAt < KEYS_LIFE) return this.identify(request);
    if (this.scout) await this.scout;
    else {
      const first = this.identify(request);
      this.scout = first.then(ignore, ignore).finally(() => {
        this.scout = undefined;
      });
      return first;
    }
    return this.identify(request);
  }

  private async identify(request: Parameters<Base['authenticateRequest']>): Promise<Identified> {
    try {
      const result = await within(KEYS_TIMEOUT, super.authenticateRequest(...request));
      this.keysSeenAt = Date.now();
      if (!result.connectorFactory) return result;
      return { ...result, connectorFactory: this.connectors.careful(result.connectorFactory) };
    } catch (error) {
      // The SDK answers 500 to a wrong signature; without a token it answers 401.
      if ((error as Error).name !== 'JsonWebTokenError') throw error;
      return super.authenticateRequest(request[0], '');
    }
  }

  override createConnectorFactory(...identity: Parameters<Base['createConnectorFactory']>): ConnectorFactory {
    return this.connectors.careful(super.createConnectorFactory(...identity));
  }

  /** The SDK makes one for every turn, for signing people in, which the desk does not do: so one is enough. */
  override createUserTokenClient(...identity: Parameters<Base['createUserTokenClient']>) {
    this.userTokenClient ??= super.createUserTokenClient(...identity).catch((error: unknown) => {
      this.userTokenClient = undefined;
      throw error;
    });
    return this.userTokenClient;
  }
}

function ignore(): void {}
