import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError } from '../store.js';
import { type Disk, unlessMissing } from './disk.js';
import { type Claim, type Claimant, claimantOf, claimOf, claimsIn, makeClaim } from './lock-claim.js';

const ATTEMPTS = 40;
const PAUSE_MS = 25;

/**
 * Takes a data folder for this process and gives the function that lets go of it.
 *
 * Each claim is a file with the next number, created only if it is not there: of two processes that find the same
 * stale claim, one gets the number. A claim counts once its owner has looked again and seen no other live one;
 * otherwise it is withdrawn. So there are never two holders, however slow a process is in between.
 * @throws StoreError 'store.locked' with who holds it and what to do
 */
export async function lockFolder(disk: Disk, folder: string): Promise<() => Promise<void>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const found = await claimsIn(disk, folder);
    const rival = await firstLive(disk, found);
    if (rival) throw locked(folder, rival);
    const mine = claimOf(folder, Math.max(0, ...found.map(claim => claim.number)) + 1);
    if (!(await makeClaim(disk, mine, new Date()))) continue;
    const others = (await claimsIn(disk, folder)).filter(claim => claim.number !== mine.number);
    if (!(await firstLive(disk, others))) {
      for (const stale of others) await drop(disk, stale);
      return () => drop(disk, mine);
    }
    await drop(disk, mine);
    await sleep(PAUSE_MS * (1 + Math.random()));
  }
  throw new StoreError('store.locked', `Several processes want the data folder ${folder}; start only one.`);
}

interface Rival {
  readonly claim: Claim;
  readonly claimant: Claimant | 'somebody';
}

async function firstLive(disk: Disk, claims: readonly Claim[]): Promise<Rival | undefined> {
  for (const claim of claims) {
    const claimant = await claimantOf(disk, claim, new Date());
    if (claimant !== 'nobody') return { claim, claimant };
  }
  return undefined;
}

async function drop(disk: Disk, claim: Claim): Promise<void> {
  await unlessMissing(disk.unlink(claim.path));
}

function locked(folder: string, { claim, claimant }: Rival): StoreError {
  const who =
    claimant === 'somebody'
      ? 'another process that is just starting'
      : `process ${claimant.pid} on ${claimant.host} since ${claimant.since}`;
  return new StoreError(
    'store.locked',
    `The data folder ${folder} is in use by ${who}. One process at a time: stop that one, or give this one a ` +
      `folder of its own. If you are sure that it no longer runs, delete ${claim.path} and start again.`,
  );
}
