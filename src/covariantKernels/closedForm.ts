import { scaledBesselI } from "./bessel.ts";
import { areAlike, overlapFactor } from "./overlap.ts";
import type { Neighbourhood } from "./types.ts";

/** Below this the closed form in space loses digits by cancellation, and its series needs few terms. */
const NEAR = 0.5;

/** e^(−γ) ⟨e^(γ cos θ)⟩ over all directions: e^(−γ) I₀(γ) in the plane, e^(−γ) sinh γ/γ in space. */
export function averageEven(gamma: number, dimension: 2 | 3): number {
  if (dimension === 2) return scaledBesselI(0, gamma);
  return gamma === 0 ? 1 : -Math.expm1(-2 * gamma) / (2 * gamma);
}

/** e^(−γ) ⟨cos θ e^(γ cos θ)⟩: e^(−γ) I₁(γ) in the plane, e^(−γ) (γ cosh γ − sinh γ)/γ² in space. */
export function averageOdd(gamma: number, dimension: 2 | 3): number {
  if (dimension === 2) return scaledBesselI(1, gamma);
  return gamma < NEAR
    ? Math.exp(-gamma) * oddSeries(gamma)
    : (gamma - 1 + (gamma + 1) * Math.exp(-2 * gamma)) / (2 * gamma * gamma);
}

/** (γ cosh γ − sinh γ)/γ² = Σ_k γ^(2k+1) / (2k + 1)! (2k + 3). */
function oddSeries(gamma: number): number {
  let term = gamma;
  let sum = gamma / 3;
  for (let k = 1; term > 1e-17 * sum; k++) {
    term *= (gamma * gamma) / (2 * k * (2 * k + 1));
    sum += term / (2 * k + 3);
  }
  return sum;
}

/**
 * The invariant kernel ∫dR k_b(ρ, Rρ′) of the linear base kernel, L⁻¹ Σᵢⱼ e^(−a) ⟨e^(γ cos θ)⟩ with a = (r² + r′²)/4s² and
 * γ = rr′/2s²: it knows the neighbours' distances alone.
 */
export function invariantOverlap(a: Neighbourhood, b: Neighbourhood, width: number): number {
  let sum = 0;
  overPairs(a, b, width, (gamma, fall) => {
    sum += fall * averageEven(gamma, a.dimension);
  });
  return sum * overlapFactor(width, a.dimension);
}

/**
 * The covariant kernel K = ∫dR R k_b(ρ, Rρ′) of the linear base kernel in closed form,
 *
 *     K = L⁻¹ Σᵢⱼ φ(rᵢ, r′ⱼ) r̂ᵢ r̂′ⱼᵀ,   φ = e^(−a) ⟨cos θ e^(γ cos θ)⟩,
 *
 * for all rotations of space (reflections change nothing), and for rotations and reflections of the plane, O(2). With rotations of the
 * plane alone, SO(2), r̂ r̂′ᵀ becomes the rotation r̂ r̂′ᵀ + t̂ t̂′ᵀ from r̂′ to r̂ (t̂ ⊥ r̂), which also lets forces act across.
 * @param reflections whether the plane's reflections are averaged over too
 * @param out [d×d], row-major, overwritten
 * Source: A. Glielmo, P. Sollich & A. De Vita, Phys. Rev. B 95, 214302 (2017), doi:10.1103/PhysRevB.95.214302; the plane: from
 * ∫dθ cos θ e^(γ cos θ)/2π = I₁(γ).
 */
export function covariantOverlap(
  a: Neighbourhood,
  b: Neighbourhood,
  width: number,
  reflections: boolean,
  out: Float64Array,
): void {
  const d = a.dimension;
  out.fill(0);
  const factor = overlapFactor(width, d);
  overPairs(a, b, width, (gamma, fall, r, i, s, j) => {
    // An atom on the origin itself has no direction; and its φ is 0.
    if (gamma === 0) return;
    const scale = (factor * fall * averageOdd(gamma, d)) / (r * s);
    for (let k = 0; k < d; k++) {
      for (let l = 0; l < d; l++) out[k * d + l] += scale * a.positions[i + k] * b.positions[j + l];
    }
    if (d === 3 || reflections) return;
    const [x, y, u, v] = [a.positions[i], a.positions[i + 1], b.positions[j], b.positions[j + 1]];
    out[0] += scale * y * v;
    out[1] -= scale * y * u;
    out[2] -= scale * x * v;
    out[3] += scale * x * u;
  });
}

/** Visits every pair of like neighbours, with e^(γ − a) = e^(−(r − r′)²/4s²), which no distance makes overflow. */
function overPairs(
  a: Neighbourhood,
  b: Neighbourhood,
  width: number,
  visit: (gamma: number, fall: number, r: number, i: number, s: number, j: number) => void,
): void {
  const d = a.dimension;
  for (let i = 0; i < a.positions.length; i += d) {
    const r = lengthAt(a, i);
    for (let j = 0; j < b.positions.length; j += d) {
      if (!areAlike(a, i / d, b, j / d)) continue;
      const s = lengthAt(b, j);
      visit((r * s) / (2 * width * width), Math.exp(-((r - s) ** 2) / (4 * width * width)), r, i, s, j);
    }
  }
}

function lengthAt({ positions, dimension }: Neighbourhood, at: number): number {
  let square = 0;
  for (let k = 0; k < dimension; k++) square += positions[at + k] ** 2;
  return Math.sqrt(square);
}
