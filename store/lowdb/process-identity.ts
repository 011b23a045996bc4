import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { faultCode } from './disk.js';

/** Enough to tell later whether this very process still runs, also where process ids are used again. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** Of the machine's last start; Linux only. */
  readonly boot?: string;
  /** Clock ticks between the machine's start and the process's; Linux only. A container's pid 1 needs it. */
  readonly started?: string;
}

export function identityOf(pid: number): ProcessIdentity {
  const boot = readProc('/proc/sys/kernel/random/boot_id')?.trim();
  const started = startOf(pid);
  return { pid, host: hostname(), ...(boot && { boot }), ...(started && { started }) };
}

/** True only when it is certain that the process has ended. On another host nothing is certain. */
export function hasEnded(other: ProcessIdentity, here = identityOf(other.pid)): boolean {
  if (other.host !== here.host) return false;
  if (other.boot && here.boot && other.boot !== here.boot) return true;
  if (!isThere(other.pid)) return true;
  return Boolean(other.started && here.started && other.started !== here.started);
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    // Any other refusal means that it is there and belongs to somebody else.
    return faultCode(fault) !== 'ESRCH';
  }
}

/** Field 22 of its stat line; the second field is the name, in brackets, and may hold anything. */
function startOf(pid: number): string | undefined {
  const stat = readProc(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

function readProc(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
