import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { ConnectorFactory, Connectors } from './connectors.js';

type Base = ConfigurationBotFrameworkAuthentication;
type AuthenticationOptions = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;
export type AuthenticationConfig = NonNullable<AuthenticationOptions[0]>;
export type CredentialsFactory = NonNullable<AuthenticationOptions[1]>;
export type ConnectorOptions = NonNullable<AuthenticationOptions[4]>;

/** The SDK's authentication, except that every connection to the channel goes through `connectors`. */
export class CarefulAuthentication extends ConfigurationBotFrameworkAuthentication {
  private userTokenClient: ReturnType<Base['createUserTokenClient']> | undefined;

  constructor(
    private readonly connectors: Connectors,
    config: AuthenticationConfig,
    credentials?: CredentialsFactory,
    options: ConnectorOptions = {},
  ) {
    super(config, credentials, undefined, undefined, options);
  }

  override async authenticateRequest(...request: Parameters<Base['authenticateRequest']>) {
    const result = await super.authenticateRequest(...request);
    if (!result.connectorFactory) return result;
    return { ...result, connectorFactory: this.connectors.careful(result.connectorFactory) };
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
