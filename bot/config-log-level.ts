import type { Reader } from './config-values.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** `LOG_LEVEL`: how much the log says; `info` when not set. */
export function readLogLevel(reader: Reader, faults: string[]): LogLevel {
  const written = reader.text('LOG_LEVEL')?.toLowerCase() ?? 'info';
  const level = LOG_LEVELS.find(name => name === written);
  if (!level) faults.push(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`);
  return level ?? 'info';
}
