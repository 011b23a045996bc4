import { type Features, GROUPS, type Group } from './features.js';
import { bucketOf } from './hash.js';
import type { Sample } from './network.js';

/** How much each kind of feature counts as a whole. Found by cross-validation. */
const WEIGHTS: Readonly<Record<Group, number>> = {
  word: 1.4,
  pair: 0.7,
  letters: 1,
  idea: 2,
  ideaPair: 1.5,
};

/**
 * The input of a network: each feature's bucket and value. `keep` may leave features out, as training does
 * so that no single one is relied upon.
 */
export function sampleOf(features: Features, bits: number, keep: () => boolean = () => true): Sample {
  const buckets: number[] = [];
  const values: number[] = [];
  for (const group of GROUPS) {
    const value = WEIGHTS[group] / Math.sqrt(Math.max(1, features[group].length));
    for (const hash of features[group]) {
      if (!keep()) continue;
      buckets.push(bucketOf(hash, bits));
      values.push(value);
    }
  }
  return { buckets: Int32Array.from(buckets), values: Float32Array.from(values) };
}
