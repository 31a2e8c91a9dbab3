import type { Terms } from "./bondTerms.ts";

/** Below this squared length, in Å⁴, three atoms lie in a row and there is no torsion. */
const IN_A_ROW = 1e-16;

/**
 * Torsions, U = ½V₁(1 + cos φ) + ½V₂(1 − cos 2φ) + ½V₃(1 + cos 3φ), φ = 180° where the outer atoms are trans.
 *
 * Source of the forces: A. Blondel & M. Karplus, J. Comput. Chem. 17, 1132 (1996),
 * doi:10.1002/(SICI)1096-987X(19960715)17:9<1132::AID-JCC5>3.0.CO;2-T.
 */
export function torsionTerms(
  torsions: readonly (readonly [number, number, number, number])[],
  parameters: readonly (readonly [V1: number, V2: number, V3: number])[],
): Terms {
  const atoms = Int32Array.from(torsions.flat(), (atom) => 3 * atom);
  const heights = Float64Array.from(parameters.flat());
  return (x, forces) => {
    let energy = 0;
    for (let t = 0; t < torsions.length; t++) {
      const i = atoms[4 * t];
      const j = atoms[4 * t + 1];
      const k = atoms[4 * t + 2];
      const l = atoms[4 * t + 3];
      const ax = x[j] - x[i];
      const ay = x[j + 1] - x[i + 1];
      const az = x[j + 2] - x[i + 2];
      const bx = x[k] - x[j];
      const by = x[k + 1] - x[j + 1];
      const bz = x[k + 2] - x[j + 2];
      const cx = x[l] - x[k];
      const cy = x[l + 1] - x[k + 1];
      const cz = x[l + 2] - x[k + 2];
      // The normals of both planes, m = a × b and n = b × c.
      const mx = ay * bz - az * by;
      const my = az * bx - ax * bz;
      const mz = ax * by - ay * bx;
      const nx = by * cz - bz * cy;
      const ny = bz * cx - bx * cz;
      const nz = bx * cy - by * cx;
      const mm = mx * mx + my * my + mz * mz;
      const nn = nx * nx + ny * ny + nz * nz;
      if (mm < IN_A_ROW || nn < IN_A_ROW) continue;
      const bb = bx * bx + by * by + bz * bz;
      const b = Math.sqrt(bb);
      const phi = Math.atan2(b * (ax * nx + ay * ny + az * nz), mx * nx + my * ny + mz * nz);
      const V1 = heights[3 * t];
      const V2 = heights[3 * t + 1];
      const V3 = heights[3 * t + 2];
      energy += 0.5 * (V1 * (1 + Math.cos(phi)) + V2 * (1 - Math.cos(2 * phi)) + V3 * (1 + Math.cos(3 * phi)));
      const slope = -0.5 * V1 * Math.sin(phi) + V2 * Math.sin(2 * phi) - 1.5 * V3 * Math.sin(3 * phi);
      // ∂φ/∂rᵢ = −b m/m², ∂φ/∂r_l = b n/n²; the inner atoms' follow from there being no net force and no torque.
      const first = (slope * b) / mm;
      const last = (-slope * b) / nn;
      const before = (ax * bx + ay * by + az * bz) / bb;
      const after = (cx * bx + cy * by + cz * bz) / bb;
      const ix = first * mx;
      const iy = first * my;
      const iz = first * mz;
      const lx = last * nx;
      const ly = last * ny;
      const lz = last * nz;
      forces[i] += ix;
      forces[i + 1] += iy;
      forces[i + 2] += iz;
      forces[l] += lx;
      forces[l + 1] += ly;
      forces[l + 2] += lz;
      forces[j] += after * lx - (1 + before) * ix;
      forces[j + 1] += after * ly - (1 + before) * iy;
      forces[j + 2] += after * lz - (1 + before) * iz;
      forces[k] += before * ix - (1 + after) * lx;
      forces[k + 1] += before * iy - (1 + after) * ly;
      forces[k + 2] += before * iz - (1 + after) * lz;
    }
    return energy;
  };
}
