/**
 * The radial kernels that have a fast path. With d = q − q′ and s = |d|²,
 *
 *     K(r, r′) = a JᵀJ′ + b (Jᵀd)(J′ᵀd)ᵀ,   a = (p₀ + p₁u + p₂u²) e⁻ᵘ,   b = β e⁻ᵘ,   u = κs ("squared") or √(κs)
 *
 * A kernel's table begins with HEADER doubles: κ, p₀, p₁, p₂, β, h₀, h₁, h₂, γ, unused …, where h = (h₀ + h₁u + h₂u²)
 * e⁻ᵘ is 2 da/ds and γ e⁻ᵘ (γ e⁻ᵘ/u where u is not squared) is 2 db/ds.
 */
import { DOUBLE, multiplyAdd } from "./lanes";
import { boundedExponential } from "./exp";

/** Doubles at the head of a table, before the samples. */
export const HEADER: usize = 16;

/** u from s; beyond 745 its exponential is 0, and so is what is multiplied by it. */
@inline
export function reduced(squared: bool, s: v128, kappa: v128): v128 {
  const product = f64x2.mul(s, kappa);
  return f64x2.pmin(squared ? product : f64x2.sqrt(product), f64x2.splat(746));
}

/** e⁻ᵘ. */
@inline
export function decay(u: v128): v128 {
  return boundedExponential(f64x2.neg(u));
}

/** (c₀ + c₁u + c₂u²) e, with c₀, c₁, c₂ at an address. */
@inline
export function polynomial(coefficients: usize, u: v128, e: v128): v128 {
  const c0 = v128.load_splat<f64>(coefficients);
  const c1 = v128.load_splat<f64>(coefficients, DOUBLE);
  const c2 = v128.load_splat<f64>(coefficients, 2 * DOUBLE);
  return f64x2.mul(multiplyAdd(u, multiplyAdd(u, c2, c1), c0), e);
}
