import type { SimdModule } from "../simd/module.ts";
import { builds } from "../simd/testBuilds.ts";
import { choleskyByMlMatrix } from "./choleskyByMlMatrix.ts";
import { choleskyBySimd } from "./choleskyBySimd.ts";
import { takeRoom } from "./room.ts";
import { runToEnd } from "./steps.ts";
import { symmetricIndefiniteSteps } from "./symmetricIndefinite.ts";
import type { CholeskyFactorisation, Factorisation } from "./types.ts";

/** Factorises A [n×n] and overwrites B [n×columns] with A⁻¹B; null where it cannot. */
export type Factorise<F extends Factorisation> = (
  a: Float64Array,
  n: number,
  right?: Float64Array,
  columns?: number,
) => F | null;

function bySimd(module: SimdModule): Factorise<CholeskyFactorisation> {
  return (a, n, right = new Float64Array(n), columns = 1) => {
    const room = module.heap.allocate(n * n);
    room.doubles().set(a);
    const factorisation = runToEnd(choleskyBySimd(module, room, n, right, columns));
    // What it keeps must not depend on the room.
    room.doubles().fill(Number.NaN);
    room.free();
    return factorisation;
  };
}

/** Every way of factorising a positive-definite matrix, by name: for tests that hold them all to the same theory. */
export const choleskys: readonly (readonly [string, Factorise<CholeskyFactorisation>])[] = [
  ...builds.map((module) => [`${module.build} SIMD`, bySimd(module)] as const),
  ["ml-matrix", (a, n, right = new Float64Array(n), columns = 1) => choleskyByMlMatrix(a.slice(), n, right, columns)],
];

/** The one way of factorising an indefinite one. */
export const indefinite: Factorise<Factorisation> = (a, n, right = new Float64Array(n), columns = 1) => {
  const room = takeRoom(n, null);
  room.entries().set(a);
  return runToEnd(symmetricIndefiniteSteps(room, right, columns));
};
