import type { AdapterParts } from '../../bot/adapter.js';

type Services = NonNullable<AdapterParts['services']>;

/** Where the real Teams channel is; the fake one is put in its place. */
export const CHANNEL_URL = 'https://smba.trafficmanager.net/emea/fake';

/**
 * Microsoft's services for an adapter with production's rules: the issuer's keys, tokens without Entra ID, and
 * calls to the channel that end at the fake one. The address of the token endpoint cannot be faked: the SDK's
 * token library takes https and known authorities only.
 */
export function fakeServices(metadataUrl: string, connectorUrl: string): Services {
  return {
    endpoints: {
      ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
      OAuthUrl: 'https://api.botframework.com',
      ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: metadataUrl,
      CallerId: 'urn:botframework:azure',
    },
    credentials: fakeCredentials(),
    connectorOptions: { httpClient: redirectingClient(connectorUrl) as never },
  };
}

function fakeCredentials(): NonNullable<Services['credentials']> {
  const credentials = {
    signRequest: async (resource: { headers: { set(name: string, value: string): void } }) => {
      resource.headers.set('authorization', 'Bearer fake-token-of-the-bot');
      return resource;
    },
  };
  return {
    isValidAppId: async appId => appId !== '',
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => credentials as never,
  };
}

interface Resource {
  readonly url: string;
  readonly method: string;
  readonly body?: string;
  readonly headers: { toJson(): Record<string, string> };
}

function redirectingClient(connectorUrl: string) {
  return {
    async sendRequest(request: Resource) {
      const { pathname } = new URL(request.url);
      const response = await fetch(`${connectorUrl}${pathname}`, {
        method: request.method,
        body: request.body ?? null,
        headers: request.headers.toJson(),
      });
      const headers = Object.fromEntries(response.headers);
      return {
        request,
        status: response.status,
        bodyAsText: await response.text(),
        headers: { toJson: () => headers, get: (name: string) => headers[name] },
      };
    },
  };
}
