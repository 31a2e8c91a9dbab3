/**
 * The marginal of a density along x: sums over the columns.
 * @param density visits or probabilities [bins×bins], row-major with y as the row
 * @returns [bins]
 */
export function marginalAlongX(density: Float64Array, bins: number): Float64Array {
  const marginal = new Float64Array(bins);
  for (let cell = 0; cell < density.length; cell++) marginal[cell % bins] += density[cell];
  return marginal;
}

/**
 * The free-energy profile F(x) = −kT ln p(x) + const, zero at its minimum.
 * @param density visits or probabilities [bins×bins], row-major with y as the row; need not be normalised
 * @param kT in k_BT₀, the unit of the result
 * @returns [bins]; NaN where nothing was ever seen
 */
export function freeEnergyProfile(density: Float64Array, bins: number, kT: number): Float64Array {
  const marginal = marginalAlongX(density, bins);
  const most = marginal.reduce((a, b) => Math.max(a, b), 0);
  // ln(most / p) rather than the difference of two logarithms: exactly zero at the minimum.
  return marginal.map((p) => (p > 0 ? kT * Math.log(most / p) : Number.NaN));
}
