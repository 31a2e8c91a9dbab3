import { Problem } from "../problem.ts";
import type { Generator } from "../random/generator.ts";
import { sentence } from "../sentence.ts";
import type { Polynomial } from "../simd/radialKernel.ts";

/**
 * A radial profile k(q, q′) = φ(s), s = |q − q′|², at a fixed length scale σ, with its derivatives in s.
 *
 * The minimum a kernel must supply; every matrix-valued kernel is lifted from it (Narcowich & Ward 1994).
 * `third` enters only curl and divergence maps of the learnt force.
 */
export interface ScalarKernel {
  readonly lengthScale: number;
  /** φ(s), with φ(0) = 1. */
  readonly value: (s: number) => number;
  /** φ′(s) = dφ/ds. */
  readonly first: (s: number) => number;
  /** φ″(s). */
  readonly second: (s: number) => number;
  /** φ‴(s); where it diverges at s = 0 (Matérn), 0, since it is only ever multiplied by third powers of distances. */
  readonly third: (s: number) => number;
  /** ∫₀ˢ φ(t) dt, to full precision relative to σ². */
  readonly integral: (s: number) => number;
  /** φ of many s at once: fills `value` [N]; with `derivatives`, where predictions spend most of their time. */
  readonly values: (s: Float64Array, value: Float64Array) => void;
  /** φ′, φ″ and φ‴ of many s at once, all [N], from one exponential each. */
  readonly derivatives: (s: Float64Array, first: Float64Array, second: Float64Array, third: Float64Array) => void;
}

/**
 * A profile as the SIMD module's loops compute it: every function of it is a polynomial of second degree at most in u
 * times e⁻ᵘ, with u = κs or √(κs). c = 1 / (−2φ′(0)).
 */
export interface FastProfile {
  /** True where u = κs, false where it is √(κs). */
  readonly squared: boolean;
  /** κσ². */
  readonly rate: number;
  /** φ. */
  readonly value: Polynomial;
  /** −2c φ′; where u is not squared, its first two coefficients are equal. */
  readonly slope: Polynomial;
  /** 4c φ″ / κ, a constant. */
  readonly curvature: number;
}

/** A radial profile as the registry knows it. */
export interface ScalarKernelDefinition {
  readonly id: string;
  readonly label: string;
  readonly formula: string;
  readonly source: string;
  /** How often sample paths of the energy can be differentiated (Infinity for the Gaussian). */
  readonly smoothness: number;
  /** Null where the generic loops serve: slower, and otherwise the same. */
  readonly fastPath: FastProfile | null;
  /**
   * Draws σ|k| of a plane wave: from the profile's spectral density φ̂(k) in the plane (order 0), or from |k|² φ̂(k), that of its
   * gradients (order 1). Directions are even.
   */
  readonly waveNumber: (generator: Generator, order: 0 | 1) => number;
  /** @throws Problem "input" unless σ is finite and > 0. */
  readonly create: (lengthScale: number) => ScalarKernel;
}

/** The sum of the squares of n normal deviates. */
export function chiSquared(generator: Generator, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += generator.normal() ** 2;
  return sum;
}

/** Derivatives up to the third scale as σ⁻⁶; beyond these bounds they would leave the range of numbers. */
const SMALLEST_LENGTH_SCALE = 1e-40;
const LARGEST_LENGTH_SCALE = 1e40;

/** @throws Problem "input" unless σ is finite and > 0 (and within the range of numbers). */
export function requireLengthScale(lengthScale: number): void {
  if (lengthScale >= SMALLEST_LENGTH_SCALE && lengthScale <= LARGEST_LENGTH_SCALE) return;
  throw new Problem(
    "input",
    sentence`The length scale σ is ${lengthScale}, but it is a distance and must be a finite number greater than 0.`,
    "lengthScale",
  );
}
