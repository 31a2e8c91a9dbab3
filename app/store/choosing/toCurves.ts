import type { EnvironmentShape } from "../../../src/clusters/environment.ts";
import type { ClusterShape } from "../../../src/clusters/randomCluster.ts";
import { findThreeBodyPotential } from "../../../src/clusters/threeBody/registry.ts";
import type { GaussianCurvesRequest } from "../../../src/experiments/choosing/gaussianCurves.ts";
import type { GaussianPictureRequest } from "../../../src/experiments/choosing/gaussianPicture.ts";
import { LINE_REPRESENTATIONS, type LineRepresentation } from "../../../src/experiments/choosing/gaussianTarget.ts";
import type { PairCurvesRequest } from "../../../src/experiments/choosing/pairCurves.ts";
import type { PairShapeRequest } from "../../../src/experiments/choosing/pairShape.ts";
import type { CurveSettings } from "../../../src/experiments/choosing/representationCurvesResult.ts";
import type { ThreeBodyCurvesRequest } from "../../../src/experiments/choosing/threeBodyCurves.ts";
import type { PairPotentialChoice } from "../../../src/pairPotentials/createPairPotential.ts";
import { findPairPotential } from "../../../src/pairPotentials/registry.ts";
import type { ChoosingValues } from "./choosingParameters.ts";
import { INTERVAL, lineKey, OWN_LINE } from "./gaussianParameters.ts";
import { LARGEST_POWER } from "./pairParameters.ts";

/** The sample counts of the horizontal axis, even on its logarithmic scale. */
const COUNTS: readonly number[] = [5, 10, 20, 40, 80, 160, 320, 640];

/** σ and λ need no more to be well chosen. */
export const MOST_FOR_CHOICE = 150;

/** Of Figure 2: within a ball of this radius, no two atoms closer than this, in s. */
const CLUSTER = { radius: 1.5, leastDistance: 0.9 } as const;

/** Of Figure 3: the neighbours' distances are between these, in s. */
const AMONG_NEIGHBOURS = { dimension: 3, nearest: 0.95, farthest: 1.6, leastDistance: 0.9 } as const;

/** The powers whose learning curves stand beside that of the reader's n. */
export const POWERS: readonly number[] = [1, 6, 12];

/** How curves are taken. */
export function toCurveSettings({
  kernel,
  repeats,
  maximumCount,
  seed,
}: Pick<ChoosingValues, "kernel" | "repeats" | "maximumCount" | "seed">): CurveSettings {
  const counts = COUNTS.filter((count) => count <= Number(maximumCount));
  return { counts, repeats, seed, kernel, standardise: false, mostForChoice: MOST_FOR_CHOICE };
}

/** The representations that are switched on, one's own after them. */
export function toLineRepresentations(values: ChoosingValues): readonly LineRepresentation[] {
  return [...LINE_REPRESENTATIONS.filter(({ id }) => values[lineKey(id)]), { id: OWN_LINE, expression: values.own }];
}

/** What Figure 1 learns. */
export function toGaussianCurves(values: ChoosingValues): GaussianCurvesRequest {
  const { centre, width } = values;
  return {
    target: { centre, width, ...INTERVAL },
    representations: toLineRepresentations(values),
    curve: toCurveSettings(values),
  };
}

/** So many samples are drawn. */
const SAMPLES_SHOWN = 20;

/** What Figure 1 shows of it: the representation looked at, and the x that it takes for x₀. */
export function toGaussianPicture(values: ChoosingValues): GaussianPictureRequest {
  const { target, curve } = toGaussianCurves(values);
  const { lookedAt, own, probe } = values;
  const known = LINE_REPRESENTATIONS.find(({ id }) => id === lookedAt);
  return {
    target,
    representations: [known ?? { id: OWN_LINE, expression: own }],
    curve: { counts: curve.counts, seed: curve.seed },
    shown: SAMPLES_SHOWN,
    probe,
  };
}

/** A Gaussian in the middle, from x² alone: the target forgets what its representation does. */
export function toSymmetricCurves(values: ChoosingValues): GaussianCurvesRequest {
  const representations = LINE_REPRESENTATIONS.filter(({ id }) => id === "square");
  return { ...toGaussianCurves({ ...values, centre: 0 }), representations };
}

/** The pair potential that is chosen, with what parameters it has. */
export function toPairPotential(values: ChoosingValues): PairPotentialChoice {
  const { parameters, takesExpression } = findPairPotential(values.potential);
  const own = parameters.map(({ id }) => [id, values[`${values.potential}.${id}`]] as const);
  return { id: values.potential, values: Object.fromEntries(own), expression: takesExpression ? values.U : "" };
}

/** How the clusters of Figure 2 are drawn. */
export function toCluster({ atoms }: Pick<ChoosingValues, "atoms">): ClusterShape {
  return { atoms, dimension: 3, ...CLUSTER };
}

/** The potential's curve over the distances that occur in them. */
export function toPairShape(values: ChoosingValues): PairShapeRequest {
  return { potential: toPairPotential(values), from: CLUSTER.leastDistance, to: 2 * CLUSTER.radius };
}

/** What Figure 2 learns: from a few powers, the reader's among them. */
export function toPairCurves(values: ChoosingValues): PairCurvesRequest {
  const exponents = [...new Set([...POWERS, values.n])].sort((a, b) => a - b);
  return {
    potential: toPairPotential(values),
    shape: toCluster(values),
    exponents,
    curve: toCurveSettings(values),
  };
}

/** The same from every power, at the largest N only. */
export function toPowerScan(values: ChoosingValues): PairCurvesRequest {
  const { counts, ...curve } = toCurveSettings(values);
  return {
    potential: toPairPotential(values),
    shape: toCluster(values),
    exponents: Array.from({ length: LARGEST_POWER }, (_, i) => i + 1),
    curve: { ...curve, counts: counts.slice(-1) },
  };
}

/** The parameters of the potential of three atoms that is chosen. */
export function threeBodyValues(values: ChoosingValues): Readonly<Record<string, number>> {
  const { parameters } = findThreeBodyPotential(values.threeBody);
  return Object.fromEntries(parameters.map(({ id }) => [id, values[`${values.threeBody}.${id}`]] as const));
}

/** How the surroundings of an atom are drawn in Figure 3. */
export function toEnvironment({ neighbours }: Pick<ChoosingValues, "neighbours">): EnvironmentShape {
  return { neighbours, ...AMONG_NEIGHBOURS };
}

/** What Figure 3 learns. */
export function toThreeBodyCurves(values: ChoosingValues): ThreeBodyCurvesRequest {
  return {
    potential: values.threeBody,
    values: threeBodyValues(values),
    shape: toEnvironment(values),
    exponent: 1,
    curve: toCurveSettings(values),
  };
}
