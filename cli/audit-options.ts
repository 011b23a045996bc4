import { parseArgs } from 'node:util';
import type { AuditMark } from '../desk/audit-report.js';
import type { AuditFilter } from '../desk/read-audit.js';
import type { AuditFormat } from '../desk/write-audit.js';
import { AUDIT_FORMATS } from '../desk/write-audit.js';

export const AUDIT_USAGE = [
  'Usage: npm run audit -- verify [--tenant ID] [--expect COUNT:HASH]',
  '       npm run audit -- export FILE.csv|FILE.jsonl [--tenant ID] [--from DAY] [--to DAY] [--act ACT] [--person WHO]',
];

export type AuditOptions =
  | { readonly command: 'verify'; readonly tenant?: string; readonly noted?: AuditMark }
  | {
      readonly command: 'export';
      readonly tenant?: string;
      readonly path: string;
      readonly format: AuditFormat;
      readonly filter: AuditFilter;
    };

const TEXT = { type: 'string' } as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MARK = /^([1-9]\d{0,14}):([A-Za-z0-9_-]{43})$/;

/** What a command line asks for, or undefined when it is not understood. */
export function readAuditOptions(args: readonly string[]): AuditOptions | undefined {
  const [command, ...rest] = args;
  try {
    if (command === 'verify') return verifyOptions(rest);
    return command === 'export' ? exportOptions(rest) : undefined;
  } catch {
    return undefined;
  }
}

function verifyOptions(args: string[]): AuditOptions | undefined {
  const { values } = parseArgs({ args, options: { tenant: TEXT, expect: TEXT } });
  const { tenant, expect } = values;
  const mark = MARK.exec(expect ?? '');
  if (expect !== undefined && !mark) return undefined;
  return {
    command: 'verify',
    ...(tenant && { tenant }),
    ...(mark && { noted: { count: Number(mark[1]), hash: mark[2]! } }),
  };
}

function exportOptions(args: string[]): AuditOptions | undefined {
  const options = { tenant: TEXT, from: TEXT, to: TEXT, act: TEXT, person: TEXT };
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const { tenant, ...filter } = values;
  const [path, ...others] = positionals;
  const format = AUDIT_FORMATS.find(name => path?.toLowerCase().endsWith(`.${name}`));
  const areDays = [filter.from, filter.to].every(day => day === undefined || isDay(day));
  if (path === undefined || others.length > 0 || !format || !areDays) return undefined;
  return { command: 'export', path, format, filter: { ...filter }, ...(tenant && { tenant }) };
}

function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return DAY.test(text) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
