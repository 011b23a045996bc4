/** No wish needs more than this; the rest of a longer text is not read, so hostile texts cost no time. */
const READ_AT_MOST = 1_000;

/**
 * A text as the recogniser compares it: lower case, compatibility forms unified, accents dropped, and the
 * ways to write an umlaut without one (`ue`, `u`, `ü`) made equal. Applied to the lexicons as well, so it
 * does not matter that it also shortens words such as `request`.
 */
export function fold(text: string): string {
  return text
    .slice(0, READ_AT_MOST)
    .replace(/\p{Surrogate}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'a')
    .replaceAll('ø', 'o')
    .replace(/([aou])e/g, '$1')
    .replace(/(?<=\p{L})['’`´](?=\p{L})/gu, '');
}
