/** What the AssemblyScript module exports for kernels: their matrices and predictions. */
export interface KernelExports {
  readonly exponentialInPlace: (values: number, count: number) => void;
  readonly assembleGram: (
    matrix: number,
    size: number,
    table: number,
    stride: number,
    first: number,
    last: number,
    ridge: number,
    squared: number,
    blocks: number,
  ) => number;
  readonly predictDirect: (
    table: number,
    stride: number,
    q0: number,
    q1: number,
    out: number,
    squared: number,
    slopes: number,
  ) => void;
  readonly hermiteTable: (
    nodes: number,
    nodeCount: number,
    samples: number,
    count: number,
    inverseSigma: number,
    orders: number,
    out: number,
  ) => void;
  readonly weighRows: (
    table: number,
    tableStride: number,
    weights: number,
    rows: number,
    count: number,
    out: number,
    outStride: number,
  ) => void;
  readonly mehlerTable: (
    points: number,
    count: number,
    centre: number,
    inverseSigma: number,
    t: number,
    terms: number,
    orders: number,
    steps: number,
    across: number,
    out: number,
  ) => void;
  readonly sumTerms: (
    table: number,
    rows: number,
    terms: number,
    turned: number,
    b: number,
    columns: number,
    scale: number,
    out: number,
    total: number,
    workspace: number,
  ) => void;
}
