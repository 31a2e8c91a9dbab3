import { covariantOverlap } from "./closedForm.ts";
import type { Neighbourhood } from "./types.ts";

/**
 * The covariant kernel as the lecture’s slide prints it, with whole vectors in the place of unit vectors (and its r_j read as r′_j):
 *
 *     K = L⁻¹ Σᵢⱼ φ(rᵢ, r′ⱼ) rᵢ r′ⱼᵀ.
 *
 * It transforms as it should, but it is not the integral over all rotations and reflections: each pair counts rᵢr′ⱼ times as much, and
 * K has another unit.
 * @param out [d×d], row-major, overwritten
 */
export function printedOverlap(a: Neighbourhood, b: Neighbourhood, width: number, out: Float64Array): void {
  const pair = new Float64Array(out.length);
  out.fill(0);
  for (const one of singly(a)) {
    for (const other of singly(b)) {
      covariantOverlap(one, other, width, true, pair);
      const lengths = Math.hypot(...one.positions) * Math.hypot(...other.positions);
      for (let k = 0; k < out.length; k++) out[k] += lengths * pair[k];
    }
  }
}

/** Its neighbours, each by itself. */
function singly({ positions, dimension, kinds }: Neighbourhood): readonly Neighbourhood[] {
  return Array.from({ length: positions.length / dimension }, (_, i) => ({
    positions: positions.slice(i * dimension, (i + 1) * dimension),
    dimension,
    ...(kinds && { kinds: kinds.slice(i, i + 1) }),
  }));
}
