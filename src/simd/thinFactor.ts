import { asPart } from "./asPart.ts";
import { factoriseInPlace } from "./cholesky.ts";
import type { Region } from "./heap.ts";
import type { SimdModule } from "./module.ts";
import { factorisePartially } from "./partialCholesky.ts";
import { multiplyByOwnRows } from "./rowProducts.ts";

/** The parts of the time until R is there, and R Rᵀ. */
const FACTORISING = 0.5;
const MULTIPLIED = 0.9;

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
  const factor = yield* asPart(factorisePartially(module, a, n, ridge, tolerance, most), 0, FACTORISING);
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
    yield* asPart(multiplyByOwnRows(module, rows, count, n, inner), FACTORISING, MULTIPLIED);
    const entries = inner.doubles();
    for (let k = 0; k < count; k++) entries[k * (count + 1)] += ridge;
    made = yield* asPart(factoriseInPlace(module, inner, count), MULTIPLIED, 1);
    return made ? { size: n, count, ridge, rows, inner, free } : null;
  } finally {
    if (!made) free();
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
