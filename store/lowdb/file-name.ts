import { createHash } from 'node:crypto';
import { join } from 'node:path';

const READABLE = 40;

/**
 * The path of a partition's file below the data folder. Any string has one, no two share one, also where the
 * file system does not tell upper from lower case: the readable part only helps the operator, the hash decides.
 */
export function fileName(partition: string): string {
  const [kind, tenant, ...rest] = partition.split('/');
  if (partition.startsWith('company/')) return join('companies', safeName(partition, 'company/'));
  if (kind === 'person' && tenant !== undefined && rest.length > 0) {
    return join('people', hash(tenant), safeName(partition, `person/${tenant}/`));
  }
  return join('other', safeName(partition, ''));
}

/** The folders that can hold a partition with this prefix; one that ends in `*` stands for its subfolders. */
export function foldersFor(prefix: string): readonly string[] {
  const [, tenant, ...rest] = prefix.split('/');
  if (prefix.startsWith('company/')) return ['companies'];
  if (prefix.startsWith('person/')) {
    return [join('people', rest.length > 0 && tenant !== undefined ? hash(tenant) : '*'), 'other'];
  }
  return ['companies', join('people', '*'), 'other'];
}

/** Below `people`; anything else there is not ours. */
export function isTenantFolder(name: string): boolean {
  return /^[0-9a-f]{32}$/.test(name);
}

function safeName(partition: string, prefix: string): string {
  const readable = partition
    .slice(prefix.length, prefix.length + READABLE)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  return `${readable}-${hash(partition)}.json`;
}

/** Of the UTF-16 units: in UTF-8 all lone surrogates would be the same. */
function hash(text: string): string {
  return createHash('sha256').update(text, 'utf16le').digest('hex').slice(0, 32);
}
