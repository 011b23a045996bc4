/** Where the store tells an operator what it did by itself. A pino logger is one. */
export interface StoreLog {
  warn(details: object, message: string): void;
}

export const silentLog: StoreLog = { warn: () => undefined };
