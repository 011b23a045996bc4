import { join } from 'node:path';
import { type Disk, faultCode, unlessMissing } from './disk.js';
import { hasEnded, identityOf, type ProcessIdentity } from './process-identity.js';

const LOCK_FILE = /^lock-(\d+)\.json$/;
const PRIVATE_FILE = 0o600;
/** How long a claim may be without content before its writer is taken for dead. */
const WRITING_MS = 60_000;

/** One process's wish to hold a data folder, as a numbered file in it. */
export interface Claim {
  readonly number: number;
  readonly path: string;
}

export interface Claimant extends ProcessIdentity {
  /** ISO 8601. */
  readonly since: string;
}

export async function claimsIn(disk: Disk, folder: string): Promise<readonly Claim[]> {
  const numbers = (await disk.readdir(folder)).flatMap(name => LOCK_FILE.exec(name)?.[1] ?? []).map(Number);
  return numbers.map(number => claimOf(folder, number));
}

export function claimOf(folder: string, number: number): Claim {
  return { number, path: join(folder, `lock-${number}.json`) };
}

/** Writes this process's claim; false when the number is taken. */
export async function makeClaim(disk: Disk, claim: Claim, now: Date): Promise<boolean> {
  const claimant: Claimant = { ...identityOf(process.pid), since: now.toISOString() };
  try {
    const handle = await disk.open(claim.path, 'wx', PRIVATE_FILE);
    try {
      await handle.writeFile(JSON.stringify(claimant));
      await handle.sync();
    } finally {
      await handle.close();
    }
    return true;
  } catch (fault) {
    if (faultCode(fault) === 'EEXIST') return false;
    throw fault;
  }
}

/** Whose claim it is; 'nobody' when that process has ended, 'somebody' when it is only being written. */
export async function claimantOf(
  disk: Disk,
  claim: Claim,
  now: Date,
): Promise<Claimant | 'somebody' | 'nobody'> {
  const handle = await unlessMissing(disk.open(claim.path, 'r'));
  if (!handle) return 'nobody';
  try {
    const claimant = parseClaimant(await handle.readFile('utf8'));
    if (claimant) return hasEnded(claimant) ? 'nobody' : claimant;
    const { mtimeMs } = await handle.stat();
    return now.getTime() - mtimeMs > WRITING_MS ? 'nobody' : 'somebody';
  } finally {
    await handle.close();
  }
}

function parseClaimant(text: string): Claimant | undefined {
  try {
    const json: Partial<Claimant> | null = JSON.parse(text);
    return Number.isSafeInteger(json?.pid) && typeof json?.host === 'string' ? (json as Claimant) : undefined;
  } catch {
    return undefined;
  }
}
