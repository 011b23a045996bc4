import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import schema from '../../company/company.schema.json' with { type: 'json' };
import { explainShape } from './explain-shape.js';
import type { Finding } from './file-error.js';
import { isCountry, isCurrency, isLanguage, isTimeZone } from './known-codes.js';

const ajv = new Ajv2020({
  allErrors: true,
  verbose: true,
  discriminator: true,
  allowUnionTypes: true,
  formats: { country: isCountry, currency: isCurrency, language: isLanguage, 'time-zone': isTimeZone },
});
ajv.addVocabulary(['x-says']);
ajvFormats.default(ajv, ['date', 'date-time', 'email', 'hostname', 'uri']);
const validate = ajv.compile(schema);

/** More findings than are looked at: beyond, a file is not worth explaining, only worth refusing. */
const MAX_FINDINGS = 2_000;

/** In what a file differs from company/company.schema.json. */
export function checkShape(value: unknown): {
  readonly findings: readonly Finding[];
  /** False when there are more than are told. */
  readonly isComplete: boolean;
} {
  const errors = validate(value) ? [] : (validate.errors ?? []);
  return {
    findings: errors.slice(0, MAX_FINDINGS).flatMap(error => explainShape(error) ?? []),
    isComplete: errors.length <= MAX_FINDINGS,
  };
}
