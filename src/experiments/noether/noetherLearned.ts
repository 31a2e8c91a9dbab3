import { clusterForce, UNBROKEN } from "../../clusters/brokenSymmetry.ts";
import {
  type ClusterForce,
  type ClusterTrajectory,
  clusterTrajectory,
  type MovingCluster,
} from "../../clusters/trajectory.ts";
import { chooseByLeaveOneOut } from "../../featureRegression/chooseByLeaveOneOut.ts";
import { fitFeatures } from "../../featureRegression/fitFeatures.ts";
import { leastTrustedRidge } from "../../featureRegression/learn.ts";
import { findFeatureKernel } from "../../featureRegression/registry.ts";
import type { FeatureModel } from "../../featureRegression/types.ts";
import { runWithPauses } from "../../linalg/steps.ts";
import { sentence } from "../../sentence.ts";
import { requirePositive, requireWhole } from "../checks.ts";
import { type ExperimentContext, pausing, stretchOf } from "../context.ts";
import { firstFrames, intactFrames } from "./intactFrames.ts";
import {
  type Drift,
  driftOf,
  lennardJonesPair,
  type NoetherCluster,
  requireCluster,
  startingMotion,
  stepsOf,
} from "./noether.ts";
import { pairDistances, pullBack } from "./pairDistances.ts";
import { type TrainingClusters, trainingClusters } from "./trainingClusters.ts";

export interface NoetherLearnedRequest {
  readonly cluster: NoetherCluster;
  /** Clusters that are learnt from. */
  readonly count: number;
  /** Their centres are even in ±extent along each axis, and they are turned by angles even in ±turn (radians). */
  readonly extent: number;
  readonly turn: number;
}

/**
 * "truth": the force itself; "distances": an energy of the atoms’ distances; "coordinates": an energy of their coordinates;
 * "components": each component of the force for itself, of the coordinates.
 */
export const LEARNED_FORCES = ["truth", "distances", "coordinates", "components"] as const;

export type LearnedForceId = (typeof LEARNED_FORCES)[number];

export interface LearnedMotion {
  readonly id: LearnedForceId;
  /** With its own energy; NaN where it has none. */
  readonly trajectory: ClusterTrajectory;
  /** Frames, from the first, in which the cluster is one; drifts are measured in these. */
  readonly intact: number;
  readonly drift: Drift;
  /** The largest change of the true total energy, kinetic and Lennard-Jones. */
  readonly trueEnergyDrift: number;
  /** σ and λ of what it was learnt with: of one model, of one for each component, of none for the truth. */
  readonly models: readonly { readonly lengthScale: number; readonly ridge: number }[];
}

export interface NoetherLearnedResult {
  readonly motions: readonly LearnedMotion[];
}

/** The most clusters learnt from: each step of the motion sums over them. */
export const MOST_LEARNT_CLUSTERS = 600;

/**
 * The same cluster moved by the true force and by learned ones, which conserve what their representation knows of: with distances all
 * three quantities; with coordinates energy alone; component by component nothing.
 * @throws Problem "input", "linear-algebra", "cancelled"
 */
export async function noetherLearned(
  { cluster, count, extent, turn }: NoetherLearnedRequest,
  context: ExperimentContext,
): Promise<NoetherLearnedResult> {
  const { start, truth, training } = await learningTask({ cluster, count, extent, turn }, context);
  const { dimension } = cluster;
  const { positions, energies, forces } = training;
  const size = start.positions.length;
  const learnt = (features: Float64Array, targets: Float64Array, from: number, to: number) =>
    fitted({ features, targets, dimension: features.length / count }, stretchOf(context, from, to));

  const distances = new Float64Array((count * size * (size / dimension - 1)) / (2 * dimension));
  const pairs = distances.length / count;
  for (let i = 0; i < count; i++) {
    distances.set(pairDistances(positions.subarray(i * size, (i + 1) * size), dimension), i * pairs);
  }
  const ofDistances = await learnt(distances, energies, 0.1, 0.2);
  const ofCoordinates = await learnt(positions, energies, 0.2, 0.3);
  const components: FeatureModel[] = [];
  for (let c = 0; c < size; c++) {
    const targets = energies.map((_, i) => forces[i * size + c]);
    components.push(await learnt(positions, targets, 0.3 + (0.3 * c) / size, 0.3 + (0.3 * (c + 1)) / size));
  }

  const laws: readonly [LearnedForceId, ClusterForce, readonly FeatureModel[]][] = [
    ["truth", truth, []],
    ["distances", forceOfDistances(ofDistances, dimension), [ofDistances]],
    ["coordinates", forceOfCoordinates(ofCoordinates), [ofCoordinates]],
    ["components", forceOfComponents(components), components],
  ];
  const motions: LearnedMotion[] = [];
  for (const [index, [id, law, models]] of laws.entries()) {
    const part = stretchOf(context, 0.6 + 0.1 * index, 0.7 + 0.1 * index);
    const own = await runWithPauses(
      clusterTrajectory(start, law, stepsOf(cluster)),
      pausing(part, sentence`moving by the learned forces`),
    );
    const intact = intactFrames(own, dimension);
    const whole = firstFrames(own, intact);
    motions.push({
      id,
      trajectory: own,
      intact,
      drift: driftOf(whole, dimension),
      trueEnergyDrift: trueDrift(whole, truth, size),
      models: models.map(({ settings: { lengthScale, ridge } }) => ({ lengthScale, ridge })),
    });
  }
  return { motions };
}

