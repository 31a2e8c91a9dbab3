import { atomsOf, type Cluster, distanceIn } from "./types.ts";

/**
 * r⁻ⁿ of every pair of atoms, largest first: the same however the atoms are numbered, and however the cluster lies.
 * @param exponent n > 0
 * @returns [n(n − 1)/2]
 */
export function pairFeatures(cluster: Cluster, exponent: number): Float64Array {
  const features: number[] = [];
  for (let i = 1; i < atomsOf(cluster); i++) {
    for (let j = 0; j < i; j++) features.push(distanceIn(cluster, i, j) ** -exponent);
  }
  return Float64Array.from(features).sort().reverse();
}

/** The cosine of every angle that two atoms make as seen from a third, largest first [n(n − 1)(n − 2)/2]. */
export function angleFeatures(cluster: Cluster): Float64Array {
  const features: number[] = [];
  for (let i = 0; i < atomsOf(cluster); i++) {
    for (let j = 1; j < atomsOf(cluster); j++) {
      for (let k = 0; k < j; k++) if (i !== j && i !== k) features.push(cosineAt(cluster, i, j, k));
    }
  }
  return Float64Array.from(features).sort().reverse();
}

/**
 * What atom 0 sees of its neighbours: how near they are, as r⁻ⁿ, nearest first.
 * @returns [n − 1]
 */
export function radialFeatures(cluster: Cluster, exponent: number): Float64Array {
  return Float64Array.from(byDistance(cluster), (j) => distanceIn(cluster, 0, j) ** -exponent);
}

/**
 * The same with the cosine of the angle between each two neighbours, the nearest two first: together they tell all there is but for
 * left and right.
 * @returns [(n − 1) + (n − 1)(n − 2)/2]
 */
export function radialAndAngularFeatures(cluster: Cluster, exponent: number): Float64Array {
  const order = byDistance(cluster);
  const cosines = order.flatMap((j, at) => order.slice(0, at).map((k) => cosineAt(cluster, 0, j, k)));
  return Float64Array.of(...radialFeatures(cluster, exponent), ...cosines);
}

/** The neighbours of atom 0, nearest first. */
function byDistance(cluster: Cluster): number[] {
  const neighbours = Array.from({ length: atomsOf(cluster) - 1 }, (_, j) => j + 1);
  return neighbours.sort((j, k) => distanceIn(cluster, 0, j) - distanceIn(cluster, 0, k));
}

/** cos θ at atom i between j and k. */
function cosineAt(cluster: Cluster, i: number, j: number, k: number): number {
  const [a, b, c] = [distanceIn(cluster, i, j), distanceIn(cluster, i, k), distanceIn(cluster, j, k)];
  return (a * a + b * b - c * c) / (2 * a * b);
}
