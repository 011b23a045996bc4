import type { Config } from './config.js';
import { processEnvironment, readConfig } from './config.js';
import type { Log } from './log.js';

/** The configuration of this process; every fault on stderr and exit code 2 when it is not sound. */
export function configOrExit(local: boolean): Config {
  const result = readConfig(processEnvironment(), { local });
  if (result.kind === 'config') {
    for (const warning of result.warnings) process.stderr.write(`${warning}\n`);
    return result.config;
  }
  process.stderr.write(
    `The Benefits Desk did not start:\n${result.faults.map(fault => `- ${fault}\n`).join('')}`,
  );
  process.exit(2);
}

/** Ends the process with what went wrong, in the words of the error. */
export function exitWith(log: Log, error: unknown): never {
  log.debug({ err: error }, 'The Benefits Desk did not start');
  process.stderr.write(`The Benefits Desk did not start: ${reasonOf(error)}\n`);
  process.exit(1);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return `port ${port} is taken. Choose another with PORT, or stop what uses it.`;
  return error.message;
}

/** Closes the parts in this order when the process is asked to end; a second time ends it at once. */
export function closeOnSignal(log: Log, parts: readonly { close(): Promise<void> }[]): void {
  let isClosing = false;
  const end = async (): Promise<void> => {
    if (isClosing) process.exit(1);
    isClosing = true;
    try {
      for (const part of parts) await part.close();
      process.exit(0);
    } catch (error) {
      log.error({ err: error }, 'Closing failed');
      process.exit(1);
    }
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}
