import type { MolecularMotionResult } from "../../../../src/experiments/molecule/molecularMotion.ts";
import type { MolecularRun } from "../../../../src/experiments/molecule/motionState.ts";

/** A motion as far as the molecule is one, and what became of its energy and angular momentum. */
export interface Account {
  readonly source: MolecularRun["source"];
  readonly run: MolecularRun;
  /** Frames, from the first, in which every bond is whole. */
  readonly intact: number;
  /** fs, of the last of these. */
  readonly until: number;
  readonly lasts: boolean;
  /** Change of the energy by the source's own account, meV [intact]; NaN where it has none. */
  readonly own: Float64Array;
  /** The same by the true energy; NaN where that is not known. */
  readonly true: Float64Array;
  /** Length of the change of angular momentum, ħ [intact]. */
  readonly angular: Float64Array;
}

export function accountsOf({ times, runs }: MolecularMotionResult): readonly Account[] {
  return runs.map((run) => {
    const intact = intactFrames(run);
    const change = (potential: Float64Array) =>
      Float64Array.from(
        { length: intact },
        (_, k) => 1000 * (run.kinetic[k] + potential[k] - run.kinetic[0] - potential[0]),
      );
    const { angularMomentum } = run;
    return {
      source: run.source,
      run,
      intact,
      until: times[Math.max(0, intact - 1)],
      lasts: intact === times.length,
      own: change(run.potential),
      true: change(run.truePotential),
      angular: Float64Array.from({ length: intact }, (_, k) =>
        Math.hypot(...[0, 1, 2].map((axis) => angularMomentum[3 * k + axis] - angularMomentum[axis])),
      ),
    };
  });
}

function intactFrames({ intact, kinetic }: MolecularRun): number {
  const broken = Array.from(intact).findIndex((whole, k) => whole === 0 || !Number.isFinite(kinetic[k]));
  return broken === -1 ? intact.length : broken;
}

/** The largest size of a change; NaN where there is none. */
export function largestOf(values: Float64Array): number {
  if (values.length === 0 || values.some(Number.isNaN)) return Number.NaN;
  return values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
}
