import { axis } from "../../geometry.ts";
import { sentence } from "../../sentence.ts";
import { requireFinite } from "../checks.ts";
import { requireTarget, trainingPlaces } from "./gaussianCurves.ts";
import { type GaussianTarget, gaussianOf, type LineRepresentation } from "./gaussianTarget.ts";
import { namesakes } from "./namesakes.ts";
import type { CurveSettings } from "./representationCurvesResult.ts";

export interface GaussianPictureRequest {
  readonly target: GaussianTarget;
  readonly representations: readonly LineRepresentation[];
  /** Which curves the samples are of. */
  readonly curve: Pick<CurveSettings, "counts" | "seed">;
  /** How many samples are shown. */
  readonly shown: number;
  /** x₀, whose namesakes are looked for. */
  readonly probe: number;
}

/** A representation over the interval. */
export interface LinePicture {
  readonly id: string;
  /** M(x) [x]; NaN where it has no value. */
  readonly values: Float64Array;
  /** M(x₀). */
  readonly atProbe: number;
  /** M of the samples [shown]. */
  readonly atSamples: Float64Array;
  /** x₀ itself, and after it the single places with its name. */
  readonly sameName: { readonly x: Float64Array; readonly y: Float64Array };
  /** Stretches with that name: beginnings and ends, alternating [2×stretches]. */
  readonly stretches: Float64Array;
  /** How far the target's values differ among all of these. */
  readonly difference: number;
}

export interface GaussianPictureResult {
  /** Evenly over the interval. */
  readonly x: Float64Array;
  /** The target there. */
  readonly y: Float64Array;
  /** Where samples of the first training set are, and their targets [shown]. */
  readonly samples: Float64Array;
  readonly sampleTargets: Float64Array;
  readonly representations: readonly LinePicture[];
}

/** Places that curves are drawn through, both ends among them. */
const PLACES = 601;

/**
 * The Gaussian that is to be learnt, some of the samples, the representations, and which other x each gives the same name as x₀.
 * @throws Problem "input" with the character of a formula that cannot be read
 */
export async function gaussianPicture({
  target,
  representations,
  curve,
  shown,
  probe,
}: GaussianPictureRequest): Promise<GaussianPictureResult> {
  requireTarget(target);
  requireFinite([probe], sentence`The value of x`, "probe");
  const { parseExpression } = await import("../../expressions/parseExpression.ts");
  const x = axis(target.from, target.to, PLACES);
  const truth = gaussianOf(target);
  const samples = trainingPlaces(target, curve, shown);
  return {
    x,
    y: x.map(truth),
    samples,
    sampleTargets: samples.map(truth),
    representations: representations.map(({ id, expression }) => {
      const { evaluate } = parseExpression(expression, ["x"]);
      const map = (at: number) => evaluate([at]);
      const values = x.map(map).map((value) => (Number.isFinite(value) ? value : Number.NaN));
      const { places, stretches } = namesakes(map, x, probe);
      const same = Float64Array.of(probe, ...places);
      const isIn = (at: number) => stretches.some((end, i) => i % 2 === 1 && at >= stretches[i - 1] && at <= end);
      const alike = Float64Array.of(...same, ...x.filter(isIn)).map(truth);
      return {
        id,
        values,
        atProbe: map(probe),
        atSamples: samples.map(map),
        sameName: { x: same, y: same.map(truth) },
        stretches,
        difference: Math.max(...alike) - Math.min(...alike),
      };
    }),
  };
}
