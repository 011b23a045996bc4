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
  for (let round = 0; round < course.rounds; round++) {
    const rate = course.rate * (1 - (0.9 * round) / course.rounds);
    const pace = { rate, smoothing: course.smoothing, decay: course.decay };
    for (const lesson of shuffle(order, random)) {
      learn(network, memory, lesson.see(round, random), lesson.label, pace, pass, gradient);
    }
  }
  return network;
}
