import type { Box, ForceField, ScalarField } from "../geometry.ts";
import type { SimdForce } from "../simd/brownian.ts";

/** What a table is made from: an energy, its force −∇E, and the force's Jacobian ∂f_a/∂r_b, row-major [2×2]. */
export interface TabulatedField {
  readonly energy: ScalarField;
  readonly force: ForceField;
  readonly forceJacobian: ForceField;
}

/** Cells along each axis. */
export interface TableSize {
  readonly columns: number;
  readonly rows: number;
}

/** An energy between its values on a grid, with the force that belongs to it. */
export interface BicubicTable {
  readonly energy: ScalarField;
  /** −∇ of that energy, exactly: no work is done round a closed path. */
  readonly force: ForceField;
  readonly simdForce: SimdForce;
}

/** Numbers before the nodes: x₀, y₀, cells a unit of length in x and y, columns, rows. */
const HEADER = 6;
/** Numbers of a node: E, h_x ∂E/∂x, h_y ∂E/∂y, h_x h_y ∂²E/∂x∂y. */
const NODE = 4;

/**
 * Bicubic Hermite interpolation of an energy over a box: within a cell of h_x × h_y, at s = (x − x_i)/h_x, t = (y − y_j)/h_y,
 *
 *     E(s, t) = Σ_ab H_a(s) C_ab H_b(t)
 *
 * with C the values and the derivatives ∂x, ∂y, ∂x∂y at the four corners, all exact: ∇E from the force, ∂x∂y E from its
 * Jacobian. E and its gradient are continuous; E is good to O(h⁴), the force to O(h³).
 *
 * @param pause called after every row of nodes, with the part done
 *
 * Source: H. Akima, Commun. ACM 17, 18 (1974), doi:10.1145/360767.360779 (there with estimated derivatives).
 */
export async function createBicubicTable(
  field: TabulatedField,
  box: Box,
  { columns, rows }: TableSize,
  pause: (fraction: number) => Promise<void>,
): Promise<BicubicTable> {
  const width = (box.x1 - box.x0) / columns;
  const height = (box.y1 - box.y0) / rows;
  const numbers = new Float64Array(HEADER + NODE * (columns + 1) * (rows + 1));
  numbers.set([box.x0, box.y0, 1 / width, 1 / height, columns, rows]);
  const force = new Float64Array(2);
  const jacobian = new Float64Array(4);
  let node = HEADER;
  for (let j = 0; j <= rows; j++) {
    const y = box.y0 + j * height;
    for (let i = 0; i <= columns; i++, node += NODE) {
      const x = box.x0 + i * width;
      field.force(x, y, force, 0);
      field.forceJacobian(x, y, jacobian, 0);
      numbers[node] = field.energy(x, y);
      numbers[node + 1] = -width * force[0];
      numbers[node + 2] = -height * force[1];
      numbers[node + 3] = -width * height * jacobian[1];
    }
    await pause((j + 1) / (rows + 1));
  }
  return readTable(numbers);
}

function readTable(numbers: Float64Array): BicubicTable {
  const [x0, y0, perX, perY, columns, rows] = numbers;
  const row = NODE * (columns + 1);

  /** Σ_ab A_a C_ab B_b in the cell whose lower left corner is `node`. */
  function sum(node: number, a: Cubics, b: Cubics): number {
    const up = (from: number) =>
      b.value0 * numbers[from] +
      b.value1 * numbers[from + row] +
      b.slope0 * numbers[from + 2] +
      b.slope1 * numbers[from + row + 2];
    return a.value0 * up(node) + a.value1 * up(node + NODE) + a.slope0 * up(node + 1) + a.slope1 * up(node + NODE + 1);
  }

  function locate(x: number, y: number) {
    const u = (x - x0) * perX;
    const v = (y - y0) * perY;
    const i = Math.max(0, Math.min(columns - 1, Math.floor(u)));
    const j = Math.max(0, Math.min(rows - 1, Math.floor(v)));
    return { node: HEADER + j * row + i * NODE, s: u - i, t: v - j };
  }

  return {
    energy: (x, y) => {
      const { node, s, t } = locate(x, y);
      return sum(node, cubics(s), cubics(t));
    },
    force: (x, y, out, offset) => {
      const { node, s, t } = locate(x, y);
      out[offset] = -perX * sum(node, slopes(s), cubics(t));
      out[offset + 1] = -perY * sum(node, cubics(s), slopes(t));
    },
    simdForce: { kind: "table", numbers },
  };
}

/** Hermite's cubics: 1 in value or in slope at one end, and 0 in the others. */
interface Cubics {
  readonly value0: number;
  readonly value1: number;
  readonly slope0: number;
  readonly slope1: number;
}

function cubics(t: number): Cubics {
  const value1 = t * t * (3 - 2 * t);
  return { value0: 1 - value1, value1, slope0: t * (1 - t) ** 2, slope1: t * t * (t - 1) };
}

/** Their derivatives. */
function slopes(t: number): Cubics {
  const value1 = 6 * t * (1 - t);
  return { value0: -value1, value1, slope0: (1 - t) * (1 - 3 * t), slope1: t * (3 * t - 2) };
}
