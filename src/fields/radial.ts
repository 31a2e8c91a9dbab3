import { ZERO, ZERO_FIELD } from "./combine.ts";
import type { SplitField } from "./types.ts";

/** The speed of a field round a centre over the distance to it, g(s) with s = ρ² the squared distance. */
export interface RadialProfile {
  readonly value: (s: number) => number;
  /** 2g + 2s g′: the divergence of a source of this profile, and the curl of a vortex. */
  readonly strength: (s: number) => number;
}

/**
 * A source or vortex that ends: speed ρ g = (ρ/a) e^{½ − ρ²/2a²}, which is 1 at ρ = a and dies off as fast as a Gaussian.
 *
 * Its strength changes sign at ρ = √2 a, and the total is zero: a source is ringed by the sink of what it gives.
 */
export function gaussianProfile(a: number): RadialProfile {
  const value = (s: number) => Math.exp(0.5 - s / (2 * a * a)) / a;
  return { value, strength: (s) => value(s) * (2 - s / (a * a)) };
}

/** Of ρ g = (1 − e^{−ρ²/a²}) a/ρ, the largest value there is: at ρ/a = 1.1209, where 1 + 2t = eᵗ with t = ρ²/a². */
const LARGEST_SPEED = 0.6381726863389515;

/**
 * A point source or point vortex smoothed by a Gaussian: ρ g = Γ (1 − e^{−ρ²/a²})/ρ, with Γ such that the largest speed is 1.
 *
 * Its strength is a Gaussian, 2Γ/a² e^{−ρ²/a²}; outside it the field falls off as Γ/ρ, with neither curl nor divergence.
 * Source: H. Lamb, Hydrodynamics, 6th ed. (1932), § 334a; C. W. Oseen, Ark. Mat. Astron. Fys. 7, 14 (1911).
 */
export function smoothedPointProfile(a: number): RadialProfile {
  const gamma = a / LARGEST_SPEED;
  return {
    value: (s) => (s > 0 ? (-gamma * Math.expm1(-s / (a * a))) / s : gamma / (a * a)),
    strength: (s) => ((2 * gamma) / (a * a)) * Math.exp(-s / (a * a)),
  };
}

/** f = g (ξ, η), with (ξ, η) the position from the centre: curl-free. */
export function sourceAt(x0: number, y0: number, { value, strength }: RadialProfile): SplitField {
  const field: SplitField["value"] = (x, y, out, offset) => {
    const [xi, eta] = [x - x0, y - y0];
    const g = value(xi * xi + eta * eta);
    out[offset] = g * xi;
    out[offset + 1] = g * eta;
  };
  return {
    value: field,
    curl: ZERO,
    divergence: (x, y) => strength((x - x0) ** 2 + (y - y0) ** 2),
    parts: { curlFree: field, divergenceFree: ZERO_FIELD, harmonic: ZERO_FIELD },
  };
}

/** f = g (−η, ξ), counter-clockwise: divergence-free. */
export function vortexAt(x0: number, y0: number, { value, strength }: RadialProfile): SplitField {
  const field: SplitField["value"] = (x, y, out, offset) => {
    const [xi, eta] = [x - x0, y - y0];
    const g = value(xi * xi + eta * eta);
    out[offset] = -g * eta;
    out[offset + 1] = g * xi;
  };
  return {
    value: field,
    curl: (x, y) => strength((x - x0) ** 2 + (y - y0) ** 2),
    divergence: ZERO,
    parts: { curlFree: ZERO_FIELD, divergenceFree: field, harmonic: ZERO_FIELD },
  };
}