/**
 * What is learnt from, and where the motions begin.
 * @throws Problem "input", "cancelled"
 */
export async function learningTask(
  { cluster, count, extent, turn }: NoetherLearnedRequest,
  context: ExperimentContext,
): Promise<{ start: MovingCluster; truth: ClusterForce; training: TrainingClusters }> {
  requireCluster(cluster);
  requireWhole(cluster.atoms, 2, 5, sentence`The number of atoms of a cluster to be learnt`, "atoms");
  requireWhole(count, 10, MOST_LEARNT_CLUSTERS, sentence`The number of clusters learnt from`, "count");
  requirePositive(extent, 5, sentence`The extent`, "extent");
  requirePositive(turn, Math.PI, sentence`The largest turn`, "turn");
  const pair = await lennardJonesPair();
  const { dimension, kT, seed } = cluster;
  const truth = clusterForce(pair, dimension, UNBROKEN);
  const start = await startingMotion(pair, cluster, context);
  const training = await runWithPauses(
    trainingClusters(start.positions, truth, { count, extent, turn, kT, dimension, seed }),
    pausing(stretchOf(context, 0, 0.1), sentence`drawing clusters to learn from`),
  );
  return { start, truth, training };
}

/** σ, in units of the median distance: wider kernels fit polynomials, which fling the atoms away as soon as they leave the data. */
const RELATIVE_LENGTH_SCALES = [0.25, 0.35, 0.5, 0.7, 1, 1.4, 2];

async function fitted(
  training: { features: Float64Array; targets: Float64Array; dimension: number },
  context: ExperimentContext,
): Promise<FeatureModel> {
  const kernel = findFeatureKernel("gaussian");
  const pause = pausing(context, sentence`fitting`);
  const { lengthScale, ridge } = await chooseByLeaveOneOut(training, kernel, {
    relativeLengthScales: RELATIVE_LENGTH_SCALES,
    pause,
  });
  const trusted = Math.max(ridge, leastTrustedRidge(training.targets.length));
  return runWithPauses(fitFeatures(training, { kernel, lengthScale, ridge: trusted }), pause);
}

function forceOfDistances(model: FeatureModel, dimension: 2 | 3): ClusterForce {
  const slope = new Float64Array(model.training.dimension);
  return (r, _time, forces) => {
    const energy = model.gradient(pairDistances(r, dimension), slope);
    pullBack(slope, r, dimension, forces);
    return energy;
  };
}

function forceOfCoordinates(model: FeatureModel): ClusterForce {
  return (r, _time, forces) => {
    const energy = model.gradient(r, forces);
    for (let c = 0; c < forces.length; c++) forces[c] *= -1;
    return energy;
  };
}

function forceOfComponents(models: readonly FeatureModel[]): ClusterForce {
  const slope = new Float64Array(models.length);
  return (r, _time, forces) => {
    for (const [c, model] of models.entries()) forces[c] = model.gradient(r, slope);
    return Number.NaN;
  };
}

/** The largest change of the true energy along a motion. */
function trueDrift({ times, positions, kinetic }: ClusterTrajectory, truth: ClusterForce, size: number): number {
  const forces = new Float64Array(size);
  let [first, largest] = [Number.NaN, 0];
  for (const [frame, time] of times.entries()) {
    const total = truth(positions.subarray(frame * size, (frame + 1) * size), time, forces) + kinetic[frame];
    if (Number.isNaN(total)) return Number.NaN;
    if (frame === 0) first = total;
    largest = Math.max(largest, Math.abs(total - first));
  }
  return largest;
}
