/** Settings by name, as a process gets them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads single settings. */
export interface Reader {
  /** The setting without blanks around it; undefined when nothing is left. */
  text(name: string): string | undefined;
  /** A whole number in range; adds a fault and gives the default otherwise. */
  whole(name: string, range: Range, faults: string[]): number;
  /** The parts of a list that is written with commas; undefined when not set. */
  list(name: string): readonly string[] | undefined;
}

export interface Range {
  readonly default: number;
  readonly least: number;
  readonly most: number;
}

export function createReader(env: Environment): Reader {
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;
  return {
    text,
    whole(name, range, faults) {
      const written = text(name);
      if (written === undefined) return range.default;
      const value = /^\d{1,9}$/.test(written) ? Number(written) : Number.NaN;
      if (value >= range.least && value <= range.most) return value;
      faults.push(`${name} must be a whole number from ${range.least} to ${range.most}.`);
      return range.default;
    },
    list: name =>
      text(name)
        ?.split(',')
        .map(part => part.trim())
        .filter(part => part !== ''),
  };
}
