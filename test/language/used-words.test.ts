import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { catalogueOf } from './catalogues.js';

const ROOT = new URL('../../', import.meta.url);
const IDS = [...catalogueOf('en').keys()];

/** Where words are said, and where the words come from that ids are put together with. */
const SPEAKING = sourceOf('cards', 'dialogs', 'bot', 'tab');
const EVERYTHING = SPEAKING + sourceOf('benefits', 'desk', 'directory');

/** Ids that stand in the code as they are. */
const WRITTEN = new Set([...SPEAKING.matchAll(/'([\w-]+(?:\.[\w-]+)+)'/g)].map(match => match[1]!));
/** Everything that a part of an id can be: words in quotes, names of properties, whole numbers. */
const WORDS = new Set(
  [...EVERYTHING.matchAll(/'([\w-]+)'|\b([\w-]+):/g)].map(match => match[1] ?? match[2]!),
);

/** Ids that the code puts together, such as `role.${role}`. */
const PUT_TOGETHER = templatesIn(SPEAKING).map(template => ({
  template,
  pattern: new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '([\\w-]+)')}$`),
}));

describe('The words', () => {
  it('are all said somewhere', () => {
    assert.deepEqual(
      IDS.filter(id => !WRITTEN.has(id) && !isPutTogether(id)),
      [],
    );
  });

  it('exist for everything that the code puts together', () => {
    const wordless = PUT_TOGETHER.filter(({ pattern }) => !IDS.some(id => pattern.test(id)));
    assert.deepEqual(
      wordless.map(({ template }) => template),
      [],
    );
    assert.ok(PUT_TOGETHER.length > 10, 'the test reads the templates at all');
  });
});

function isPutTogether(id: string): boolean {
  return PUT_TOGETHER.some(({ pattern }) => {
    const [whole, ...parts] = pattern.exec(id) ?? [];
    return whole !== undefined && parts.every(part => WORDS.has(part) || /^\d+$/.test(part));
  });
}

function templatesIn(source: string): readonly string[] {
  const firsts = new Set(IDS.map(id => id.split('.')[0]!));
  const found = [...source.matchAll(/`([a-zA-Z]+\.[\w.-]*\$\{[^`\s]*)`/g)].map(match => match[1]!);
  return [...new Set(found)].filter(template => firsts.has(template.split('.')[0]!));
}

function sourceOf(...folders: readonly string[]): string {
  return folders
    .flatMap(folder =>
      readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
        .filter(path => /\.tsx?$/.test(path))
        .map(path => readFileSync(new URL(`${folder}/${path}`, ROOT), 'utf8')),
    )
    .join('\n');
}
