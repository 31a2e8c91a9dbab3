/** A quadrature rule on [0, 1]: ∫₀¹ g(t) dt ≈ Σ weights[i] g(nodes[i]). */
export interface QuadratureRule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

const rules = new Map<number, QuadratureRule>();

/**
 * The Gauss–Legendre rule with n points on [0, 1], exact for polynomials of degree 2n − 1.
 *
 * Nodes are the roots of the Legendre polynomial P_n, by Newton's method from Tricomi's cosine guess; weights
 * 2 / [(1 − z²) P_n′(z)²] on [−1, 1]. Source: NIST DLMF §3.5(v), https://dlmf.nist.gov/3.5.v
 */
export function gaussLegendre(n: number): QuadratureRule {
  const known = rules.get(n);
  if (known) return known;
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let z = -Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 0;
    for (let iteration = 0; iteration < 10; iteration++) {
      const [value, derivative] = legendre(n, z);
      slope = derivative;
      const change = value / derivative;
      z -= change;
      if (Math.abs(change) < 1e-15) break;
    }
    nodes[i] = (1 + z) / 2;
    weights[i] = 1 / ((1 - z * z) * slope * slope);
  }
  const rule = { nodes, weights };
  rules.set(n, rule);
  return rule;
}

/** P_n(z) and P_n′(z) by the three-term recurrence. */
function legendre(n: number, z: number): [number, number] {
  let previous = 1;
  let current = z;
  for (let k = 2; k <= n; k++) {
    [previous, current] = [current, ((2 * k - 1) * z * current - (k - 1) * previous) / k];
  }
  return [current, (n * (z * current - previous)) / (z * z - 1)];
}
