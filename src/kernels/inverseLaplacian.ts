import type { ScalarKernel, ScalarKernelDefinition } from "./types.ts";

/**
 * The profile ψ with −∇²ψ = φ in the plane, so that −H(ψ) and H(ψ) − tr(H(ψ)) I, the curl-free and the divergence-free
 * part of φ I, add up to it.
 *
 *     ψ′(s) = −m/4,   m(s) = (1/s) ∫₀ˢ φ(t) dt,   since ∇²ψ = 4(sψ′)′
 *
 * m is the mean of φ over a disc. Beyond the reach of φ it falls as 1/s, so either part's forces reach as far as those of a
 * dipole, ∝ 1/|d|², and only their sum is as local as φ. ψ falls as a logarithm, without end: it is positive definite only
 * up to a constant, which its derivatives do not see, and ψ(0) = 1 is a convention.
 */
export function inverseLaplacian(definition: ScalarKernelDefinition): ScalarKernelDefinition {
  return {
    id: `${definition.id}InverseLaplacian`,
    label: `${definition.label}, Laplacian inverted`,
    formula: String.raw`-\nabla^2\psi = k`,
    source: definition.source,
    smoothness: definition.smoothness + 2,
    fastPath: null,
    // |k|² ψ̂ = φ̂; ψ̂ itself has no finite integral.
    waveNumber: (generator, order) => {
      if (order === 0) throw new Error("A logarithm has no spectral density that could be drawn from.");
      return definition.waveNumber(generator, 0);
    },
    create: (lengthScale) => createInverseLaplacian(definition.create(lengthScale)),
  };
}

/** Gauss and Legendre's rule of eight points on [0, 1]: nodes ½ ± z/2. Source: Abramowitz & Stegun, table 25.4. */
const NODES = [0.1834346424956498, 0.525532409916329, 0.7966664774136267, 0.9602898564975363].flatMap((z) => [
  (1 - z) / 2,
  (1 + z) / 2,
]);
const WEIGHTS = [0.362683783378362, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763].flatMap((w) => [
  w / 2,
  w / 2,
]);

function createInverseLaplacian(profile: ScalarKernel): ScalarKernel {
  const { lengthScale } = profile;

  /** dᵏm/dsᵏ = ∫₀¹ tᵏ φ⁽ᵏ⁾(st) dt, with t = v² to be smooth in v for every profile. */
  const nearby = (s: number, order: number, derivative: (s: number) => number): number => {
    let sum = 0;
    for (let i = 0; i < NODES.length; i++) {
      const t = NODES[i] ** 2;
      sum += WEIGHTS[i] * 2 * NODES[i] * t ** order * derivative(s * t);
    }
    return sum;
  };
  // Near by the quotients below would lose digits to cancellation; further out the rule would.
  const isNear = (s: number) => s < lengthScale ** 2 / 2;
  const mean = (s: number) => (isNear(s) ? nearby(s, 0, profile.value) : profile.integral(s) / s);
  const meanSlope = (s: number) => (isNear(s) ? nearby(s, 1, profile.first) : (profile.value(s) - mean(s)) / s);
  const meanCurvature = (s: number) =>
    isNear(s) ? nearby(s, 2, profile.second) : (profile.first(s) - 2 * meanSlope(s)) / s;

  /** ∫₀ˢ g(t) dt = 2 ∫₀ʳ ρ g(ρ²) dρ, by pieces no longer than σ. */
  const integrate = (g: (t: number) => number, s: number): number => {
    const pieces = Math.max(1, Math.ceil(Math.sqrt(s) / lengthScale));
    const width = Math.sqrt(s) / pieces;
    let sum = 0;
    for (let k = 0; k < pieces; k++) {
      for (let i = 0; i < NODES.length; i++) {
        const rho = (k + NODES[i]) * width;
        sum += 2 * WEIGHTS[i] * width * rho * g(rho * rho);
      }
    }
    return sum;
  };

  const value = (s: number) => 1 - integrate(mean, s) / 4;
  const first = (s: number) => -mean(s) / 4;
  const second = (s: number) => -meanSlope(s) / 4;
  const third = (s: number) => -meanCurvature(s) / 4;
  return {
    lengthScale,
    value,
    first,
    second,
    third,
    integral: (s) => integrate(value, s),
    values: (s, out) => {
      for (let j = 0; j < s.length; j++) out[j] = value(s[j]);
    },
    derivatives: (s, ...outs) => {
      for (let j = 0; j < s.length; j++) {
        outs[0][j] = first(s[j]);
        outs[1][j] = second(s[j]);
        outs[2][j] = third(s[j]);
      }
    },
  };
}
