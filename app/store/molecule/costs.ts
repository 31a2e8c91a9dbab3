import type { MolecularCostResult } from "../../../src/experiments/molecule/molecularCost.ts";
import type { MolecularCurvesRequest } from "../../../src/experiments/molecule/molecularCurvesResult.ts";
import type { MolecularHeatRequest } from "../../../src/experiments/molecule/molecularHeat.ts";
import type { TrainedForces } from "../../../src/gradientDomain/types.ts";

/** Numbers of a sum over training geometries that are worked off in a second. */
const TERMS_PER_SECOND = 1e8;
/** Of a triangular solve, multiplications in a second. */
const PRODUCTS_PER_SECOND = 1e9;

/** Seconds that the training of all models takes, of those that are trained. */
export function trainingSeconds({ costs }: MolecularCostResult): number {
  return costs.reduce((sum, { seconds, allowed }) => (allowed ? sum + seconds : sum), 0);
}

/** Seconds of learning curves, as the cube of N tells from those of one N. */
export function curveSeconds({ lab, sets }: MolecularCurvesRequest, cost: MolecularCostResult): number {
  const perSet = sets.counts.reduce((sum, count) => sum + (count / lab.data.count) ** 3, 0);
  return sets.repeats * perSet * trainingSeconds(cost);
}

/** Seconds of a motion by all these forces: each step sums over all geometries learnt from, as often as atoms are exchanged. */
export function motionSeconds(models: readonly TrainedForces[], steps: number): number {
  return models.reduce((sum, { numbers: { length: n }, positions, permutations }) => {
    const [geometries, orders] = [positions.length / (3 * n), permutations.length / n];
    return sum + (steps * geometries * orders * n * n) / TERMS_PER_SECOND;
  }, 0);
}

/** Seconds of tests with expected errors, besides the training. */
export function heatSeconds({ temperatures, testCount }: MolecularHeatRequest, cost: MolecularCostResult): number {
  const size = Math.max(...cost.costs.map((each) => (each.allowed ? each.size : 0)));
  return trainingSeconds(cost) + (temperatures.length * testCount * size * size) / PRODUCTS_PER_SECOND;
}
