/** What a text looks like to the network: buckets of its features and how much each counts. */
export interface Sample {
  readonly buckets: Int32Array;
  readonly values: Float32Array;
}

/** Sizes of a network: `2 ** bits` rows of features, `hidden` units, `classes` outputs. */
export interface Shape {
  readonly bits: number;
  readonly hidden: number;
  readonly classes: number;
}

/** Wide and deep: every feature votes for the classes directly, and through a layer of hidden units. */
export interface Network {
  readonly shape: Shape;
  /** One row per bucket: `classes` direct votes, then `hidden` weights. */
  readonly rows: Float32Array | Int8Array;
  /** What each row is to be multiplied by, when rows are stored as bytes. */
  readonly scales?: Float32Array;
  readonly hiddenBias: Float32Array;
  /** `classes` × `hidden`. */
  readonly output: Float32Array;
  readonly outputBias: Float32Array;
}

export function createNetwork(shape: Shape, random: () => number): Network {
  const width = shape.classes + shape.hidden;
  const rows = new Float32Array(2 ** shape.bits * width);
  for (let row = 0; row < 2 ** shape.bits; row++) {
    for (let unit = 0; unit < shape.hidden; unit++) {
      rows[row * width + shape.classes + unit] = (random() - 0.5) * 0.3;
    }
  }
  const output = new Float32Array(shape.classes * shape.hidden);
  for (let index = 0; index < output.length; index++) {
    output[index] = (random() - 0.5) * 2 * Math.sqrt(3 / Math.max(1, shape.hidden));
  }
  return {
    shape,
    rows,
    hiddenBias: new Float32Array(shape.hidden).fill(0.05),
    output,
    outputBias: new Float32Array(shape.classes),
  };
}

/** Activations of one pass; reused between passes. */
export interface Pass {
  readonly sum: Float32Array;
  readonly hidden: Float32Array;
  readonly chances: Float32Array;
}

export function createPass(shape: Shape): Pass {
  return {
    sum: new Float32Array(shape.classes + shape.hidden),
    hidden: new Float32Array(shape.hidden),
    chances: new Float32Array(shape.classes),
  };
}

/** Runs a sample through the network; the probabilities are in `pass.chances`. */
export function forward(network: Network, sample: Sample, pass: Pass): void {
  const { classes, hidden } = network.shape;
  const width = classes + hidden;
  const { sum } = pass;
  sum.fill(0);
  for (let index = 0; index < sample.buckets.length; index++) {
    const start = sample.buckets[index]! * width;
    const value = sample.values[index]! * (network.scales ? network.scales[sample.buckets[index]!]! : 1);
    for (let column = 0; column < width; column++) sum[column]! += value * network.rows[start + column]!;
  }
  for (let unit = 0; unit < hidden; unit++) {
    pass.hidden[unit] = Math.max(0, sum[classes + unit]! + network.hiddenBias[unit]!);
  }
  for (let label = 0; label < classes; label++) {
    let score = sum[label]! + network.outputBias[label]!;
    for (let unit = 0; unit < hidden; unit++)
      score += network.output[label * hidden + unit]! * pass.hidden[unit]!;
    pass.chances[label] = score;
  }
  softmax(pass.chances);
}

/** Turns scores into probabilities, in place. */
export function softmax(scores: Float32Array): void {
  let highest = -Infinity;
  for (const score of scores) highest = Math.max(highest, score);
  let total = 0;
  for (let index = 0; index < scores.length; index++) {
    scores[index] = Math.exp(scores[index]! - highest);
    total += scores[index]!;
  }
  for (let index = 0; index < scores.length; index++) scores[index]! /= total;
}
