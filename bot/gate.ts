import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from './config.js';
import { checkActivity } from './gate-activity.js';
import { readBearer } from './gate-bearer.js';
import type { DoorRefusal } from './refusal.js';
import { refuse } from './refusal.js';
import { isTrustedServiceUrl } from './service-url.js';

/** Bytes of a body on the wire. */
export const LARGEST_BODY = 256 * 1024;

/** An activity that may go to the SDK: still to be authenticated there, but of the right shape and address. */
export interface Admitted {
  readonly kind: 'admitted';
  readonly activity: Record<string, unknown>;
}

/**
 * The check before the SDK's own. The SDK accepts tokens of any tenant's issuer, keeps the issuers it saw in a
 * list that only grows, sends its token to any address, and rejects on a malformed body; so none of that gets
 * as far as the SDK.
 */
export interface Gate {
  /** What can be said before the body is read; undefined to go on. */
  checkHead(request: Head): DoorRefusal | undefined;
  /** The verdict on a whole body. */
  checkBody(body: Buffer): Admitted | DoorRefusal;
}

export interface Head {
  readonly method?: string | undefined;
  readonly headers: IncomingHttpHeaders;
  /** Name, value, name, value: as they came, so that a header sent twice is seen. */
  readonly rawHeaders: readonly string[];
}

/** What the gate goes by. */
export interface GateRules {
  readonly config: Pick<Config, 'mode' | 'identity' | 'allowedTenants'>;
  /** Is there a company for this tenant? Asked in local mode only; production goes by `allowedTenants`. */
  readonly knowsTenant: (tenantId: string) => boolean;
  readonly clock: () => Date;
}

export function createGate({ config, knowsTenant, clock }: GateRules): Gate {
  const { mode, identity, allowedTenants } = config;
  const servesTenant = (tenantId: string): boolean =>
    mode === 'local' ? knowsTenant(tenantId) : allowedTenants.includes(tenantId.toLowerCase());
  return {
    checkHead(request) {
      const refused = checkTransport(request);
      if (refused || mode === 'local') return refused;
      return identity ? readBearer(request, identity.appId, clock()) : refuse(401, 'not-configured');
    },
    checkBody(body) {
      const activity = parseObject(body);
      if (!activity) return refuse(400, 'not-json');
      const fault = checkActivity(activity);
      if (fault) return fault;
      if (!isTrustedServiceUrl(activity.serviceUrl, mode)) return refuse(401, 'service-url');
      return checkTenant(activity, servesTenant) ?? { kind: 'admitted', activity };
    },
  };
}

function checkTransport({ method, headers }: Head): DoorRefusal | undefined {
  if (method !== 'POST') return refuse(405, 'method');
  if (headers['content-encoding'] !== undefined) return refuse(415, 'content-encoding');
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(headers['content-type'] ?? ''))
    return refuse(415, 'content-type');
  if (Number(headers['content-length'] ?? 0) > LARGEST_BODY) return refuse(413, 'too-large');
  return undefined;
}

function parseObject(body: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

type ChannelData = { readonly tenant?: { readonly id?: unknown } | null } | null | undefined;

/** A4: the SDK serves every tenant; both places that name one have to agree. */
function checkTenant(
  activity: Record<string, unknown>,
  servesTenant: (tenantId: string) => boolean,
): DoorRefusal | undefined {
  const inConversation = (activity.conversation as { tenantId?: unknown }).tenantId;
  const inChannelData = (activity.channelData as ChannelData)?.tenant?.id;
  if (typeof inConversation !== 'string' || inConversation === '') return refuse(403, 'tenant');
  if (inConversation !== inChannelData || !servesTenant(inConversation)) return refuse(403, 'tenant');
  return undefined;
}
