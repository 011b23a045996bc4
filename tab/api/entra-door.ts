import type { JWTPayload } from 'jose';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { Caller, Door } from './door.js';
import { bearerOf } from './door.js';
import type { DoorRefusal } from './door-refusal.js';
import { refuse } from './door-refusal.js';
import type { TabIdentity } from './tab-identity.js';
import { TAB_SCOPE } from './tab-identity.js';

/** Clocks may differ by so many seconds. */
const CLOCK_SKEW = 60;
/** Milliseconds that the keys may take to arrive. */
const KEYS_TIMEOUT = 5_000;
const GUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * Lets in people with a token that Entra ID made out to the tab: signed by Entra ID, for the tab's own app
 * registration, issued by the person's tenant, for a tenant that is served, with the tab's scope, and current.
 */
export function createEntraDoor(parts: {
  readonly identity: TabIdentity;
  readonly servesTenant: (tenantId: string) => boolean;
  readonly clock: () => Date;
}): Door {
  const { identity, servesTenant, clock } = parts;
  const keys = createRemoteJWKSet(new URL(identity.keysUrl), { timeoutDuration: KEYS_TIMEOUT });
  return async authorization => {
    const token = bearerOf(authorization);
    if (token === undefined) return refuse(401, 'token-missing');
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        audience: [...identity.audiences],
        requiredClaims: ['exp', 'iss', 'tid', 'oid'],
        clockTolerance: CLOCK_SKEW,
        currentDate: clock(),
      });
      return judge(payload, servesTenant);
    } catch (error) {
      return reasonOf(error);
    }
  };
}

function judge(claims: JWTPayload, servesTenant: (tenantId: string) => boolean): Caller | DoorRefusal {
  const { tid, oid, iss, name, scp } = claims;
  if (!isGuid(tid) || !isGuid(oid)) return refuse(401, 'token-person');
  if (iss !== `https://login.microsoftonline.com/${tid}/v2.0`) return refuse(401, 'token-issuer');
  if (!servesTenant(tid)) return refuse(403, 'token-tenant');
  if (typeof scp !== 'string' || !scp.split(' ').includes(TAB_SCOPE)) return refuse(403, 'token-scope');
  const actor = { tenantId: tid, personId: oid, name: typeof name === 'string' ? name : '' };
  return { kind: 'caller', actor };
}

function isGuid(value: unknown): value is string {
  return typeof value === 'string' && GUID.test(value);
}

/** Which check a token failed. A failure to get the keys says nothing about the token. */
function reasonOf(error: unknown): DoorRefusal {
  if (error instanceof errors.JWTExpired) return refuse(401, 'token-expired');
  if (error instanceof errors.JWTClaimValidationFailed)
    return refuse(401, error.claim === 'aud' ? 'token-audience' : 'token-claims');
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || !isAboutToken(error))
    return refuse(503, 'keys-unavailable');
  return refuse(401, 'token-signature');
}

function isAboutToken(error: unknown): boolean {
  return error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC';
}
