/** Something in a company file that has to be put right, or looked at. Safe to show: it never holds a key. */
export interface FileError {
  readonly code: FileErrorCode;
  /** Where: `benefits[3].expiresOn`; empty for the file as a whole. */
  readonly path: string;
  /** From 1; absent where there is no line to point at. */
  readonly line?: number;
  /** From 1; for errors of JSON syntax. */
  readonly column?: number;
  /** Why, in English, for an operator. */
  readonly message: string;
}

/** An error before its line is known. */
export interface Finding {
  readonly code: FileErrorCode;
  /** JSON pointer (RFC 6901). */
  readonly pointer: string;
  readonly message: string;
}

/** Every code; docs/company-file.md explains each. `bulk-with-action-pack` only ever comes as a notice. */
export const FILE_ERROR_CODES = [
  // The file
  'file-missing',
  'file-is-folder',
  'file-unreadable',
  'file-too-large',
  'not-utf8',
  'syntax',
  'duplicate-field',
  'too-many-errors',
  // Its form
  'unknown-field',
  'missing-field',
  'wrong-type',
  'wrong-value',
  'no-such-date',
  'unknown-country',
  'unknown-currency',
  'unknown-language',
  'unknown-time-zone',
  // What it says
  'duplicate-id',
  'duplicate-holder',
  'unknown-offer',
  'unknown-benefit',
  'unknown-person',
  'too-many-holders',
  'used-over-quantity',
  'choices-missing',
  'equal-keys',
  'too-many-keys',
  'keys-not-needed',
  'key-outside-keys',
  'competency-missing',
  'competency-not-allowed',
  'two-action-packs',
  'bulk-with-action-pack',
  'enrolment-year-missing',
  'expires-before-purchase',
  'email-of-account',
  // What it would do to what is stored
  'benefit-in-use',
  'key-in-other-pool',
  'activations-below-used',
  'wrong-secret',
] as const;
export type FileErrorCode = (typeof FILE_ERROR_CODES)[number];

const KEY_LIKE = /[a-z0-9]{5}(?:-[a-z0-9]{5}){2,}|[a-z0-9]{25,}/gi;

/**
 * The error as it is shown. Whatever looks like a product key is taken out: an operator can have written one
 * in any place, also as the name of a field.
 */
export function fileError(
  finding: Finding,
  place: { readonly line?: number | undefined; readonly column?: number | undefined } = {},
): FileError {
  return {
    code: finding.code,
    path: showable(pathOf(finding.pointer)),
    ...(place.line === undefined ? {} : { line: place.line }),
    ...(place.column === undefined ? {} : { column: place.column }),
    message: showable(finding.message),
  };
}

/** On one line, without what looks like a product key. */
function showable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').replace(KEY_LIKE, '(hidden)');
}

function pathOf(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, step) => (/^\d+$/.test(step) ? `${path}[${step}]` : path ? `${path}.${step}` : step), '');
}
