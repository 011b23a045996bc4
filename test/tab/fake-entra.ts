import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CryptoKey, JWTPayload } from 'jose';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Stands in for Entra ID: publishes a key, and signs tokens with it or with one that nobody published. */
export interface FakeEntra {
  readonly keysUrl: string;
  /** How often the keys were fetched. */
  fetches(): number;
  token(
    claims: JWTPayload,
    options?: { readonly foreignKey?: boolean; readonly kid?: string },
  ): Promise<string>;
  close(): Promise<void>;
}

export async function startFakeEntra(): Promise<FakeEntra> {
  const own = await generateKeyPair('RS256');
  const foreign = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'fake', use: 'sig', alg: 'RS256' };
  let fetches = 0;
  const server = createServer((_request, response) => {
    fetches += 1;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const sign = (claims: JWTPayload, key: CryptoKey, kid: string): Promise<string> =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(key);
  return {
    keysUrl: `http://127.0.0.1:${port}/keys`,
    fetches: () => fetches,
    token: (claims, { foreignKey = false, kid = 'fake' } = {}) =>
      sign(claims, (foreignKey ? foreign : own).privateKey, kid),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
