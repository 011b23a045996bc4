/** The share of `values` below which a part of them lies: 0.5 is the median. NaN when there are none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Rounded to a thousandth: what is finer than that is noise. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
