/** Names of the months, 1 to 12, both as they stand alone and as they stand in a date, where some languages write them otherwise. */
export function monthNames(speakers: readonly string[]): [string, number][] {
  return namesBy(speakers, ['long', 'short'], 12, (speaker, width) => {
    const alone = new Intl.DateTimeFormat(speaker, { month: width, timeZone: 'UTC' });
    const dated = new Intl.DateTimeFormat(speaker, { month: width, day: 'numeric', timeZone: 'UTC' });
    return at => {
      const date = Date.UTC(2026, at - 1, 1);
      return [alone.format(date), dated.formatToParts(date).find(part => part.type === 'month')?.value ?? ''];
    };
  }).filter(([name]) => /\p{L}/u.test(name));
}

/** Names of the weekdays, 1 for Monday. Short names are left out where they are everyday words ("so", "do", "ma"); a language adds its own. */
export function weekdayNames(speakers: readonly string[]): [string, number][] {
  return namesBy(speakers, ['long', 'short'], 7, (speaker, width) => {
    const format = new Intl.DateTimeFormat(speaker, { weekday: width, timeZone: 'UTC' });
    return at => [format.format(Date.UTC(2026, 5, at))];
  }).filter(([name]) => name.length > 4 || /\p{Script=Han}/u.test(name));
}

function namesBy(
  speakers: readonly string[],
  widths: readonly ('long' | 'short')[],
  last: number,
  naming: (speaker: string, width: 'long' | 'short') => (at: number) => string[],
): [string, number][] {
  const numbers = Array.from({ length: last }, (_, at) => at + 1);
  return speakers.flatMap(speaker =>
    widths.flatMap(width =>
      numbers.flatMap(at => naming(speaker, width)(at).map((name): [string, number] => [name, at])),
    ),
  );
}
