import { checkEqualKeys, checkStrayKeys } from './company-file/check-keys.js';
import { checkProgramme, noticesOf } from './company-file/check-programme.js';
import { checkQuantities } from './company-file/check-quantities.js';
import { checkReferences } from './company-file/check-references.js';
import { checkShape } from './company-file/check-shape.js';
import type { CompanyFile } from './company-file/company-file.js';
import { decodeFile } from './company-file/decode-file.js';
import { duplicateFields } from './company-file/duplicate-fields.js';
import type { FileError, Finding } from './company-file/file-error.js';
import { fileError } from './company-file/file-error.js';
import { MAX_FILE_VALUES, tooManyValues } from './company-file/file-size.js';
import { linesOf, parseJson, placeOf } from './company-file/parse-json.js';
import { scanJson } from './company-file/scan-json.js';
import { soundParts } from './company-file/sound-parts.js';

/** More errors than a person reads; the rest is counted. */
const MAX_ERRORS = 500;

export type ReadCompanyFile =
  | {
      readonly kind: 'valid';
      readonly file: CompanyFile;
      /** Worth a look, but no reason to refuse. */
      readonly notices: readonly FileError[];
      /** Errors found later, with their lines. */
      readonly locate: (findings: readonly Finding[]) => readonly FileError[];
    }
  | InvalidFile;

export interface InvalidFile {
  readonly kind: 'invalid';
  /** Every error, by line. None of them holds a key. */
  readonly errors: readonly FileError[];
}

/** Reads a company file and checks everything that can be checked without knowing what is stored. */
export function readCompanyFile(content: string | Uint8Array, now: Date): ReadCompanyFile {
  const decoded = decodeFile(content);
  if ('finding' in decoded) return invalid([fileError(decoded.finding)]);
  const parsed = parseJson(decoded.text);
  if (parsed.kind === 'syntax') return invalid([syntaxError(parsed)]);
  if (countValues(decoded.text) > MAX_FILE_VALUES) return invalid([fileError(tooManyValues())]);
  const locate = (findings: readonly Finding[]): readonly FileError[] => {
    const lines = linesOf(
      decoded.text,
      findings.map(finding => finding.pointer),
    );
    return findings.map((finding, index) => fileError(finding, { line: lines[index] }));
  };
  const errors = [...fieldsTwice(decoded.text), ...locate(check(parsed.value))];
  if (errors.length > 0) return invalid(errors);
  const file = parsed.value as CompanyFile;
  return { kind: 'valid', file, notices: locate(noticesOf(file, now)), locate };
}

function check(value: unknown): readonly Finding[] {
  const { findings, isComplete } = checkShape(value);
  if (!isComplete) return findings;
  const parts = soundParts(value, findings);
  const checks = [checkReferences, checkProgramme, checkQuantities, checkEqualKeys];
  return [...findings, ...checkStrayKeys(value), ...checks.flatMap(checkParts => checkParts(parts))];
}

function countValues(text: string): number {
  let values = 0;
  scanJson(text, () => {
    values += 1;
  });
  return values;
}

function syntaxError(fault: { line: number; column: number; atEnd: boolean }): FileError {
  const message = fault.atEnd
    ? 'The file ends too early: a bracket or a quote is still open.'
    : 'This is not valid JSON: look for a missing or extra comma, quote or bracket here or just before.';
  return fileError({ code: 'syntax', pointer: '', message }, fault);
}

function fieldsTwice(text: string): readonly FileError[] {
  return duplicateFields(text).map(({ name, offset }) =>
    fileError(
      {
        code: 'duplicate-field',
        pointer: '',
        message: `The field "${name.slice(0, 60)}" stands twice in the same object; only one of them would count.`,
      },
      placeOf(text, offset),
    ),
  );
}

function invalid(errors: readonly FileError[]): InvalidFile {
  const told = new Map(errors.map(error => [`${error.path} ${error.line} ${error.message}`, error]));
  const sorted = [...told.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (sorted.length <= MAX_ERRORS) return { kind: 'invalid', errors: sorted };
  const message = `There are at least ${sorted.length - MAX_ERRORS} more errors.`;
  const more = fileError({ code: 'too-many-errors', pointer: '', message });
  return { kind: 'invalid', errors: [...sorted.slice(0, MAX_ERRORS), more] };
}
