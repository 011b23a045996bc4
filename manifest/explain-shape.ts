import type { ErrorObject } from 'ajv';

/** What the patterns of Teams' schemas mean, by the definition they stand in. */
const PATTERNS: Readonly<Record<string, string>> = {
  guid: 'must be a GUID',
  httpsUrl: 'must be an address that begins with https://',
  hexColor: 'must be a colour such as #0B5F5B',
  languageTag: 'must be a language tag such as de or zh-cn',
  nonEmptyString: 'must not be empty',
};

/** A finding of the schema in plain words. */
export function explainShape({ keyword, params, schemaPath, data, message }: ErrorObject): string {
  switch (keyword) {
    case 'required':
      return `has no "${params.missingProperty}"`;
    case 'additionalProperties':
      return `has "${params.additionalProperty}", which Teams does not know`;
    case 'maxLength':
      return `has ${[...String(data)].length} characters, at most ${params.limit} are allowed`;
    case 'minLength':
      return 'must not be empty';
    case 'maxItems':
      return `has ${(data as readonly unknown[]).length} entries, at most ${params.limit} are allowed`;
    case 'uniqueItems':
      return `has the same entry twice (${params.j} and ${params.i})`;
    case 'const':
      return `must be ${JSON.stringify(params.allowedValue)}`;
    case 'enum':
      return `must be one of ${params.allowedValues.join(', ')}`;
    case 'type':
      return `must be of type ${params.type}`;
    case 'pattern':
      return PATTERNS[schemaPath.split('/').at(-2) ?? ''] ?? `must match ${params.pattern}`;
    default:
      return message ?? `breaks the rule ${keyword}`;
  }
}

/** `/bots/0/botId` as `bots[0].botId`; keys of a localisation file keep their form. */
export function placeOfPointer(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((place, part) => {
      if (/^\d+$/.test(part)) return `${place}[${part}]`;
      return place === '' ? part : `${place}.${part}`;
    }, '');
}
