import { DOUBLE, multiplyAdd } from "./lanes";

/** A table as src/dynamics/bicubicTable.ts writes it: doubles, then the nodes. */
@unmanaged
class Table {
  x0: f64;
  y0: f64;
  /** Cells a unit of length. */
  perX: f64;
  perY: f64;
  columns: f64;
  rows: f64;
}

/** Bytes of the numbers above, and of a node: E, h_x ∂E/∂x, h_y ∂E/∂y, h_x h_y ∂²E/∂x∂y. */
const HEADER: usize = 6 * DOUBLE;
const NODE: usize = 4 * DOUBLE;

/**
 * The force of a bicubic table (src/dynamics/bicubicTable.ts), −∇ of Σ_ab H_a(s) C_ab H_b(t), one walker at a time.
 *
 * Both components come together: the lanes are those of (H_b, H′_b) first, and of (H′_a, H_a) then.
 * @param positions [count×2], inside the table
 */
export function tableForces(address: usize, positions: usize, forces: usize, count: usize): void {
  const table = changetype<Table>(address);
  const nodes = address + HEADER;
  const row = <usize>(table.columns + 1) * NODE;
  const origin = f64x2(table.x0, table.y0);
  const scale = f64x2(table.perX, table.perY);
  const last = i32x4(<i32>table.columns - 1, <i32>table.rows - 1, 0, 0);

  const end = positions + count * 2 * DOUBLE;
  for (; positions < end; positions += 16, forces += 16) {
    const place = f64x2.mul(f64x2.sub(v128.load(positions), origin), scale);
    const cell = i32x4.min_s(i32x4.trunc_sat_f64x2_s_zero(place), last);
    const t = f64x2.sub(place, f64x2.convert_low_i32x4_s(cell));
    const node = nodes + <usize>i32x4.extract_lane(cell, 1) * row + <usize>i32x4.extract_lane(cell, 0) * NODE;

    // Hermite's cubics of both coordinates, and their slopes.
    const t2 = f64x2.mul(t, t);
    const value1 = f64x2.mul(t2, multiplyAdd(t, f64x2.splat(-2), f64x2.splat(3)));
    const value0 = f64x2.sub(f64x2.splat(1), value1);
    const slope1 = multiplyAdd(t2, t, f64x2.neg(t2));
    const slope0 = f64x2.add(slope1, f64x2.sub(t, t2));
    const rise1 = f64x2.mul(f64x2.splat(6), f64x2.sub(t, t2));
    const rise0 = f64x2.neg(rise1);
    const bend1 = f64x2.mul(t, multiplyAdd(t, f64x2.splat(3), f64x2.splat(-2)));
    const bend0 = f64x2.add(bend1, f64x2.sub(f64x2.splat(1), f64x2.add(t, t)));

    const a = v128.shuffle<f64>(value0, rise0, 1, 3);
    const b = v128.shuffle<f64>(value1, rise1, 1, 3);
    const c = v128.shuffle<f64>(slope0, bend0, 1, 3);
    const d = v128.shuffle<f64>(slope1, bend1, 1, 3);
    let sum = f64x2.mul(v128.shuffle<f64>(rise0, value0, 0, 2), across(node, row, a, b, c, d));
    sum = multiplyAdd(v128.shuffle<f64>(rise1, value1, 0, 2), across(node + NODE, row, a, b, c, d), sum);
    sum = multiplyAdd(v128.shuffle<f64>(bend0, slope0, 0, 2), across(node + DOUBLE, row, a, b, c, d), sum);
    sum = multiplyAdd(v128.shuffle<f64>(bend1, slope1, 0, 2), across(node + NODE + DOUBLE, row, a, b, c, d), sum);
    v128.store(forces, f64x2.neg(f64x2.mul(sum, scale)));
  }
}

/** Σ_b C_ab (H_b, H′_b): up the side of a cell that begins at `node`, for E or, a double further on, for its slope across. */
@inline
function across(node: usize, row: usize, a: v128, b: v128, c: v128, d: v128): v128 {
  let sum = f64x2.mul(a, v128.load64_splat(node));
  sum = multiplyAdd(b, v128.load64_splat(node + row), sum);
  sum = multiplyAdd(c, v128.load64_splat(node, 2 * DOUBLE), sum);
  return multiplyAdd(d, v128.load64_splat(node + row, 2 * DOUBLE), sum);
}
