import { Ajv } from 'ajv';
import ajvFormats from 'ajv-formats';
import { explainShape, placeOfPointer } from './explain-shape.js';
import type { Fault } from './fault.js';
import localisationSchema from './schemas/teams-localization.json' with { type: 'json' };
import manifestSchema from './schemas/teams-manifest-1.24.json' with { type: 'json' };

/** The schemas say draft 04, which Ajv does not know; what they use of it means the same in draft 07. */
const DRAFT = 'http://json-schema.org/draft-07/schema#';
const ajv = new Ajv({ allErrors: true, verbose: true, strict: false, unicodeRegExp: false });
ajvFormats.default(ajv, ['uri']);
const validators = {
  manifest: ajv.compile({ ...manifestSchema, $schema: DRAFT }),
  localisation: ajv.compile({ ...localisationSchema, $schema: DRAFT }),
};

/** In what a file differs from Microsoft's schema for it (Teams 1.24). */
export function checkShape(kind: keyof typeof validators, file: string, value: unknown): readonly Fault[] {
  const validate = validators[kind];
  if (validate(value)) return [];
  return (validate.errors ?? []).map(error => {
    const where = placeOfPointer(error.instancePath);
    return { code: 'schema', file, ...(where ? { where } : {}), says: explainShape(error) };
  });
}
