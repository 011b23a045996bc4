import type { EventEmitter } from 'node:events';

/** Looks again at every change, until there is something or the deadline (milliseconds) has passed. */
export function waitUntil<T>(
  changes: EventEmitter,
  look: () => T | undefined,
  deadline: number,
  describe: () => string,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const check = (): void => {
      const found = look();
      if (found === undefined) return;
      end();
      resolve(found);
    };
    const timer = setTimeout(() => {
      end();
      reject(new Error(`Nothing came within ${deadline} ms; what is there:\n${describe()}`));
    }, deadline);
    const end = (): void => {
      clearTimeout(timer);
      changes.off('change', check);
    };
    changes.on('change', check);
    check();
  });
}
