import type { ForceField } from "../geometry.ts";

/** Curl ∂f_y/∂x − ∂f_x/∂y from a force Jacobian ∂f_a/∂r_b, row-major [2×2] at `offset`. */
export function curl(jacobian: Float64Array, offset = 0): number {
  return jacobian[offset + 2] - jacobian[offset + 1];
}

/** Divergence ∂f_x/∂x + ∂f_y/∂y from a force Jacobian ∂f_a/∂r_b, row-major [2×2] at `offset`. */
export function divergence(jacobian: Float64Array, offset = 0): number {
  return jacobian[offset] + jacobian[offset + 3];
}

/**
 * The force Jacobian ∂f_a/∂r_b of a field that brings none, by central differences of fourth order:
 * f′(x) ≈ [8 f(x+h) − 8 f(x−h) − f(x+2h) + f(x−2h)] / 12h, error h⁴f⁽⁵⁾/30.
 * @param step h; rounding adds about 1e-16 |f| / h
 * @returns a field that writes four numbers, row-major [2×2]
 */
export function differenceJacobian(force: ForceField, step: number): ForceField {
  const f = new Float64Array(8);
  return (x, y, out, offset) => {
    for (const b of [0, 1]) {
      const dx = b === 0 ? step : 0;
      const dy = b === 0 ? 0 : step;
      force(x + dx, y + dy, f, 0);
      force(x - dx, y - dy, f, 2);
      force(x + 2 * dx, y + 2 * dy, f, 4);
      force(x - 2 * dx, y - 2 * dy, f, 6);
      for (const a of [0, 1]) {
        out[offset + 2 * a + b] = (8 * (f[a] - f[2 + a]) - (f[4 + a] - f[6 + a])) / (12 * step);
      }
    }
  };
}
