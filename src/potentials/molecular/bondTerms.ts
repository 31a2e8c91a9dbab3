import type { BondParameters } from "./parameters.ts";

/** Bonds as springs, U = k (r − r₀)², or as Morse's, U = D [1 − e^{−a(r − r₀)}]² with a = √(k/D). */
export type BondForm = "harmonic" | "morse";

/**
 * An energy of some of a molecule's atoms: returns it, and adds its forces. Component by component in every such term: functions for
 * the vectors made an evaluation take twice as long.
 */
export type Terms = (positions: Float64Array, forces: Float64Array) => number;

/** The bonds of a molecule; those without a known depth are springs in either form. */
export function bondTerms(
  bonds: readonly (readonly [number, number])[],
  parameters: readonly BondParameters[],
  form: BondForm,
): Terms {
  const atoms = Int32Array.from(bonds.flat(), (atom) => 3 * atom);
  const stiffness = Float64Array.from(parameters, (bond) => bond.stiffness);
  const lengths = Float64Array.from(parameters, (bond) => bond.length);
  // 0 stands for a spring.
  const depths = Float64Array.from(parameters, (bond) => (form === "morse" ? (bond.depth ?? 0) : 0));
  return (x, forces) => {
    let energy = 0;
    for (let b = 0; b < lengths.length; b++) {
      const i = atoms[2 * b];
      const j = atoms[2 * b + 1];
      const dx = x[i] - x[j];
      const dy = x[i + 1] - x[j + 1];
      const dz = x[i + 2] - x[j + 2];
      const r = Math.sqrt(dx * dx + dy * dy + dz * dz);
      const stretch = r - lengths[b];
      let slope = 2 * stiffness[b] * stretch;
      if (depths[b] === 0) {
        energy += stiffness[b] * stretch * stretch;
      } else {
        const a = Math.sqrt(stiffness[b] / depths[b]);
        const decay = Math.exp(-a * stretch);
        energy += depths[b] * (1 - decay) * (1 - decay);
        slope = 2 * a * depths[b] * (1 - decay) * decay;
      }
      const f = -slope / r;
      forces[i] += f * dx;
      forces[i + 1] += f * dy;
      forces[i + 2] += f * dz;
      forces[j] -= f * dx;
      forces[j + 1] -= f * dy;
      forces[j + 2] -= f * dz;
    }
    return energy;
  };
}
