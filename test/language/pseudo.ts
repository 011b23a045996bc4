import { createSay, type Say } from '../../language/say.js';
import { catalogueOf } from './catalogues.js';
import { partsOf } from './message-shape.js';

type Parts = ReturnType<typeof partsOf>;

/** A letter that is read as the plain one, and shows where a font or a fold fails. */
const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'aáeéiíoóuúyýcçdđgğhĥjĵkķlłnñrřsštťwŵzžAÁEÉIÍOÓUÚYÝCÇDĐGĞHĤJĴKĶLŁNÑRŘSŠTŤWŴZŽ'.matchAll(/(.)(.)/gu),
  ].map(([, letter, accented]) => [letter!, accented!]),
);

/**
 * A language that does not exist: English with accents on every letter and words 40 % longer, as the words of real
 * languages are. Text that stays plain was never in `language/`; what is cut off has no room for German.
 */
export function pseudoSay(): Say {
  return createSay(
    'en',
    new Map([...catalogueOf('en')].map(([id, text]) => [id, pseudo(text)] as [string, string])),
  );
}

/** One message so; placeholders, plural forms and marks such as `**` stay. */
export function pseudo(message: string): string {
  return write(partsOf(message, 'en'));
}

function write(parts: Parts): string {
  return parts.map(writePart).join('');
}

function writePart(part: Parts[number]): string {
  if ('options' in part) {
    const kind = 'pluralType' in part ? 'plural' : 'select';
    const forms = Object.entries(part.options).map(([form, { value }]) => `${form} {${write(value)}}`);
    return `{${part.value}, ${kind}, ${forms.join(' ')}}`;
  }
  if (part.type === 7) return '#';
  if (part.type === 0) return quote(stretch(part.value));
  return part.type === 2 ? `{${part.value}, number}` : `{${part.value}}`;
}

/** Two letters of five come twice. */
function stretch(text: string): string {
  let letters = 0;
  return text.replaceAll(/\p{L}/gu, letter => {
    letters += 1;
    const accented = ACCENTED[letter] ?? letter;
    return letters % 5 === 2 || letters % 5 === 4 ? accented + accented.toLowerCase() : accented;
  });
}

/** Letters that the message language would read as its own are quoted, as in the source. */
function quote(text: string): string {
  return text.replaceAll("'", "''").replaceAll(/[{}]+/g, marks => `'${marks}'`);
}
