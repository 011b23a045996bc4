import { certificateFaults, passwordFaults } from './config-credential.js';
import type { Reader } from './config-values.js';
import { isGuid } from './guid.js';

/** Who the bot is in Entra ID. */
export interface BotIdentity {
  readonly type: BotType;
  /** Lower case. */
  readonly appId: string;
  /** Lower case. */
  readonly tenantId: string;
  /** A managed identity has none. */
  readonly credential?: Credential;
}

const BOT_TYPES = ['SingleTenant', 'UserAssignedMsi', 'MultiTenant'] as const;
export type BotType = (typeof BOT_TYPES)[number];

export type Credential =
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'certificate'; readonly thumbprint: string; readonly privateKey: string };

/**
 * `MicrosoftAppId`, `…Type`, `…TenantId` and the credential. The SDK takes an empty id for "check nobody" and an
 * unknown type for MultiTenant, so nothing passes here that is not exactly right.
 */
export function readIdentity(reader: Reader, faults: string[], warnings: string[]): BotIdentity | undefined {
  const type = readType(reader, faults);
  const appId = readGuid(reader, 'MicrosoftAppId', 'the application id of the bot', faults);
  const tenantId = readGuid(reader, 'MicrosoftAppTenantId', 'the tenant the bot is registered in', faults);
  const credential = type && readCredential(reader, type, faults);
  if (type === 'MultiTenant')
    warnings.push(
      'MicrosoftAppType is MultiTenant: only bots made before 2025-08-01 can be; new ones are SingleTenant.',
    );
  if (!type || !appId || !tenantId) return undefined;
  return { type, appId, tenantId, ...(credential ? { credential } : {}) };
}

/** `ALLOWED_TENANTS`: whose people are answered; the bot's own tenant when not set. */
export function readTenants(reader: Reader, own: string | undefined, faults: string[]): readonly string[] {
  const written = reader.list('ALLOWED_TENANTS');
  if (!written) return own ? [own] : [];
  if (written.length === 0 || !written.every(isGuid))
    faults.push('ALLOWED_TENANTS must be tenant ids (GUIDs), separated by commas.');
  return written.map(tenant => tenant.toLowerCase());
}

function readType(reader: Reader, faults: string[]): BotType | undefined {
  const written = reader.text('MicrosoftAppType');
  const type = BOT_TYPES.find(name => name.toLowerCase() === written?.toLowerCase());
  if (written === undefined) faults.push(`MicrosoftAppType is missing: set it to ${typeNames()}.`);
  else if (!type) faults.push(`MicrosoftAppType must be ${typeNames()}.`);
  return type;
}

function typeNames(): string {
  return `${BOT_TYPES.slice(0, -1).join(', ')} or ${BOT_TYPES.at(-1)}`;
}

function readGuid(reader: Reader, name: string, meaning: string, faults: string[]): string | undefined {
  const written = reader.text(name);
  if (written === undefined) faults.push(`${name} is missing: it is ${meaning}, a GUID.`);
  else if (!isGuid(written)) faults.push(`${name} must be a GUID: it is ${meaning}.`);
  else if (new Set(written.replaceAll('-', '')).size === 1)
    faults.push(`${name} is a placeholder: put in ${meaning}.`);
  else return written.toLowerCase();
  return undefined;
}

function readCredential(reader: Reader, type: BotType, faults: string[]): Credential | undefined {
  const password = reader.text('MicrosoftAppPassword');
  const thumbprint = reader.text('CertificateThumbprint');
  const privateKey = reader.text('CertificatePrivateKey')?.replaceAll('\\n', '\n');
  if (type === 'UserAssignedMsi') {
    if (password) faults.push('MicrosoftAppPassword must not be set for UserAssignedMsi: unset it.');
    if (thumbprint || privateKey)
      faults.push('CertificateThumbprint and CertificatePrivateKey must not be set for UserAssignedMsi.');
    return undefined;
  }
  if (thumbprint || privateKey) {
    faults.push(...certificateFaults(thumbprint, privateKey, password !== undefined));
    return { kind: 'certificate', thumbprint: thumbprint ?? '', privateKey: privateKey ?? '' };
  }
  faults.push(...passwordFaults(password));
  return { kind: 'password', password: password ?? '' };
}
