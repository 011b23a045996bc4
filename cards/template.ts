import { readFileSync } from 'node:fs';
// The package's own index pulls in a source file that strict projects cannot type-check.
import { GlobalSettings, Template } from 'adaptivecards-templating/lib/template-engine.js';
import type { AdaptiveCard } from './kit.js';

// The engine prints the expression itself for a missing value, and takes an empty text for "no answer".
GlobalSettings.getUndefinedFieldValueSubstitutionString = () => ' ';

/**
 * Parses a template once. What it returns fills in data, in a single pass: text in the data is never read as an
 * expression. Repeated and optional parts are lists in the data (`$data`), because the engine warns at every
 * `$when` that is false.
 */
export function defineTemplate<Data extends object>(json: object): (data: Data) => AdaptiveCard {
  const template = new Template(json);
  return data => template.expand({ $root: data });
}

/** Reads a template that lies beside this file. Called while the house starts, never in a turn. */
export function loadTemplate<Data extends object>(file: string): (data: Data) => AdaptiveCard {
  return defineTemplate<Data>(JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')));
}

/** A list of one, or of none: how a template leaves a part out. */
export function optional<T>(value: T | undefined): readonly T[] {
  return value === undefined || value === '' ? [] : [value];
}
