import { factoriseInPlace } from "./cholesky.ts";
import type { Region } from "./heap.ts";
import type { SimdModule } from "./module.ts";
import { factorisePartially } from "./partialCholesky.ts";
import { createProgress, OPERATIONS_PER_STEP } from "./progress.ts";

/** Of the kernel's diagonal it leaves out at most so much of λ. */
const LEFT_OUT = 0.01;
/** With a fifth of the rows it costs half of what a factorisation of all does. */
const MOST_ROWS = 0.2;
/** Enough for the norm of a matrix whose first eigenvalues lie apart: it need not be exact. */
const POWER_STEPS = 8;

/** M = RᵀR + λI, which is nearly K + λI. */
export interface Preconditioner {
  /** z ← M⁻¹ z, by Woodbury's formula: M⁻¹ = (I − Rᵀ (R Rᵀ + λI)⁻¹ R)/λ. */
  readonly solveInPlace: (z: Region) => void;
  /** ‖K + λI‖₂, from below. */
  readonly norm: number;
  readonly free: () => void;
}

/**
 * @param a K + λI [n×n], of which only the lower triangle is read
 * @returns null where it would not be worth it
 */
export function* createPreconditioner(
  module: SimdModule,
  a: Region,
  n: number,
  ridge: number,
): Generator<number, Preconditioner | null> {
  const { call, heap } = module;
  const factor = yield* factorisePartially(module, a, n, ridge, LEFT_OUT * ridge, Math.floor(MOST_ROWS * n));
  if (factor === null) return null;
  const { rows, count } = factor;
  const regions = heap.allocateAll([count * count, count, count]);
  const [inner, projection, image] = regions;
  const free = () => {
    for (const region of [rows, ...regions]) region.free();
  };
  let made = false;
  try {
    yield* fillInner(module, rows, count, n, inner, ridge);
    const norm = powerIteration(module, inner, count, projection, image);
    if (!(yield* factoriseInPlace(module, inner, count))) return null;
    made = true;
    const solveInPlace = (z: Region): void => {
      call.multiplyRows(rows.address, n, count, z.address, projection.address);
      call.solveLower(inner.address, count, count, projection.address);
      call.solveUpper(inner.address, count, count, projection.address);
      call.subtractRows(z.address, rows.address, n, count, projection.address, 1);
      const values = z.doubles();
      for (let i = 0; i < n; i++) values[i] /= ridge;
    };
    return { solveInPlace, norm, free };
  } finally {
    if (!made) free();
  }
}

/** R Rᵀ + λI, its lower triangle. */
function* fillInner(
  { call, heap }: SimdModule,
  rows: Region,
  count: number,
  n: number,
  inner: Region,
  ridge: number,
): Generator<number, void> {
  const workspace = heap.allocate(call.multiplyWorkspace());
  const progress = createProgress(n * count * count);
  const chunk = 4 * Math.ceil(OPERATIONS_PER_STEP / (2 * n * count) / 4);
  try {
    call.clear(inner.address, count, count, count);
    for (let i = 0; i < count; i += chunk) {
      const high = Math.min(chunk, count - i);
      const [to, from] = [inner.address + 8 * i * count, rows.address + 8 * i * n];
      call.multiplyLower(to, count, from, n, rows.address, n, high, i + high, n, 1, i, workspace.address);
      if (progress.isDue(n * high * (2 * i + high))) yield progress.fraction();
    }
    const entries = inner.doubles();
    for (let k = 0; k < count; k++) entries[k * (count + 1)] += ridge;
  } finally {
    workspace.free();
  }
}

/** The largest eigenvalue of R Rᵀ + λI, which is that of RᵀR + λI, from below. */
function powerIteration({ call }: SimdModule, inner: Region, count: number, x: Region, image: Region): number {
  let norm = 0;
  x.doubles().fill(1);
  for (let step = 0; step < POWER_STEPS; step++) {
    call.multiplySymmetric(inner.address, count, count, x.address, image.address);
    norm = Math.sqrt(call.dot(image.address, image.address, count) / call.dot(x.address, x.address, count));
    x.doubles().set(image.doubles().map((value) => value / norm));
  }
  return norm;
}
