import type { Languages } from '../language/languages.js';

/** The language that a browser asks for most and that is spoken here; undefined when there is none. */
export function preferredLocale(
  languages: Languages,
  acceptLanguage: string | undefined,
): string | undefined {
  const wanted = (acceptLanguage ?? '').split(',', 20).map(entry => {
    const [tag = '', ...rest] = entry.split(';').map(part => part.trim());
    const weight = Number(/^q=([\d.]+)$/.exec(rest.join(';'))?.[1] ?? 1);
    return { tag, weight };
  });
  return wanted
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ tag }) => languages.match(tag) ?? [])[0];
}
