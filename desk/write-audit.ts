import type { AuditRow } from './read-audit.js';

export const AUDIT_FORMATS = ['csv', 'jsonl'] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];

const COLUMNS = [
  'sequence',
  'at',
  'by',
  'name',
  'act',
  'requestId',
  'benefitId',
  'benefit',
  'detail',
  'previous',
  'hash',
] as const satisfies readonly (keyof AuditRow)[];

/** Without this mark Excel takes a CSV file for the code page of its country and garbles every name. */
const BYTE_ORDER_MARK = '\uFEFF';
/** A spreadsheet runs what begins so, also after blanks and in the wide forms that Chinese and Japanese keyboards give. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u;

/** Rows as the text of a file, in pieces. CSV is RFC 4180 with a byte order mark; JSON Lines has every field. */
export async function* writeAudit(
  rows: AsyncIterable<AuditRow>,
  format: AuditFormat,
): AsyncGenerator<string> {
  if (format === 'csv') yield `${BYTE_ORDER_MARK}${COLUMNS.join(',')}\r\n`;
  for await (const row of rows)
    yield format === 'csv'
      ? `${COLUMNS.map(column => csvCell(row[column])).join(',')}\r\n`
      : `${JSON.stringify(row)}\n`;
}

/** A cell that shows its text and runs nothing: a formula gets an apostrophe before it. */
export function csvCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}
