import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Who may import whom. A folder may always import itself. Arrows point down only. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  bot: ['company', 'tab', 'dialogs', 'cards', 'desk', 'directory', 'store', 'language', 'benefits'],
  cli: ['bot', 'desk', 'directory', 'store', 'language', 'benefits', 'company', 'manifest'],
  tab: ['cards', 'desk', 'directory', 'store', 'language', 'benefits'],
  dialogs: ['cards', 'desk', 'directory', 'store', 'language', 'benefits'],
  cards: ['language', 'benefits'],
  desk: ['directory', 'store', 'benefits', 'company'],
  directory: ['benefits'],
  store: ['benefits'],
  company: ['benefits'],
  language: [],
  benefits: [],
  manifest: [],
};

/** Outside packages and their one home; a home is a folder or a single file. */
const HOME_OF: Record<string, readonly string[]> = {
  botbuilder: ['bot/', 'dialogs/', 'cli/bench/reference/'],
  'botbuilder-dialogs': ['bot/', 'dialogs/'],
  'botframework-connector': ['bot/'],
  restify: ['bot/server.ts', 'cli/bench/reference/'],
  pino: ['bot/'],
  lowdb: ['store/lowdb/'],
  pg: ['store/postgres/'],
  'adaptivecards-templating': ['cards/template.ts'],
  'intl-messageformat': ['language/say.ts'],
  fflate: ['manifest/zip-app.ts'],
  pngjs: ['manifest/'],
  jose: ['tab/api/'],
  esbuild: ['tab/serve/bundle-page.ts'],
  preact: ['tab/page/'],
  'd3-scale': ['tab/page/parts/'],
  '@microsoft/teams-js': ['tab/page/teams-host.ts'],
  ajv: ['desk/company-file/', 'cli/', 'manifest/'],
  'ajv-formats': ['desk/company-file/', 'cli/', 'manifest/'],
};

const FOLDERS = Object.keys(MAY_IMPORT);

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap(name => {
    const path = join(folder, name);
    if (statSync(join(ROOT, path)).isDirectory()) return sourcesBelow(path);
    return /\.(tsx?|mts|mjs|js)$/.test(name) ? [path] : [];
  });
}

function importsOf(path: string): string[] {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const statement = /^(?:import|export)\b[^;']*?from\s+'([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm;
  return [...text.matchAll(statement)].map(match => match[1] ?? match[2] ?? match[3]!);
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

describe('The house', () => {
  const arrows = FOLDERS.filter(folder => statSync(join(ROOT, folder), { throwIfNoEntry: false })).flatMap(
    folder =>
      sourcesBelow(folder).flatMap(path => importsOf(path).map(specifier => ({ folder, path, specifier }))),
  );

  it('has arrows that point down only', () => {
    const wrong = arrows
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map(arrow => ({
        ...arrow,
        target: relative(ROOT, normalize(join(ROOT, dirname(arrow.path), arrow.specifier))).split('/')[0]!,
      }))
      .filter(({ folder, target }) => target !== folder && !MAY_IMPORT[folder]!.includes(target))
      .map(({ path, specifier }) => `${path} imports ${specifier}`);
    assert.deepEqual(wrong, []);
    assert.ok(arrows.length > 100, 'the test reads the imports at all');
  });

  it('gives each outside package one home', () => {
    const wrong = arrows
      .filter(({ specifier }) => !specifier.startsWith('.'))
      .filter(({ path, specifier }) => {
        const homes = HOME_OF[packageOf(specifier)];
        return homes !== undefined && !homes.some(home => path.startsWith(home));
      })
      .map(({ path, specifier }) => `${path} imports ${specifier}`);
    assert.deepEqual(wrong, []);
  });

  it('keeps the rules free of everything', () => {
    const outside = arrows.filter(
      ({ folder, specifier }) => folder === 'benefits' && !specifier.startsWith('./'),
    );
    assert.deepEqual(
      outside.map(({ path, specifier }) => `${path} imports ${specifier}`),
      [],
    );
  });

  it('names every package it imports in package.json', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const known = new Set([...Object.keys(dependencies), ...Object.keys(devDependencies), ...builtinModules]);
    const unknown = arrows
      .filter(({ specifier }) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
      .filter(({ specifier }) => !known.has(packageOf(specifier)))
      .map(({ path, specifier }) => `${path} imports ${specifier}`);
    assert.deepEqual(unknown, []);
  });

  it('holds every folder of the table in CONTRIBUTING', () => {
    const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
    const missing = FOLDERS.filter(folder => folder !== 'company' && !text.includes(`\`${folder}/\``));
    assert.deepEqual(missing, []);
  });

  it('reads the environment in one place of the bot', () => {
    const readers = FOLDERS.flatMap(folder =>
      statSync(join(ROOT, folder), { throwIfNoEntry: false }) ? sourcesBelow(folder) : [],
    ).filter(path => readFileSync(join(ROOT, path), 'utf8').includes('process.env'));
    assert.deepEqual(
      readers.filter(path => !path.startsWith('cli/')),
      ['bot/config.ts'],
    );
  });
});
