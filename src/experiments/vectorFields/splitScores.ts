import { createHarmonicRemoval } from "../../diagnostics/harmonicFields.ts";
import { rootMeanSquare } from "../../diagnostics/rmse.ts";
import { combineFields, ZERO_FIELD } from "../../fields/combine.ts";
import type { FieldParts, VectorField } from "../../fields/types.ts";
import { axis } from "../../geometry.ts";
import { runWithPauses } from "../../linalg/steps.ts";
import type { FieldOfPart, PartsOfFit } from "../../regression/parts.ts";
import type { ForceMap, GridPrediction, GridSlopes } from "../../simd/gridPrediction.ts";
import type { ExperimentContext } from "../context.ts";
import { FIELD_BOX } from "./fieldLab.ts";
import { addFields } from "./fieldPicture.ts";

/** How well one part of a field has been learnt; errors are rms over the window, relative to the rms of the whole true field. */
export interface PartScore {
  /** The part's own rms, relative to the whole true field's. */
  readonly size: number;
  /** Against the true part with its share of the harmonic one (γ, 1 − γ); null where the true parts are unknown. */
  readonly error: number | null;
  /** What is left of that error when the harmonic field nearest to it is taken out, as belonging to either part; null likewise. */
  readonly errorUpToHarmonic: number | null;
  /**
   * Error of the derivative that the part alone carries, the curl-free part's divergence or the divergence-free part's curl,
   * relative to √⟨curl² + div²⟩ of the true field: it knows nothing of harmonic fields. Null where that field has neither, or only
   * what rounding makes of none.
   */
  readonly derivativeError: number | null;
}

/** How well a field and its parts have been learnt. */
export interface SplitScores {
  /** rms of |f| over the window. */
  readonly fieldRms: number;
  /** rms of |f̂ − f|, relative to that. */
  readonly error: number;
  readonly curlFree: PartScore;
  readonly divergenceFree: PartScore;
}

/** Points an axis where scores are taken, in the middle of their cells. */
const POINTS = 40;
const AXIS_X = axis(FIELD_BOX.x0, FIELD_BOX.x1, POINTS, "centres");
const AXIS_Y = axis(FIELD_BOX.y0, FIELD_BOX.y1, POINTS, "centres");

/** rms curl and divergence below this part of the field's rms, over a length of 1, are rounding. */
const ROUNDING = 1e-9;

let removal: ReturnType<typeof createHarmonicRemoval> | null = null;

/**
 * The true parts as a fit with this γ can find them: the harmonic part is shared out as γ and 1 − γ, which is how the prior shares it.
 */
export function sharedParts({ curlFree, divergenceFree, harmonic }: FieldParts, curlFreeShare: number) {
  const withShare = (share: number, part: FieldParts["curlFree"]) =>
    harmonic === ZERO_FIELD ? part : combineFields(1, part, share, harmonic);
  return { curlFree: withShare(curlFreeShare, curlFree), divergenceFree: withShare(1 - curlFreeShare, divergenceFree) };
}

/** Scores a learnt split over the window. Points at which a formula of one's own has no value are left out. */
export async function splitScores(
  field: VectorField,
  parts: PartsOfFit,
  curlFreeShare: number,
  context: ExperimentContext,
): Promise<SplitScores> {
  const truth = sample(field.value);
  const [curl, divergence] = [sampleScalar(field.curl), sampleScalar(field.divergence)];
  const trueParts = field.parts && sharedParts(field.parts, curlFreeShare);
  const mapped = (part: FieldOfPart) => runWithPauses(part.mapOn(AXIS_X, AXIS_Y, true), context.checkpoint);
  const [curlFree, divergenceFree] = [await mapped(parts.curlFree), await mapped(parts.divergenceFree)];

  const fieldRms = rms(truth);
  const derivativeRms = Math.hypot(rmsOf(curl), rmsOf(divergence));
  const score = (
    learnt: GridPrediction,
    truePart: VectorField["value"] | null,
    derivative: (slopes: GridSlopes, at: number) => number,
    trueDerivative: Float64Array,
  ): PartScore => {
    const { slopes } = learnt;
    if (slopes === null) throw new Error("The slopes asked for were not given.");
    const miss = truePart && difference(learnt, sample(truePart));
    removal ??= createHarmonicRemoval(AXIS_X, AXIS_Y);
    return {
      size: rms(learnt) / fieldRms,
      error: miss && rms(miss) / fieldRms,
      errorUpToHarmonic: miss && rms(removal(miss)) / fieldRms,
      derivativeError:
        derivativeRms > ROUNDING * fieldRms
          ? rmsOf(trueDerivative.map((value, at) => derivative(slopes, at) - value)) / derivativeRms
          : null,
    };
  };
  return {
    fieldRms,
    error: rms(difference(addFields(curlFree, divergenceFree), truth)) / fieldRms,
    curlFree: score(curlFree, trueParts?.curlFree ?? null, ({ xx, yy }, at) => xx[at] + yy[at], divergence),
    divergenceFree: score(divergenceFree, trueParts?.divergenceFree ?? null, ({ yx, xy }, at) => yx[at] - xy[at], curl),
  };
}

function sample(field: VectorField["value"]): ForceMap {
  const [forceX, forceY] = [new Float64Array(POINTS * POINTS), new Float64Array(POINTS * POINTS)];
  const f = new Float64Array(2);
  for (let at = 0; at < forceX.length; at++) {
    field(AXIS_X[at % POINTS], AXIS_Y[Math.floor(at / POINTS)], f, 0);
    [forceX[at], forceY[at]] = f;
  }
  return { forceX, forceY };
}

function sampleScalar(field: VectorField["curl"]): Float64Array {
  return new Float64Array(POINTS * POINTS).map((_, at) => field(AXIS_X[at % POINTS], AXIS_Y[Math.floor(at / POINTS)]));
}

function difference(a: ForceMap, b: ForceMap): ForceMap {
  return {
    forceX: a.forceX.map((u, at) => u - b.forceX[at]),
    forceY: a.forceY.map((v, at) => v - b.forceY[at]),
  };
}

/** Root-mean-square length of the vectors that are finite. */
function rms({ forceX, forceY }: ForceMap): number {
  return rmsOf(forceX.map((u, at) => Math.hypot(u, forceY[at])));
}

/** Root-mean-square of the finite values. */
function rmsOf(values: Float64Array): number {
  return rootMeanSquare(values.filter(Number.isFinite));
}
