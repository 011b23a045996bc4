import type { Features } from './features.js';
import { createPass, forward, type Network } from './network.js';
import { sampleOf } from './sample.js';

/** The networks that know wishes: a wide one that counts votes, and a deep one that sees combinations. */
export type WishNetworks = readonly Network[];

/** Gives the probability of every intent, in the order of the networks' outputs: the mean of all networks. */
export function createWeigher(networks: WishNetworks): (features: Features) => Float32Array {
  const passes = networks.map(network => createPass(network.shape));
  return features => {
    const mean = new Float32Array(networks[0]?.shape.classes ?? 0);
    networks.forEach((network, index) => {
      const pass = passes[index]!;
      forward(network, sampleOf(features, network.shape.bits), pass);
      for (let label = 0; label < mean.length; label++)
        mean[label]! += pass.chances[label]! / networks.length;
    });
    return mean;
  };
}
