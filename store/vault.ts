import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What a sealed text is for. A text sealed for one purpose cannot be opened for another. */
export type Purpose = 'product-key' | 'button' | 'support-id' | 'audit-line' | 'audit-head';

/** Seals secrets with AES-256-GCM under keys derived from one secret. */
export interface Vault {
  /** base64url of version, nonce, tag and ciphertext; another text every time. */
  seal(purpose: Purpose, plain: string): string;
  /** The plain text, or undefined when it was not sealed here, for this purpose, or was changed. */
  open(purpose: Purpose, sealed: string): string | undefined;
  /** The same short text for the same plain text; cannot be turned back. */
  fingerprint(purpose: Purpose, plain: string): string;
}

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** @param secret at least 32 bytes of it should be random; `bot/config.ts` refuses a weak one. */
export function createVault(secret: string): Vault {
  const keys = new Map<string, Buffer>();
  const keyFor = (name: string): Buffer => {
    const known = keys.get(name);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', secret, 'partner-benefits-desk', name, 32));
    keys.set(name, key);
    return key;
  };
  return {
    seal(purpose, plain) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', keyFor(`seal/${purpose}`), nonce);
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), text]).toString('base64url');
    },
    open(purpose, sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      // Decoding skips what is not base64url and spare bits, so several texts give the same bytes; only one is ours.
      return bytes.toString('base64url') === sealed
        ? openSealed(keyFor(`seal/${purpose}`), bytes)
        : undefined;
    },
    fingerprint(purpose, plain) {
      return createHmac('sha256', keyFor(`fingerprint/${purpose}`))
        .update(plain)
        .digest('base64url');
    },
  };
}

function openSealed(key: Buffer, bytes: Buffer): string | undefined {
  const textAt = 1 + NONCE_BYTES + TAG_BYTES;
  if (bytes.length < textAt || bytes[0] !== VERSION) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(1 + NONCE_BYTES, textAt));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(textAt)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
