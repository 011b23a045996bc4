import { answersIn } from './answers.js';
import { findPhrases } from './phrase-book.js';
import { cut, type Unit } from './units.js';

/** Numbers and codes in a text, in the order of the text, each of its kind. */
export interface CodesFound {
  readonly emails: readonly string[];
  /** As written, with at least seven digits after a plus or a leading zero. */
  readonly phones: readonly string[];
  /** Numbers of support cases: 13 to 16 digits. */
  readonly caseNumbers: readonly string[];
  /** Five times five letters and digits, in capitals. */
  readonly productKeys: readonly string[];
  readonly guids: readonly string[];
}

/** What somebody copied from Partner Center. */
export interface SupportIdsFound {
  readonly accessId?: string;
  readonly contractId?: string;
}

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;
const GUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12,13}\b/gi;
const PRODUCT_KEY = /\b[A-Z0-9]{5}(?:-[A-Z0-9]{5}){4}\b/gi;
const PHONE = /(?<![\p{L}\p{N}.-])(?:\+|0)\d[\d ()/.-]{5,28}\d(?![\p{L}\p{N}])/gu;
const CASE = /(?<![\p{L}\p{N}+.-])\d{13,16}(?![\p{L}\p{N}-])/gu;
const READ_AT_MOST = 1_000;

/** Finds what has the shape of a code. A longer shape hides the shorter ones inside it. */
export function findCodes(text: string): CodesFound {
  let left = text.slice(0, READ_AT_MOST).normalize('NFKC');
  const take = (shape: RegExp): string[] => {
    const found = left.match(shape) ?? [];
    left = left.replace(shape, ' | ');
    return [...new Set(found)];
  };
  const emails = take(EMAIL);
  const guids = take(GUID).map(guid => guid.toLowerCase());
  const productKeys = take(PRODUCT_KEY).map(key => key.toUpperCase());
  const caseNumbers = take(CASE);
  return { emails, guids, productKeys, caseNumbers, phones: take(PHONE).map(phone => phone.trim()) };
}

/** Access ID and Contract ID, each the first code behind its name. */
export function findSupportIds(text: string, locale: string): SupportIdsFound {
  const { accessId, contractId } = answersIn(locale).books;
  const { units } = cut(text);
  const labels = [
    ...findPhrases(units, accessId).map(found => ({ ...found, kind: 'accessId' as const })),
    ...findPhrases(units, contractId).map(found => ({ ...found, kind: 'contractId' as const })),
  ].sort((one, other) => one.at - other.at);
  const ids: { accessId?: string; contractId?: string } = {};
  labels.forEach(({ kind, at, length }, index) => {
    const code = codeIn(units.slice(at + length, labels[index + 1]?.at));
    if (code !== undefined) ids[kind] ??= code;
  });
  return ids;
}

/** A code has a digit and at least five characters; hyphens join its parts. */
function codeIn(units: readonly Unit[]): string | undefined {
  return units.find(({ written }) => /\d/.test(written) && written.length >= 5)?.written;
}
