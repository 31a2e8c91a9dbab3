import { entriesAt, splitRows } from "../../featureRegression/samples.ts";
import { Problem } from "../../problem.ts";
import { createGenerator, streamSeed } from "../../random/xoshiro128.ts";
import { sentence } from "../../sentence.ts";
import { requireFinite, requirePositive } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";
import { type GaussianTarget, gaussianOf, type LineRepresentation } from "./gaussianTarget.ts";
import { irreducibleError } from "./irreducibleError.ts";
import { type CurveData, representationCurves, requireCurveSettings } from "./representationCurves.ts";
import type { CurveSettings, RepresentationCurves } from "./representationCurvesResult.ts";

export interface GaussianCurvesRequest {
  readonly target: GaussianTarget;
  readonly representations: readonly LineRepresentation[];
  readonly curve: CurveSettings;
}

/** Places kept for testing. */
const TESTED = 500;

/** Places that the irreducible error is measured from. */
const MEASURED = 10_000;

/**
 * “Learning a Gaussian function”: the same function of x learnt from different representations M(x), unique ones and others.
 * @throws Problem "input" with the character of a formula that cannot be read; "cancelled"
 * Source: B. Huang & O. A. von Lilienfeld, J. Chem. Phys. 145, 161102 (2016), doi:10.1063/1.4964627, as an experiment of our own.
 */
export async function gaussianCurves(
  { target, representations, curve }: GaussianCurvesRequest,
  context: ExperimentContext,
): Promise<RepresentationCurves> {
  requireCurveSettings(curve);
  requireTarget(target);
  const maps = await Promise.all(representations.map(readRepresentation));
  const x = samplePlaces(target, curve);
  const many = places(target, MEASURED, streamSeed(curve.seed, "irreducible"));
  const truth = gaussianOf(target);
  const measured = many.map(truth);
  const learnt: CurveData["representations"][number][] = [];
  for (const [index, { id }] of representations.entries()) {
    await context.checkpoint();
    const floor = irreducibleError(many.map(maps[index]), measured);
    learnt.push({ id, features: x.map(maps[index]), dimension: 1, floor });
  }
  const data = { targets: x.map(truth), testCount: TESTED, representations: learnt };
  return representationCurves(data, curve, context);
}

/** The x of all samples, those kept for testing among them. */
export function samplePlaces(
  target: GaussianTarget,
  { counts, seed }: Pick<CurveSettings, "counts" | "seed">,
): Float64Array {
  return places(target, Math.max(...counts) + TESTED, streamSeed(seed, "places"));
}

/** The x of the first training set of so many samples. */
export function trainingPlaces(
  target: GaussianTarget,
  curve: Pick<CurveSettings, "counts" | "seed">,
  count: number,
): Float64Array {
  const x = samplePlaces(target, curve);
  return entriesAt(x, splitRows(x.length, count, TESTED, curve.seed).training);
}

/**
 * M(x) of a formula, checked where it is used.
 * @throws Problem "input" where it cannot be read; the function itself where its value is no finite number
 */
export async function readRepresentation({ expression }: LineRepresentation): Promise<(x: number) => number> {
  const { parseExpression } = await import("../../expressions/parseExpression.ts");
  const { evaluate } = parseExpression(expression, ["x"]);
  return (x) => {
    const value = evaluate([x]);
    if (Number.isFinite(value)) return value;
    throw new Problem(
      "input",
      sentence`At x = ${String(Number(x.toPrecision(3))).replace("-", "−")} the representation ${expression} is not a finite number; it must be one wherever there are samples.`,
      "expression",
    );
  };
}

function places({ from, to }: GaussianTarget, count: number, seed: number): Float64Array {
  const { uniform } = createGenerator(seed);
  return Float64Array.from({ length: count }, () => from + (to - from) * uniform());
}

/** @throws Problem "input" for a Gaussian or an interval that is none. */
export function requireTarget({ centre, width, from, to }: GaussianTarget): void {
  requireFinite([centre, from, to], sentence`The Gaussian’s centre and the ends of its interval`, "centre");
  requirePositive(width, 100, sentence`The Gaussian’s width`, "width");
  if (from < to) return;
  throw new Problem("input", sentence`The interval must begin (now at ${from}) before it ends (now at ${to}).`, "from");
}
