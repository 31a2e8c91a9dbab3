import type { Box, ScalarField } from "../geometry.ts";
import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { gaussLegendre } from "./gaussLegendre.ts";

/**
 * Boltzmann probabilities of the cells of a grid, p_c = ∫_c e^{−E/kT} dr / Σ.
 *
 * Each cell is integrated by `points`×`points` Gauss–Legendre nodes, since an energy such as the lecture's corrugation
 * varies within a cell; its value at the centre alone would be a sample of the ripple, not the cell's mass.
 * @param kT > 0, in the energy's unit
 * @returns [bins×bins], row-major with y as the row; sums to 1
 * @throws Problem "input" where the energy is not a number, or nowhere finite
 */
export function boltzmannProbabilities(energy: ScalarField, box: Box, bins: number, kT: number, points = 4) {
  const { nodes, weights } = gaussLegendre(points);
  const width = (box.x1 - box.x0) / bins;
  const height = (box.y1 - box.y0) / bins;
  const energies = new Float64Array(points * points);

  /** ln of the cell's mean Boltzmann factor; logarithms, since the factor itself may underflow. */
  function logMass(x: number, y: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (let k = 0; k < energies.length; k++) {
      const value = energy(x + nodes[k % points] * width, y + nodes[Math.floor(k / points)] * height);
      if (Number.isNaN(value))
        throw new Problem("input", sentence`The energy near (${x}, ${y}) is not a number.`, "potential");
      energies[k] = value;
      least = Math.min(least, value);
    }
    if (least === Number.POSITIVE_INFINITY) return Number.NEGATIVE_INFINITY;
    let sum = 0;
    for (let k = 0; k < energies.length; k++) {
      sum += weights[k % points] * weights[Math.floor(k / points)] * Math.exp((least - energies[k]) / kT);
    }
    return Math.log(sum) - least / kT;
  }

  const density = new Float64Array(bins * bins);
  let most = Number.NEGATIVE_INFINITY;
  for (let cell = 0; cell < density.length; cell++) {
    density[cell] = logMass(box.x0 + (cell % bins) * width, box.y0 + Math.floor(cell / bins) * height);
    most = Math.max(most, density[cell]);
  }
  if (!Number.isFinite(most))
    throw new Problem("input", sentence`The energy is finite nowhere in the box.`, "potential");
  let total = 0;
  for (let cell = 0; cell < density.length; cell++) {
    density[cell] = Math.exp(density[cell] - most);
    total += density[cell];
  }
  return density.map((p) => p / total);
}
