import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Claims = Readonly<Record<string, unknown>>;

/** Stands in for login.botframework.com: publishes a key, and signs tokens with it or with a foreign one. */
export interface FakeIssuer {
  /** Of the OpenID metadata. */
  readonly metadataUrl: string;
  /** How often the metadata were fetched. */
  readonly fetches: () => number;
  /** A token of the channel for the bot; claims given replace the usual ones. */
  token(claims?: Claims, options?: { readonly header?: Claims; readonly foreignKey?: boolean }): string;
  close(): Promise<void>;
}

export async function startFakeIssuer(appId: string, serviceUrl: string): Promise<FakeIssuer> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let fetches = 0;
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const jwk = own.publicKey.export({ format: 'jwk' });
    const isKeys = request.url === '/keys';
    if (!isKeys) fetches += 1;
    const body = isKeys
      ? { keys: [{ ...jwk, kid: 'fake', use: 'sig', endorsements: ['msteams'] }] }
      : { issuer: 'https://api.botframework.com', jwks_uri: `http://127.0.0.1:${port}/keys` };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    metadataUrl: `http://127.0.0.1:${port}/.well-known/openidconfiguration`,
    fetches: () => fetches,
    token(claims = {}, { header = {}, foreignKey = false } = {}) {
      const now = Math.floor(Date.now() / 1000);
      const usual = { iss: 'https://api.botframework.com', aud: appId, serviceurl: serviceUrl };
      const signed = [
        encode({ alg: 'RS256', typ: 'JWT', kid: 'fake', ...header }),
        encode({ ...usual, nbf: now - 10, exp: now + 3600, ...claims }),
      ].join('.');
      const { privateKey } = foreignKey ? foreign : own;
      return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
