import { pairFeatures } from "../../clusters/clusterFeatures.ts";
import { pairSum } from "../../clusters/pairSum.ts";
import { type ClusterShape, randomCluster } from "../../clusters/randomCluster.ts";
import type { Cluster } from "../../clusters/types.ts";
import { createPairPotential, type PairPotentialChoice } from "../../pairPotentials/createPairPotential.ts";
import { Problem } from "../../problem.ts";
import { createGenerator, streamSeed } from "../../random/xoshiro128.ts";
import { sentence } from "../../sentence.ts";
import { requirePositive, requireWhole } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";
import { representationCurves, requireCurveSettings } from "./representationCurves.ts";
import type { CurveSettings, RepresentationCurves } from "./representationCurvesResult.ts";
import { stackFeatures } from "./stackFeatures.ts";

export interface PairCurvesRequest {
  /** The truth: what the atoms do to each other in pairs. */
  readonly potential: PairPotentialChoice;
  readonly shape: ClusterShape;
  /** n of the representations r⁻ⁿ: a curve of each. With one N they make the scan over n. */
  readonly exponents: readonly number[];
  readonly curve: CurveSettings;
}

/** Clusters kept for testing. */
const TESTED = 300;

/**
 * “Empirically test for relevant physics”: the energy of random clusters, a sum over pairs, learnt from their sorted r⁻ⁿ.
 * A curve’s id is its n.
 * @throws Problem "input", "cancelled"
 */
export async function pairCurves(
  { potential, shape, exponents, curve }: PairCurvesRequest,
  context: ExperimentContext,
): Promise<RepresentationCurves> {
  requireCurveSettings(curve);
  requireShape(shape);
  for (const n of exponents) requirePositive(n, 24, sentence`The exponent n`, "exponents");
  const pair = await createPairPotential(potential);
  const clusters = await drawClusters(shape, curve, context);
  const targets = Float64Array.from(clusters, (cluster) => pairSum(pair, cluster));
  requireEnergies(targets);
  const data = {
    targets,
    testCount: TESTED,
    representations: exponents.map((n) => ({
      id: String(n),
      floor: null,
      ...stackFeatures(clusters, (cluster) => pairFeatures(cluster, n)),
    })),
  };
  return representationCurves(data, curve, context);
}

/**
 * All clusters that such curves are of, those kept for testing among them.
 * @throws Problem "input" where so many atoms hardly ever fit; "cancelled"
 */
export async function drawClusters(
  shape: ClusterShape,
  { counts, seed }: Pick<CurveSettings, "counts" | "seed">,
  context: ExperimentContext,
): Promise<Cluster[]> {
  const count = Math.max(...counts) + TESTED;
  const generator = createGenerator(streamSeed(seed, "clusters"));
  const clusters: Cluster[] = [];
  while (clusters.length < count) {
    clusters.push(randomCluster(shape, generator));
    if (clusters.length % 20 === 0) await context.checkpoint();
  }
  return clusters;
}

function requireShape({ atoms, dimension, radius, leastDistance }: ClusterShape): void {
  requireWhole(atoms, 2, 8, sentence`The number of atoms`, "atoms");
  requireWhole(dimension, 2, 3, sentence`The number of dimensions`, "dimension");
  requirePositive(radius, 10, sentence`The radius of the clusters`, "radius");
  requirePositive(leastDistance, 10, sentence`The least distance of two atoms`, "leastDistance");
}

function requireEnergies(targets: Float64Array): void {
  if (targets.every(Number.isFinite)) return;
  throw new Problem(
    "input",
    sentence`Some cluster’s energy is not a finite number, so it cannot be learnt: choose a formula that is finite at every distance.`,
    "expression",
  );
}
