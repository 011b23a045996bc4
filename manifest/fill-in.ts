import type { Fault } from './fault.js';

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Puts values into the `{{NAME}}` of a JSON text. A placeholder without a value stays, for `leftOver` to find. */
export function fillIn(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(PLACEHOLDER, (placeholder, name: string) => {
    const value = values[name];
    return value === undefined ? placeholder : JSON.stringify(value).slice(1, -1);
  });
}

/** Placeholders that nothing was put into, each once. */
export function leftOver(file: string, text: string): readonly Fault[] {
  const names = new Set([...text.matchAll(PLACEHOLDER)].map(match => match[0]));
  return [...names].map(name => ({ code: 'placeholder', file, says: `${name} was not filled in` }));
}
