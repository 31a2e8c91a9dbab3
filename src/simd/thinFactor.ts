import { factoriseInPlace } from "./cholesky.ts";
import type { Region } from "./heap.ts";
import type { SimdModule } from "./module.ts";
import { factorisePartially } from "./partialCholesky.ts";
import { createProgress, OPERATIONS_PER_STEP } from "./progress.ts";

/** A smooth kernel's matrix by a few rows: K + λI ≈ RᵀR + λI, with R Rᵀ + λI = L Lᵀ. */
export interface ThinFactor {
  /** n. */
  readonly size: number;
  /** r, the number of R's rows. */
  readonly count: number;
  readonly ridge: number;
  /** R [r×n]. */
  readonly rows: Region;
  /** L [r×r], its lower triangle. */
  readonly inner: Region;
  readonly free: () => void;
}

/**
 * @param a K + λI [n×n], of which only the lower triangle is read
 * @param tolerance of K's diagonal, what RᵀR may leave out
 * @param most rows at most
 * @returns null where so few don't do
 */
export function* createThinFactor(
  module: SimdModule,
  a: Region,
  n: number,
  ridge: number,
  tolerance: number,
  most: number,
): Generator<number, ThinFactor | null> {
  const factor = yield* factorisePartially(module, a, n, ridge, tolerance, most);
  if (factor === null) return null;
  const { rows, count } = factor;
  let inner: Region | null = null;
  let made = false;
  const free = () => {
    rows.free();
    inner?.free();
  };
  try {
    inner = module.heap.allocate(count * count);
    yield* fillInner(module, rows, count, n, inner, ridge);
    made = yield* factoriseInPlace(module, inner, count);
    return made ? { size: n, count, ridge, rows, inner, free } : null;
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

/**
 * z ← (RᵀR + λI)⁻¹ z, by Woodbury's formula: (RᵀR + λI)⁻¹ = (I − Rᵀ (R Rᵀ + λI)⁻¹ R)/λ.
 * @param z [n]
 * @param projection room for r numbers
 */
export function solveThin({ call }: SimdModule, factor: ThinFactor, z: Region, projection: Region): void {
  const { size, count, ridge, rows, inner } = factor;
  call.multiplyRows(rows.address, size, count, z.address, projection.address);
  call.solveLower(inner.address, count, count, projection.address);
  call.solveUpper(inner.address, count, count, projection.address);
  call.subtractRows(z.address, rows.address, size, count, projection.address, 1);
  const values = z.doubles();
  for (let i = 0; i < size; i++) values[i] /= ridge;
}
