import type { ForceMap } from "../simd/gridPrediction.ts";

/** Degree up to which harmonic polynomials are taken: further ones hardly differ from zero inside the window. */
const DEGREES = 12;

/**
 * Takes the harmonic field out of a field: h is the one nearest to f in the mean square over the points, and f − h is what is left.
 *
 * Where (u, v) is curl-free and divergence-free, u − iv is a holomorphic function of z = x + iy (Cauchy–Riemann), and inside a window
 * without holes a sum of powers zⁿ; the first twelve, n = 0 … 11, with complex coefficients, are fitted.
 *
 * @param x,y the axes of the grid [nx], [ny], about whose middle the powers are taken
 * @returns f ↦ f − h, both on the grid [ny×nx], row-major with y as the row
 */
export function createHarmonicRemoval(x: Float64Array, y: Float64Array): (field: ForceMap) => ForceMap {
  const basis = orthonormal(harmonicPolynomials(x, y));
  return ({ forceX, forceY }) => {
    const rest = { forceX: forceX.slice(), forceY: forceY.slice() };
    for (const direction of basis) subtractProjection(rest, direction);
    return rest;
  };
}

/** The fields u − iv = zⁿ and i zⁿ, z in units of the window's half-diagonal. */
function harmonicPolynomials(x: Float64Array, y: Float64Array): ForceMap[] {
  const [middleX, middleY] = [(x[0] + x[x.length - 1]) / 2, (y[0] + y[y.length - 1]) / 2];
  const unit = Math.hypot(x[x.length - 1] - middleX, y[y.length - 1] - middleY) || 1;
  const count = x.length * y.length;
  const power = { re: new Float64Array(count).fill(1), im: new Float64Array(count) };
  const fields: ForceMap[] = [];
  for (let n = 0; n < DEGREES; n++) {
    fields.push({ forceX: power.re.slice(), forceY: power.im.map((im) => -im) });
    fields.push({ forceX: power.im.map((im) => -im), forceY: power.re.map((re) => -re) });
    for (let at = 0; at < count; at++) {
      const re = (x[at % x.length] - middleX) / unit;
      const im = (y[Math.floor(at / x.length)] - middleY) / unit;
      const [zRe, zIm] = [power.re[at], power.im[at]];
      power.re[at] = zRe * re - zIm * im;
      power.im[at] = zRe * im + zIm * re;
    }
  }
  return fields;
}

/** Gram–Schmidt, each field twice, so that rounding leaves no trace of the earlier ones; what hardly differs from them is left out. */
function orthonormal(fields: readonly ForceMap[]): ForceMap[] {
  const basis: ForceMap[] = [];
  for (const field of fields) {
    const before = Math.sqrt(dot(field, field));
    for (let pass = 0; pass < 2; pass++) for (const direction of basis) subtractProjection(field, direction);
    const norm = Math.sqrt(dot(field, field));
    if (!(norm > 1e-6 * before)) continue;
    for (let at = 0; at < field.forceX.length; at++) {
      field.forceX[at] /= norm;
      field.forceY[at] /= norm;
    }
    basis.push(field);
  }
  return basis;
}

function subtractProjection(field: ForceMap, direction: ForceMap): void {
  const share = dot(field, direction);
  for (let at = 0; at < field.forceX.length; at++) {
    field.forceX[at] -= share * direction.forceX[at];
    field.forceY[at] -= share * direction.forceY[at];
  }
}

function dot(a: ForceMap, b: ForceMap): number {
  let sum = 0;
  for (let at = 0; at < a.forceX.length; at++) sum += a.forceX[at] * b.forceX[at] + a.forceY[at] * b.forceY[at];
  return sum;
}
