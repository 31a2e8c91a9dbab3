/**
 * The root-mean-square error that no model of a one-dimensional representation M gets under, √⟨Var(y | M)⟩, from many independent
 * samples: sorted by M, neighbours have all but the same M, and half the mean square of how they differ in y is their variance.
 *
 * @param representation M [N]
 * @param targets y [N]
 * Source: J. von Neumann et al., Ann. Math. Stat. 12, 153 (1941), doi:10.1214/aoms/1177731746.
 */
export function irreducibleError(representation: Float64Array, targets: Float64Array): number {
  const order = Array.from(representation.keys()).sort((i, j) => representation[i] - representation[j] || i - j);
  let sum = 0;
  for (let at = 1; at < order.length; at++) sum += (targets[order[at]] - targets[order[at - 1]]) ** 2;
  return Math.sqrt(sum / (2 * (order.length - 1)));
}
