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
 * The free energy F = −kT ln p + const of each cell, zero at its minimum: of a histogram [bins×bins] the free-energy surface.
 * @param density visits or probabilities; need not be normalised
 * @param kT in k_BT₀, the unit of the result
 * @returns as many as there are cells; NaN where nothing was ever seen
 */
export function freeEnergyOf(density: Float64Array, kT: number): Float64Array {
  const most = density.reduce((a, b) => Math.max(a, b), 0);
  // ln(most / p) rather than the difference of two logarithms: exactly zero at the minimum.
  return density.map((p) => (p > 0 ? kT * Math.log(most / p) : Number.NaN));
}

/**
 * The free-energy profile along x: the free energy of the marginal [bins].
 * @param density visits or probabilities [bins×bins], row-major with y as the row; need not be normalised
 */
export function freeEnergyProfile(density: Float64Array, bins: number, kT: number): Float64Array {
  return freeEnergyOf(marginalAlongX(density, bins), kT);
}
