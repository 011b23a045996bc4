import type { ErrorObject } from 'ajv';
import { CATEGORIES } from '../../benefits/programme.js';
import { didYouMean } from './did-you-mean.js';
import type { FileErrorCode, Finding } from './file-error.js';
import { escapeStep } from './scan-json.js';

const FORMATS: { readonly [format: string]: readonly [FileErrorCode, string] } = {
  date: ['no-such-date', 'must be a day of the calendar, written YYYY-MM-DD'],
  'date-time': [
    'no-such-date',
    'must be a moment of the calendar with its offset, such as 2026-03-02T09:30:00Z',
  ],
  country: ['unknown-country', 'must be a country code such as DE, SE or US (ISO 3166-1)'],
  currency: ['unknown-currency', 'must be a currency code such as EUR, SEK or USD (ISO 4217)'],
  language: ['unknown-language', 'must be a language tag such as de, de-DE or zh-CN (BCP 47)'],
  'time-zone': ['unknown-time-zone', 'must be a time zone such as Europe/Berlin (IANA)'],
  email: ['wrong-value', 'must be an e-mail address'],
  hostname: ['wrong-value', 'must be a domain such as company.onmicrosoft.com'],
  uri: ['wrong-value', 'must be an address that begins with https://'],
};

const TYPES: { readonly [type: string]: string } = {
  string: 'a text in quotes',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'an object in curly brackets',
};

/** What a schema error means to a person; undefined for one that only accompanies another. */
export function explainShape(error: ErrorObject): Finding | undefined {
  const pointer =
    error.propertyName === undefined
      ? error.instancePath
      : `${error.instancePath}/${escapeStep(error.propertyName)}`;
  const found = (code: FileErrorCode, message: string, at = pointer): Finding => ({
    code,
    pointer: at,
    message,
  });
  switch (error.keyword) {
    case 'required':
      return found('missing-field', `The field "${error.params.missingProperty}" is missing here.`);
    case 'additionalProperties': {
      const field: string = error.params.additionalProperty;
      return found('unknown-field', unknownField(field, error), `${pointer}/${escapeStep(field)}`);
    }
    case 'discriminator':
      return unknownCategory(error, found);
    case 'type':
      return found('wrong-type', `This ${typeText(error.params.type)}.`);
    case 'format':
      return formatText(error, found);
    case 'propertyNames':
      return undefined;
    default:
      return found('wrong-value', `This ${valueText(error)}.`);
  }
}

type Found = (code: FileErrorCode, message: string, at?: string) => Finding;

function unknownField(field: string, error: ErrorObject): string {
  const known = Object.keys((error.parentSchema?.properties as object | undefined) ?? {});
  const meant = didYouMean(field, known);
  return `There is no field "${field.slice(0, 60)}" here.${meant ? ` Did you mean "${meant}"?` : ''}`;
}

function unknownCategory(error: ErrorObject, found: Found): Finding | undefined {
  // A missing category is reported by `required`.
  if (error.params.tagValue === undefined) return undefined;
  const message = `This ${enumText(CATEGORIES, error.params.tagValue)}.`;
  return found('wrong-value', message, `${error.instancePath}/category`);
}

function formatText(error: ErrorObject, found: Found): Finding {
  const [code, text] = FORMATS[error.params.format] ?? ['wrong-value', 'has the wrong form'];
  return found(code, `This ${text}.`);
}

function typeText(type: string | readonly string[]): string {
  return `must be ${[type]
    .flat()
    .map(name => TYPES[name] ?? name)
    .join(' or ')}`;
}

function valueText(error: ErrorObject): string {
  const { params } = error;
  switch (error.keyword) {
    case 'enum':
      return enumText(params.allowedValues, error.data);
    case 'const':
      return `must be ${JSON.stringify(params.allowedValue)}`;
    case 'minLength':
      return 'must not be empty';
    case 'maxLength':
      return `must not be longer than ${params.limit} characters`;
    case 'maxItems':
      return `must not have more than ${params.limit} entries`;
    case 'uniqueItems':
      return 'must not have the same entry twice';
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return `must be ${WORDS[params.comparison as string]} ${params.limit}`;
    default:
      return String(error.parentSchema?.['x-says'] ?? 'has the wrong form');
  }
}

const WORDS: { readonly [comparison: string]: string } = {
  '>=': 'at least',
  '<=': 'at most',
  '>': 'more than',
};

function enumText(allowed: readonly string[], written: unknown): string {
  const meant = typeof written === 'string' ? didYouMean(written, allowed) : undefined;
  return `must be one of ${allowed.join(', ')}${meant ? `; did you mean "${meant}"` : ''}`;
}
