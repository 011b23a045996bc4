/** The text lines of a partition's file by what they hold, also of a file that is no JSON any more. */
export interface PartitionText {
  /** JSON of the log lines that are still in the file. */
  readonly tail: readonly string[];
  /** JSON of the records. */
  readonly records: readonly string[];
}

const TAIL = '"tail":[';
const RECORDS = '"records":[';

/** `formatPartition` gives every line of the log and every record a text line of its own. */
export function splitPartition(text: string): PartitionText {
  const lines = text.split('\n');
  const tailAt = lines.indexOf(TAIL);
  const recordsAt = lines.indexOf(RECORDS);
  return {
    tail: tailAt < 0 ? [] : items(lines.slice(tailAt + 1, recordsAt < 0 ? undefined : recordsAt), '],'),
    records: recordsAt < 0 ? [] : items(lines.slice(recordsAt + 1, -1), ']}'),
  };
}

/** Without the comma between two, and without what ends the list, which may stand alone. */
function items(lines: readonly string[], end: string): string[] {
  return lines.flatMap((line, at) => {
    const mark = at === lines.length - 1 ? end : ',';
    const item = line.endsWith(mark) ? line.slice(0, -mark.length) : line;
    return item === '' ? [] : [item];
  });
}
