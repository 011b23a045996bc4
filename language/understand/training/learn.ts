import type { Network, Pass, Sample } from '../network.js';
import { forward } from '../network.js';

/** How a network learns. */
export interface Pace {
  readonly rate: number;
  /** Share of certainty withheld from the right answer, so that the network stays modest. */
  readonly smoothing: number;
  /** Share by which direct votes shrink at each use. */
  readonly decay: number;
}

/** Sums of squared gradients, one for each weight (AdaGrad). */
export interface Memory {
  readonly rows: Float32Array;
  readonly hiddenBias: Float32Array;
  readonly output: Float32Array;
  readonly outputBias: Float32Array;
}

export function createMemory(network: Network): Memory {
  const like = (weights: { readonly length: number }) => new Float32Array(weights.length).fill(1e-6);
  return {
    rows: like(network.rows),
    hiddenBias: like(network.hiddenBias),
    output: like(network.output),
    outputBias: like(network.outputBias),
  };
}

/** Teaches one sample. `gradient` is working space as long as a row. */
export function learn(
  network: Network,
  memory: Memory,
  sample: Sample,
  label: number,
  pace: Pace,
  pass: Pass,
  gradient: Float32Array,
): void {
  const { classes, hidden } = network.shape;
  forward(network, sample, pass);
  for (let other = 0; other < classes; other++) {
    const target = (other === label ? 1 - pace.smoothing : 0) + pace.smoothing / classes;
    gradient[other] = pass.chances[other]! - target;
  }
  for (let unit = 0; unit < hidden; unit++) {
    gradient[classes + unit] = pass.hidden[unit]! > 0 ? backThrough(network, gradient, unit) : 0;
  }
  learnOutput(network, memory, pass, gradient, pace);
  learnRows(network, memory, sample, gradient, pace);
}

function backThrough(network: Network, gradient: Float32Array, unit: number): number {
  const { classes, hidden } = network.shape;
  let sum = 0;
  for (let label = 0; label < classes; label++)
    sum += gradient[label]! * network.output[label * hidden + unit]!;
  return sum;
}

function learnOutput(network: Network, memory: Memory, pass: Pass, gradient: Float32Array, pace: Pace): void {
  const { classes, hidden } = network.shape;
  for (let label = 0; label < classes; label++) {
    step(network.outputBias, memory.outputBias, label, gradient[label]!, pace.rate * 0.2);
    for (let unit = 0; unit < hidden; unit++) {
      if (pass.hidden[unit] === 0) continue;
      step(
        network.output,
        memory.output,
        label * hidden + unit,
        gradient[label]! * pass.hidden[unit]!,
        pace.rate * 0.2,
      );
    }
  }
  for (let unit = 0; unit < hidden; unit++) {
    const slope = gradient[classes + unit]!;
    if (slope !== 0) step(network.hiddenBias, memory.hiddenBias, unit, slope, pace.rate * 0.2);
  }
}

function learnRows(
  network: Network,
  memory: Memory,
  sample: Sample,
  gradient: Float32Array,
  pace: Pace,
): void {
  const width = network.shape.classes + network.shape.hidden;
  const { rows } = network;
  for (let index = 0; index < sample.buckets.length; index++) {
    const start = sample.buckets[index]! * width;
    const value = sample.values[index]!;
    for (let column = 0; column < width; column++) {
      const slope = gradient[column]! * value + pace.decay * rows[start + column]!;
      if (slope !== 0) step(rows, memory.rows, start + column, slope, pace.rate);
    }
  }
}

function step(
  weights: Float32Array | Int8Array,
  memory: Float32Array,
  at: number,
  slope: number,
  rate: number,
): void {
  memory[at]! += slope * slope;
  weights[at]! -= (rate * slope) / Math.sqrt(memory[at]!);
}
