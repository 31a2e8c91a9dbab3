import { axis, type Box, type ForceField } from "../../geometry.ts";

/** Points an axis: each costs twenty-four forces. */
const POINTS = 12;
/**
 * Steps of the differences in length scales. At the long one, truncation (h/σ)⁶ and rounding, which falls with h, are both about
 * 1e-12 for smooth kernels; the short one is for kernels that are rough at the samples, where high derivatives grow without bound.
 */
const STEPS: readonly number[] = [1e-2, 1e-3];
/** Points nearer than this to a sample, in steps, are left out: no difference may straddle a kink. */
const CLEARANCE = 6;
/** Of f′h at ±1, ±2, ±3 steps, by central differences of sixth order: error h⁶f⁽⁷⁾/140. */
const WEIGHTS = [45 / 60, -9 / 60, 1 / 60];

/**
 * What a part should not have: rms curl, or divergence, over the rms of its gradient's entries, by differences of the predicted field.
 *
 * The parts' own derivatives are zero by the way they are written; this asks the field alone. Both steps see a derivative that is
 * there; of what only truncation or rounding makes, the smaller is nearer the truth.
 * @param positions the samples [N×2]
 * @returns 0 … √8 (a pure rotation, or expansion); NaN for a field without a gradient
 */
export function forbiddenDerivative(
  field: ForceField,
  which: "curl" | "divergence",
  box: Box,
  positions: Float64Array,
  lengthScale: number,
): number {
  const measured = STEPS.map((step) => relativeDerivative(field, which, box, positions, step * lengthScale));
  // With a long step, samples may be too dense for any point to keep clear of them.
  const known = measured.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? Number.NaN : Math.min(...known);
}

function relativeDerivative(
  field: ForceField,
  which: "curl" | "divergence",
  box: Box,
  positions: Float64Array,
  h: number,
): number {
  const f = new Float64Array(4);
  let [forbidden, entries] = [0, 0];
  for (const y of axis(box.y0, box.y1, POINTS, "centres")) {
    for (const x of axis(box.x0, box.x1, POINTS, "centres")) {
      if (isNear(positions, x, y, CLEARANCE * h)) continue;
      const [ux, vx] = slopes(field, x, y, h, 0, f);
      const [uy, vy] = slopes(field, x, y, 0, h, f);
      forbidden += (which === "curl" ? vx - uy : ux + vy) ** 2;
      entries += ux * ux + vx * vx + uy * uy + vy * vy;
    }
  }
  return Math.sqrt((4 * forbidden) / entries);
}

/** Derivatives of both components along (dx, dy), times its length. */
function slopes(field: ForceField, x: number, y: number, dx: number, dy: number, f: Float64Array) {
  let [u, v] = [0, 0];
  for (const [i, weight] of WEIGHTS.entries()) {
    field(x + (i + 1) * dx, y + (i + 1) * dy, f, 0);
    field(x - (i + 1) * dx, y - (i + 1) * dy, f, 2);
    u += weight * (f[0] - f[2]);
    v += weight * (f[1] - f[3]);
  }
  return [u, v] as const;
}

function isNear(positions: Float64Array, x: number, y: number, distance: number): boolean {
  for (let i = 0; i < positions.length; i += 2) {
    if (Math.hypot(positions[i] - x, positions[i + 1] - y) < distance) return true;
  }
  return false;
}
