import { IntlMessageFormat } from 'intl-messageformat';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The forms of one plural or choice in a message. */
export interface Forms {
  readonly name: string;
  /** `=0`, `one`, `other` … */
  readonly options: readonly string[];
  /** The kind of plural; undefined for a choice among words. */
  readonly plural?: 'cardinal' | 'ordinal';
}

/** The parts of a message. @throws SyntaxError when it is no ICU message. */
export function partsOf(source: string, locale: string): readonly Element[] {
  return new IntlMessageFormat(source, locale, undefined, { ignoreTag: true }).getAst();
}

/** Names of the placeholders with their kinds, as `left: plural`, sorted and each once. */
export function placeholdersOf(source: string, locale: string): readonly string[] {
  const found = everyPart(partsOf(source, locale)).filter(isPlaceholder);
  return [...new Set(found.map(part => `${part.value}: ${kindOf(part)}`))].sort();
}

/** Every plural and choice of a message. */
export function formsOf(source: string, locale: string): readonly Forms[] {
  return everyPart(partsOf(source, locale)).flatMap(part => {
    if (!('options' in part)) return [];
    const forms = { name: part.value, options: Object.keys(part.options) };
    return 'pluralType' in part ? [{ ...forms, plural: part.pluralType ?? 'cardinal' }] : [forms];
  });
}

/** What a message says without its placeholders: the letters between them. */
export function wordsOf(source: string, locale: string): string {
  const texts = everyPart(partsOf(source, locale)).filter(part => !isPlaceholder(part) && 'value' in part);
  return texts.map(part => ('value' in part ? part.value : '')).join(' ');
}

/** All parts, those inside plurals and choices too. */
function everyPart(parts: readonly Element[]): readonly Element[] {
  return parts.flatMap(part => [
    part,
    ...('options' in part ? Object.values(part.options).flatMap(option => everyPart(option.value)) : []),
  ]);
}

/** In the parser's numbers a text is 0 and the `#` of a plural, which has no name, is 7. */
function isPlaceholder(part: Element): part is Extract<Element, { value: string }> {
  return part.type !== 0 && part.type !== 7;
}

function kindOf(part: Element): string {
  if ('pluralType' in part) return 'plural';
  if ('options' in part) return 'select';
  return ['text', 'argument', 'number', 'date', 'time'][part.type] ?? 'tag';
}
