import { rmse, rmseUpToConstant, rootMeanSquare } from "../diagnostics/rmse.ts";
import { axis } from "../geometry.ts";
import { runWithPauses } from "../linalg/steps.ts";
import type { FittedModel } from "../regression/types.ts";
import type { ForceMap } from "../simd/gridPrediction.ts";
import type { ExperimentContext } from "./context.ts";
import { SCORED_POINTS } from "./corrugationFloor.ts";
import { mapForce } from "./fieldMaps.ts";
import type { LandscapeParameters } from "./lab.ts";
import { labPotential } from "./labPotential.ts";
import { Memo } from "./memo.ts";

/** The truth at the points where scores are taken, and what it scores itself. */
export interface ScoringTruth {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly force: ForceMap;
  readonly smooth: ForceMap;
  readonly energy: Float64Array;
  /** rms of f_true per component. */
  readonly forceRms: number;
  /** rms of f_true − f_smooth per component. */
  readonly corrugationFloor: number;
}

const known = new Memo<ScoringTruth>({ entries: 2 });

/** The truth where models are scored, remembered by landscape: σ, λ and the samples change it not. */
export async function scoringTruth(landscape: LandscapeParameters, context: ExperimentContext): Promise<ScoringTruth> {
  const key = JSON.stringify(landscape);
  const found = known.get(key);
  if (found !== undefined) return found;
  const { box } = landscape;
  const { potential } = labPotential(landscape);
  const x = axis(box.x0, box.x1, SCORED_POINTS, "centres");
  const y = axis(box.y0, box.y1, SCORED_POINTS, "centres");
  const force = await mapForce(potential.force, x, y, context);
  const smooth = await mapForce(potential.smoothForce, x, y, context);
  const energy = new Float64Array(x.length * y.length).map((_, i) =>
    potential.energy(x[i % x.length], y[Math.floor(i / x.length)]),
  );
  const forceRms = rmsOf(rootMeanSquare(force.forceX), rootMeanSquare(force.forceY));
  const corrugationFloor = forceError(force, smooth);
  return known.set(key, { x, y, force, smooth, energy, forceRms, corrugationFloor });
}

/** A model's errors over the box: of its force per component, and of its energy after removing the best constant, k_BT₀. */
export async function scoreModel(model: FittedModel, truth: ScoringTruth, context: ExperimentContext) {
  const map = await runWithPauses(model.mapOn(truth.x, truth.y, false), context.checkpoint);
  return {
    rmseTrue: forceError(map, truth.force),
    rmseSmooth: forceError(map, truth.smooth),
    energyRmse: map.energy && rmseUpToConstant(map.energy, truth.energy),
  };
}

/** Root-mean-square difference of two forces per component over the grid. */
function forceError(a: ForceMap, b: ForceMap): number {
  return rmsOf(rmse(a.forceX, b.forceX), rmse(a.forceY, b.forceY));
}

/** Of both components, from the rms of each. */
function rmsOf(x: number, y: number): number {
  return Math.hypot(x, y) / Math.SQRT2;
}
