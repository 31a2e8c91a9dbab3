import { symmetricEigen } from "../linalg/symmetricEigen.ts";
import type { MechanicalSystem } from "./integrators/types.ts";

/**
 * Angular frequencies of small vibrations about a minimum [n], rising: ω² are the eigenvalues of the Hessian in mass-weighted
 * coordinates, H_cd/√(m_c m_d), of which motions as a whole have none. The Hessian comes from central differences of the forces.
 * @param displacement of a coordinate, in the unit of length
 */
export function normalFrequencies(
  { masses, evaluate }: MechanicalSystem,
  minimum: Float64Array,
  displacement = 1e-4,
): Float64Array {
  const n = minimum.length;
  const hessian = new Float64Array(n * n);
  const place = minimum.slice();
  const [ahead, behind] = [new Float64Array(n), new Float64Array(n)];
  for (let c = 0; c < n; c++) {
    place[c] = minimum[c] + displacement;
    evaluate(place, ahead);
    place[c] = minimum[c] - displacement;
    evaluate(place, behind);
    place[c] = minimum[c];
    for (let d = 0; d < n; d++) {
      // Half to either side of the diagonal, which makes it symmetric.
      const curvature = (behind[d] - ahead[d]) / (4 * displacement * Math.sqrt(masses[c] * masses[d]));
      hessian[c * n + d] += curvature;
      hessian[d * n + c] += curvature;
    }
  }
  const squares = symmetricEigen(hessian, n).values;
  // Rounding makes a zero a small number of either sign.
  return squares.map((square) => Math.sqrt(Math.max(0, square)));
}
