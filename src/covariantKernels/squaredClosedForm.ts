import { scaledBesselI } from "./bessel.ts";
import { areAlike, overlapFactor } from "./overlap.ts";
import type { Neighbourhood } from "./types.ts";

/**
 * K = ∫dR R k_b(ρ, Rρ′)² in the plane, in closed form. Each product of two Gaussians depends on the turn θ as e^(Re g e^(−iθ)), where the
 * complex g = Σ γ e^(i(α − β)) adds up the two pairs of neighbours, at angles α and β; and ∫dθ R(θ) e^(Re g e^(−iθ))/2π = I₁(|g|) R(arg g).
 * With reflections, half of this and half of the same with ρ′ mirrored in the x axis, before which the mirror is applied.
 * Costs n²n′² Bessel functions.
 * @param out [2×2], row-major, overwritten
 * @returns the invariant ∫dR k_b(ρ, Rρ′)², with I₀ for I₁ R
 */
export function squaredOverlap(
  a: Neighbourhood,
  b: Neighbourhood,
  width: number,
  reflections: boolean,
  out: Float64Array,
): number {
  const plain = turns(a, b, width);
  if (!reflections) {
    out.set([plain.cos, -plain.sin, plain.sin, plain.cos]);
    return plain.invariant;
  }
  const mirrored = turns(a, { ...b, positions: b.positions.map((x, k) => (k % 2 === 1 ? -x : x)) }, width);
  out[0] = (plain.cos + mirrored.cos) / 2;
  out[1] = (mirrored.sin - plain.sin) / 2;
  out[2] = (mirrored.sin + plain.sin) / 2;
  out[3] = (plain.cos - mirrored.cos) / 2;
  return (plain.invariant + mirrored.invariant) / 2;
}

/** The integral over rotations, a multiple of a rotation. */
function turns(a: Neighbourhood, b: Neighbourhood, width: number) {
  const square = width * width;
  // e^(−a) and γ (cos, sin)(α − β) of each pair of like neighbours.
  const pairs: (readonly [fall: number, re: number, im: number])[] = [];
  for (let i = 0; i < a.positions.length; i += 2) {
    for (let j = 0; j < b.positions.length; j += 2) {
      if (!areAlike(a, i / 2, b, j / 2)) continue;
      const [x, y, u, v] = [a.positions[i], a.positions[i + 1], b.positions[j], b.positions[j + 1]];
      const fall = (x * x + y * y + u * u + v * v) / (4 * square);
      pairs.push([fall, (x * u + y * v) / (2 * square), (y * u - x * v) / (2 * square)]);
    }
  }
  let [cos, sin, invariant] = [0, 0, 0];
  for (const [p, re, im] of pairs) {
    for (const [q, re2, im2] of pairs) {
      const [x, y] = [re + re2, im + im2];
      const size = Math.sqrt(x * x + y * y);
      const fall = Math.exp(size - p - q);
      invariant += fall * scaledBesselI(0, size);
      if (size === 0) continue;
      const along = (fall * scaledBesselI(1, size)) / size;
      cos += along * x;
      sin += along * y;
    }
  }
  const factor = overlapFactor(width, 2) ** 2;
  return { cos: factor * cos, sin: factor * sin, invariant: factor * invariant };
}
