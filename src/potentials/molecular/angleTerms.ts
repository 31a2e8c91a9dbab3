import type { Terms } from "./bondTerms.ts";

/** Below this a sine is that of a straight angle, whose force has no direction. */
const STRAIGHT = 1e-8;

/** Angles as springs, U = k (θ − θ₀)²; k per radian², θ₀ in degrees. */
export function angleTerms(
  angles: readonly (readonly [number, number, number])[],
  parameters: readonly (readonly [stiffness: number, angle: number])[],
): Terms {
  const atoms = Int32Array.from(angles.flat(), (atom) => 3 * atom);
  const stiffness = Float64Array.from(parameters, ([k]) => k);
  const rest = Float64Array.from(parameters, ([, degrees]) => (degrees * Math.PI) / 180);
  return (x, forces) => {
    let energy = 0;
    for (let t = 0; t < rest.length; t++) {
      const i = atoms[3 * t];
      const j = atoms[3 * t + 1];
      const k = atoms[3 * t + 2];
      const ux = x[i] - x[j];
      const uy = x[i + 1] - x[j + 1];
      const uz = x[i + 2] - x[j + 2];
      const vx = x[k] - x[j];
      const vy = x[k + 1] - x[j + 1];
      const vz = x[k + 2] - x[j + 2];
      const u = Math.sqrt(ux * ux + uy * uy + uz * uz);
      const v = Math.sqrt(vx * vx + vy * vy + vz * vz);
      const cosine = Math.max(-1, Math.min(1, (ux * vx + uy * vy + uz * vz) / (u * v)));
      const bend = Math.acos(cosine) - rest[t];
      energy += stiffness[t] * bend * bend;
      const sine = Math.sqrt(1 - cosine * cosine);
      if (sine < STRAIGHT) continue;
      // ∂θ/∂u = (cos θ û − v̂) / (u sin θ), and the same with u and v exchanged.
      const slope = (-2 * stiffness[t] * bend) / sine;
      const uu = (slope * cosine) / (u * u);
      const uv = slope / (u * v);
      const vv = (slope * cosine) / (v * v);
      const ax = uu * ux - uv * vx;
      const ay = uu * uy - uv * vy;
      const az = uu * uz - uv * vz;
      const bx = vv * vx - uv * ux;
      const by = vv * vy - uv * uy;
      const bz = vv * vz - uv * uz;
      forces[i] += ax;
      forces[i + 1] += ay;
      forces[i + 2] += az;
      forces[k] += bx;
      forces[k + 1] += by;
      forces[k + 2] += bz;
      forces[j] -= ax + bx;
      forces[j + 1] -= ay + by;
      forces[j + 2] -= az + bz;
    }
    return energy;
  };
}
