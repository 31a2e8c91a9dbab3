/** C ← C + s A Bᵀ: addresses, doubles from row to row, and sizes (assembly/multiply.ts). */
type Product = [
  ...[c: number, cStride: number, a: number, aStride: number, b: number, bStride: number],
  ...[rows: number, columns: number, depth: number, scale: number],
];

/** What the module exports for linear algebra: assembly/{multiply,cholesky,pivoted,symmetric,triangular,tridiagonal,leaveOneOut}.ts. */
export interface MatrixExports {
  readonly multiplyWorkspace: () => number;
  readonly multiplyByTransposed: (...product: [...Product, workspace: number]) => void;
  readonly multiplyLower: (...product: [...Product, diagonal: number, workspace: number]) => void;
  readonly factoriseBlock: (a: number, stride: number, size: number, strips: number) => number;
  readonly packTriangle: (l: number, stride: number, size: number, strips: number) => void;
  readonly solveRows: (
    x: number,
    stride: number,
    rows: number,
    size: number,
    strips: number,
    workspace: number,
  ) => void;
  readonly dot: (a: number, b: number, count: number) => number;
  readonly solveLower: (l: number, stride: number, n: number, b: number) => void;
  readonly solveUpper: (l: number, stride: number, n: number, b: number) => void;
  readonly multiplyByFactors: (l: number, n: number, x: number, out: number) => void;
  readonly transpose: (
    target: number,
    targetStride: number,
    source: number,
    sourceStride: number,
    rows: number,
    columns: number,
  ) => void;
  readonly clear: (a: number, stride: number, rows: number, columns: number) => void;
  readonly multiplySymmetric: (a: number, stride: number, n: number, x: number, y: number) => void;
  readonly eliminatePivot: (
    a: number,
    n: number,
    ridge: number,
    rows: number,
    k: number,
    pivot: number,
    rest: number,
  ) => number;
  readonly multiplyRows: (rows: number, n: number, count: number, x: number, out: number) => void;
  readonly subtractRows: (y: number, rows: number, n: number, count: number, c: number, stride: number) => void;
  readonly reduceRow: (
    a: number,
    n: number,
    c: number,
    w: number,
    diagonal: number,
    offDiagonal: number,
    factors: number,
    room: number,
  ) => void;
  readonly mergeReflectors: (
    v: number,
    stride: number,
    count: number,
    length: number,
    factors: number,
    overlaps: number,
    strips: number,
    workspace: number,
  ) => void;
  readonly copyColumns: (strip: number, source: number, stride: number, depth: number, columns: number) => void;
  readonly scoreStrip: (
    strip: number,
    coefficients: number,
    depth: number,
    ridges: number,
    blockSize: 1 | 2,
    weights: number,
    blocks: number,
    step: number,
  ) => void;
}
