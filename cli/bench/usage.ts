/** What a process has used so far. */
export interface Usage {
  /** Milliseconds of CPU, user and system, on all threads. */
  readonly cpuMs: number;
  /** Resident memory, in MB (10^6 bytes). */
  readonly rssMb: number;
}

/** Of the process that calls it. */
export function usageNow(): Usage {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1000, rssMb: process.memoryUsage.rss() / 1e6 };
}
