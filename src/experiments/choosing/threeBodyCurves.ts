import { centralEnergy } from "../../clusters/centralEnergy.ts";
import { radialAndAngularFeatures, radialFeatures } from "../../clusters/clusterFeatures.ts";
import { type EnvironmentShape, randomEnvironment, turnNeighbours } from "../../clusters/environment.ts";
import { findThreeBodyPotential } from "../../clusters/threeBody/registry.ts";
import type { Cluster } from "../../clusters/types.ts";
import { checkParameters } from "../../potentials/registry.ts";
import { createGenerator, streamSeed } from "../../random/xoshiro128.ts";
import { sentence } from "../../sentence.ts";
import { requirePositive } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";
import { requireEnvironment } from "../environments.ts";
import { representationCurves, requireCurveSettings } from "./representationCurves.ts";
import type { CurveSettings, RepresentationCurves } from "./representationCurvesResult.ts";
import { stackFeatures } from "./stackFeatures.ts";

export interface ThreeBodyCurvesRequest {
  /** A potential of three atoms, and its parameters; what is missing takes its default. */
  readonly potential: string;
  readonly values: Readonly<Record<string, number>>;
  readonly shape: EnvironmentShape;
  /** n of r⁻ⁿ. */
  readonly exponent: number;
  readonly curve: CurveSettings;
}

/** Environments kept for testing. */
const TESTED = 300;

/** Environments that the irreducible error is measured from. */
const MEASURED = 4000;

/**
 * The energy of an atom among its neighbours, learnt from their distances alone (“distances”), which leave a floor, and with the angles
 * between them (“angles”), which leave none. The floor is measured: with the distances kept and the directions drawn anew, half the
 * mean square of how the energy changes is what no function of the distances can know.
 * @throws Problem "input", "cancelled"
 */
export async function threeBodyCurves(
  { potential, values, shape, exponent, curve }: ThreeBodyCurvesRequest,
  context: ExperimentContext,
): Promise<RepresentationCurves> {
  requireCurveSettings(curve);
  requireEnvironment(shape, 2);
  requirePositive(exponent, 24, sentence`The exponent n`, "exponent");
  const definition = findThreeBodyPotential(potential);
  const truth = definition.create(checkParameters(definition, values));
  const energy = (cluster: Cluster) => centralEnergy(truth, cluster);
  const pairs = await draw(shape, MEASURED, streamSeed(curve.seed, "irreducible"), context);
  const change = pairs.reduce((sum, { cluster, turned }) => sum + (energy(cluster) - energy(turned)) ** 2, 0);
  const clusters = await drawEnvironments(shape, curve, context);
  const data = {
    targets: Float64Array.from(clusters, energy),
    testCount: TESTED,
    representations: [
      {
        id: "distances",
        floor: Math.sqrt(change / (2 * MEASURED)),
        ...stackFeatures(clusters, (cluster) => radialFeatures(cluster, exponent)),
      },
      {
        id: "angles",
        floor: null,
        ...stackFeatures(clusters, (cluster) => radialAndAngularFeatures(cluster, exponent)),
      },
    ],
  };
  return representationCurves(data, curve, context);
}

/**
 * All surroundings that such curves are of, those kept for testing among them.
 * @throws Problem "input" where so many neighbours hardly ever fit; "cancelled"
 */
export async function drawEnvironments(
  shape: EnvironmentShape,
  { counts, seed }: Pick<CurveSettings, "counts" | "seed">,
  context: ExperimentContext,
): Promise<Cluster[]> {
  const drawn = await draw(shape, Math.max(...counts) + TESTED, streamSeed(seed, "environments"), context);
  return drawn.map(({ cluster }) => cluster);
}

async function draw(shape: EnvironmentShape, count: number, seed: number, context: ExperimentContext) {
  const generator = createGenerator(seed);
  const drawn: { readonly cluster: Cluster; readonly turned: Cluster }[] = [];
  while (drawn.length < count) {
    const cluster = randomEnvironment(shape, generator);
    drawn.push({ cluster, turned: turnNeighbours(cluster, shape.leastDistance, generator) });
    if (drawn.length % 100 === 0) await context.checkpoint();
  }
  return drawn;
}
