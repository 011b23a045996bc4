import { isGuid } from './guid.js';

const SHORTEST_PASSWORD = 16;

/** What is wrong with `MicrosoftAppPassword`, without its value. */
export function passwordFaults(password: string | undefined): readonly string[] {
  const name = 'MicrosoftAppPassword';
  if (password === undefined)
    return [`${name} is missing: set it, or CertificateThumbprint with CertificatePrivateKey.`];
  if (isGuid(password)) return [`${name} is a GUID: that is the id of a client secret, not its value.`];
  if (password.length < SHORTEST_PASSWORD)
    return [`${name} is too short to be the value of a client secret.`];
  return [];
}

/** What is wrong with a certificate that is used in place of a password. */
export function certificateFaults(
  thumbprint: string | undefined,
  privateKey: string | undefined,
  hasPassword: boolean,
): readonly string[] {
  const faults: string[] = [];
  if (!thumbprint) faults.push('CertificateThumbprint is missing: CertificatePrivateKey is set without it.');
  else if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/i.test(thumbprint))
    faults.push('CertificateThumbprint must be 40 or 64 hexadecimal digits.');
  if (!privateKey) faults.push('CertificatePrivateKey is missing: CertificateThumbprint is set without it.');
  else if (!/-----BEGIN ([A-Z]+ )?PRIVATE KEY-----/.test(privateKey))
    faults.push('CertificatePrivateKey must be a private key in PEM form.');
  if (hasPassword)
    faults.push('MicrosoftAppPassword and a certificate are both set: keep the one that is meant.');
  return faults;
}
