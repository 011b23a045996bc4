import type { Environment } from './config-values.js';

/** Names that decide who gets in. One that is misspelt would be read as "not set". */
const NAMES = [
  'MicrosoftAppId',
  'MicrosoftAppType',
  'MicrosoftAppTenantId',
  'MicrosoftAppPassword',
  'CertificateThumbprint',
  'CertificatePrivateKey',
  'BENEFITS_SECRET',
  'ALLOWED_TENANTS',
] as const;

const FARTHEST = 2;

/** One sentence for each name that looks like one of the desk's but is not. */
export function misspeltNames(env: Environment): readonly string[] {
  return Object.keys(env)
    .filter(name => !NAMES.some(known => known === name))
    .flatMap(name => {
      const meant = meantBy(name);
      if (meant) return [`${name} is not a name the desk reads: do you mean ${meant}?`];
      return /^microsoft_?app_?/i.test(name) ? [`${name} is not a name the desk reads: unset it.`] : [];
    });
}

function meantBy(name: string): string | undefined {
  const plain = plainForm(name);
  return NAMES.map(known => ({ known, distance: distanceOf(plain, plainForm(known)) }))
    .filter(({ distance }) => distance <= FARTHEST)
    .sort((a, b) => a.distance - b.distance)[0]?.known;
}

function plainForm(name: string): string {
  return name.replace(/[_\s-]/g, '').toLowerCase();
}

/** How many characters have to be changed, added or taken away (Levenshtein). */
function distanceOf(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > FARTHEST) return FARTHEST + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + change));
    }
    row = next;
  }
  return row[b.length]!;
}
