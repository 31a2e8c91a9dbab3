import { PANEL, packedTriangleSize } from "./cholesky.ts";
import type { Region } from "./heap.ts";
import type { SimdModule } from "./module.ts";

/** From this many columns on they are solved for together, by matrix products. */
const MANY = 6;
/** Columns turned into rows at a time: with 4000 samples, 6 MB. */
const CHUNK = 192;

/**
 * Overwrites B by A⁻¹ B, where A = L Lᵀ.
 * @param l L [n×n], its lower triangle only
 * @param b B [n×columns]
 */
export function solveInPlace(module: SimdModule, l: Region, n: number, b: Region, columns: number): void {
  forChunks(module, n, b, columns, (rows, count) => {
    forward(module, l, n, rows, count);
    backward(module, l, n, rows, count);
  });
}

/** Overwrites B by L⁻¹ B, so that the squares of a column's entries sum to bᵀ A⁻¹ b; shapes as in solveInPlace. */
export function halfSolveInPlace(module: SimdModule, l: Region, n: number, b: Region, columns: number): void {
  forChunks(module, n, b, columns, (rows, count) => forward(module, l, n, rows, count));
}

/**
 * Writes A x = L Lᵀ x into `out`.
 * @param l L [n×n], its lower triangle only
 * @param x [n]
 * @param out [n], not x itself
 */
export function multiplyFactorised({ call }: SimdModule, l: Region, n: number, x: Region, out: Region): void {
  call.multiplyByFactors(l.address, n, x.address, out.address);
}

/** Hands B's columns on as rows [count×n], some at a time, and puts back what they became. */
function forChunks(
  { call, heap }: SimdModule,
  n: number,
  b: Region,
  columns: number,
  solve: (rows: number, count: number) => void,
): void {
  if (columns === 1) {
    // One column is one row as it lies.
    solve(b.address, 1);
    return;
  }
  const rows = heap.allocate(n * Math.min(CHUNK, columns));
  try {
    for (let first = 0; first < columns; first += CHUNK) {
      const count = Math.min(CHUNK, columns - first);
      call.transpose(rows.address, n, b.address + 8 * first, columns, n, count);
      solve(rows.address, count);
      call.transpose(b.address + 8 * first, columns, rows.address, n, count, n);
    }
  } finally {
    rows.free();
  }
}

/** X ← X L⁻ᵀ for rows of X: exactly what Cholesky does with the rows below a panel. */
function forward({ call, heap }: SimdModule, l: Region, n: number, x: number, rows: number): void {
  if (rows < MANY) {
    for (let r = 0; r < rows; r++) call.solveLower(l.address, n, n, x + 8 * r * n);
    return;
  }
  const regions = heap.allocateAll([call.multiplyWorkspace(), packedTriangleSize(Math.min(PANEL, n)), 4 * PANEL]);
  const [product, strips, workspace] = regions.map(({ address }) => address);
  try {
    for (let j = 0; j < n; j += PANEL) {
      const width = Math.min(PANEL, n - j);
      call.multiplyByTransposed(x + 8 * j, n, x, n, l.address + 8 * j * n, n, rows, width, j, -1, product);
      call.packTriangle(l.address + 8 * j * (n + 1), n, width, strips);
      call.solveRows(x + 8 * j, n, rows, width, strips, workspace);
    }
  } finally {
    for (const region of regions) region.free();
  }
}

/** X ← X L⁻¹ for rows of X, from the last panel to the first. */
function backward({ call, heap }: SimdModule, l: Region, n: number, x: number, rows: number): void {
  if (rows < MANY) {
    for (let r = 0; r < rows; r++) call.solveUpper(l.address, n, n, x + 8 * r * n);
    return;
  }
  const regions = heap.allocateAll([call.multiplyWorkspace(), Math.min(PANEL, n) * n]);
  const [product, transposed] = regions.map(({ address }) => address);
  try {
    for (let j = PANEL * Math.floor((n - 1) / PANEL); j >= 0; j -= PANEL) {
      const width = Math.min(PANEL, n - j);
      const next = j + width;
      const below = n - next;
      call.transpose(transposed, below, l.address + 8 * (next * n + j), n, below, width);
      call.multiplyByTransposed(x + 8 * j, n, x + 8 * next, n, transposed, below, rows, width, below, -1, product);
      for (let r = 0; r < rows; r++) call.solveUpper(l.address + 8 * j * (n + 1), n, width, x + 8 * (r * n + j));
    }
  } finally {
    for (const region of regions) region.free();
  }
}
