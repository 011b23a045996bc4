import { createNetwork, createPass, type Network, type Sample, type Shape } from '../network.js';
import { createMemory, learn } from './learn.js';
import { createRandom, shuffle } from './random.js';

/** How long and how a network is taught. */
export interface Course {
  readonly rounds: number;
  readonly rate: number;
  readonly smoothing: number;
  readonly decay: number;
  readonly seed: number;
}

/** One thing to learn: what to see, anew for each round, and which output is right. */
export interface Lesson {
  readonly label: number;
  see(round: number, random: () => number): Sample;
}

/** Teaches a new network all lessons, in a new order each round, ever more slowly. The same seed, the same network. */
export function teach(lessons: readonly Lesson[], shape: Shape, course: Course): Network {
  const random = createRandom(course.seed);
  const network = createNetwork(shape, random);
  const memory = createMemory(network);
  const pass = createPass(shape);
  const gradient = new Float32Array(shape.classes + shape.hidden);
  const order = [...lessons];
  const mean = emptyCopy(network);
  const settled = Math.floor(course.rounds * (1 - LAST_ROUNDS));
  for (let round = 0; round < course.rounds; round++) {
    const rate = course.rate * (1 - (0.9 * round) / course.rounds);
    const pace = { rate, smoothing: course.smoothing, decay: course.decay };
    for (const lesson of shuffle(order, random)) {
      learn(network, memory, lesson.see(round, random), lesson.label, pace, pass, gradient);
    }
    if (round >= settled) remember(mean, network, 1 / (course.rounds - settled));
  }
  return mean;
}

/** The network after the last rounds differs from one to the next; their mean is wiser than any. */
const LAST_ROUNDS = 0.3;

function emptyCopy(network: Network): Network {
  return {
    shape: network.shape,
    rows: new Float32Array(network.rows.length),
    hiddenBias: new Float32Array(network.hiddenBias.length),
    output: new Float32Array(network.output.length),
    outputBias: new Float32Array(network.outputBias.length),
  };
}

function remember(mean: Network, network: Network, share: number): void {
  for (const part of ['rows', 'hiddenBias', 'output', 'outputBias'] as const) {
    const weights = network[part];
    for (let at = 0; at < weights.length; at++) mean[part][at]! += weights[at]! * share;
  }
}
