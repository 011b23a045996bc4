import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { FILE_ERROR_CODES } from '../../desk/company-file/file-error.js';
import { readCompanyFile } from '../../desk/read-company-file.js';
import { FIXTURE_NOW } from './read-fixture.js';

const DOCS = readFileSync(new URL('../../docs/company-file.md', import.meta.url), 'utf8');
const SCHEMA: unknown = JSON.parse(
  readFileSync(new URL('../../company/company.schema.json', import.meta.url), 'utf8'),
);

describe('docs/company-file.md', () => {
  it('shows an example that can be imported', () => {
    const example = /```json\n([\s\S]*?)```/.exec(DOCS)?.[1] ?? '';
    const read = readCompanyFile(example, FIXTURE_NOW);
    assert.deepEqual(read.kind === 'invalid' ? read.errors : read.notices, []);
  });

  it('explains every error code', () => {
    assert.deepEqual(
      FILE_ERROR_CODES.filter(code => !DOCS.includes(`\`${code}\``)),
      [],
    );
  });

  it('names every field of the schema', () => {
    const fields = [...new Set(fieldsOf(SCHEMA))];
    assert.ok(fields.length > 50);
    const isNamed = (field: string): boolean => DOCS.includes(`\`${field}\``) || DOCS.includes(`"${field}"`);
    assert.deepEqual(
      fields.filter(field => !isNamed(field)),
      [],
    );
  });
});

describe('company/company.schema.json', () => {
  it('describes every field, or the type it refers to', () => {
    const bare = propertiesOf(SCHEMA).filter(
      ([, property]) => !('description' in property || '$ref' in property || 'const' in property),
    );
    assert.deepEqual(
      bare.map(([name]) => name),
      [],
    );
  });
});

type Properties = readonly (readonly [string, object])[];

/** Every property that an object of the schema can have. */
function propertiesOf(node: unknown): Properties {
  if (typeof node !== 'object' || node === null) return [];
  const own: Properties =
    'properties' in node && 'type' in node ? Object.entries(node.properties as Record<string, object>) : [];
  return [...own, ...Object.values(node).flatMap(propertiesOf)];
}

function fieldsOf(node: unknown): readonly string[] {
  return propertiesOf(node).map(([name]) => name);
}
