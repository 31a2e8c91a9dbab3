import { axis } from "../../geometry.ts";
import { runWithPauses } from "../../linalg/steps.ts";
import type { FieldOfPart } from "../../regression/parts.ts";
import type { FitDiagnostics } from "../../regression/types.ts";
import { sentence } from "../../sentence.ts";
import type { ForceMap } from "../../simd/gridPrediction.ts";
import { type ExperimentContext, pausing } from "../context.ts";
import { mapForce } from "../fieldMaps.ts";
import { FIELD_BOX, type FieldLab } from "./fieldLab.ts";
import { addFields, type FieldPicture, toPicture } from "./fieldPicture.ts";
import { fittedField } from "./fittedField.ts";
import { forbiddenDerivative } from "./forbiddenDerivative.ts";
import { type PartScore, type SplitScores, sharedParts, splitScores } from "./splitScores.ts";

export interface DecompositionRequest {
  readonly lab: FieldLab;
  /** Points an axis of the maps, the window's edges included; the scores do not depend on it. */
  readonly grid: number;
}

/** A part's score, with what it should not have. */
export interface PartReport extends PartScore {
  /**
   * rms curl of the curl-free part (divergence of the divergence-free one) over rms of its gradient's entries, by differences
   * of the predicted field alone; NaN for a part that is zero.
   */
  readonly forbidden: number;
}

/** What the fit and its split scored. */
export interface DecompositionReport
  extends Omit<SplitScores, "curlFree" | "divergenceFree">,
    Pick<FitDiagnostics, "leaveOneOut" | "conditionNumber"> {
  readonly curlFree: PartReport;
  readonly divergenceFree: PartReport;
}

export interface DecompositionResult {
  /** The axes of the maps [grid]. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Samples [N×2], point-major, and the field there with its noise. */
  readonly positions: Float64Array;
  readonly values: Float64Array;
  /** NaN where a formula of one's own has no value. */
  readonly truth: FieldPicture;
  /** The true parts, each with its share of the harmonic one (γ, 1 − γ); null where they are unknown. */
  readonly trueParts: { readonly curlFree: ForceMap; readonly divergenceFree: ForceMap } | null;
  readonly learned: FieldPicture;
  readonly curlFree: FieldPicture;
  readonly divergenceFree: FieldPicture;
  readonly report: DecompositionReport;
}

/**
 * Samples a vector field, learns it with γΦ_cf + (1 − γ)Φ_df, and maps and scores what comes of it and its two parts.
 * @throws Problem "input", "linear-algebra", "cancelled"
 */
export async function decomposition(
  { lab, grid }: DecompositionRequest,
  context: ExperimentContext,
): Promise<DecompositionResult> {
  const { field, training, model, parts } = await fittedField(lab, context);
  const x = axis(FIELD_BOX.x0, FIELD_BOX.x1, grid);
  const y = axis(FIELD_BOX.y0, FIELD_BOX.y1, grid);
  const map = (part: FieldOfPart) => runWithPauses(part.mapOn(x, y, true), context.checkpoint);
  const [curlFree, divergenceFree] = [toPicture(await map(parts.curlFree)), toPicture(await map(parts.divergenceFree))];
  const { curlFreeShare } = lab.model;
  const trueParts = field.parts && sharedParts(field.parts, curlFreeShare);
  const scalarMap = (value: (x: number, y: number) => number) =>
    new Float64Array(grid * grid).map((_, at) => value(x[at % grid], y[Math.floor(at / grid)]));
  const { leaveOneOut, conditionNumber } = await runWithPauses(
    model.diagnosticsSteps(),
    pausing(context, sentence`measuring the fit`),
  );
  const forbidden = async (part: FieldOfPart, which: "curl" | "divergence") => {
    await context.checkpoint();
    return forbiddenDerivative(part.force, which, FIELD_BOX, training.positions, lab.model.lengthScale);
  };
  const scores = await splitScores(field, parts, curlFreeShare, context);
  return {
    x,
    y,
    positions: training.positions.slice(),
    values: training.forces.slice(),
    truth: {
      ...(await mapForce(field.value, x, y, context)),
      curl: scalarMap(field.curl),
      divergence: scalarMap(field.divergence),
    },
    trueParts: trueParts && {
      curlFree: await mapForce(trueParts.curlFree, x, y, context),
      divergenceFree: await mapForce(trueParts.divergenceFree, x, y, context),
    },
    learned: {
      ...addFields(curlFree, divergenceFree),
      curl: curlFree.curl.map((value, at) => value + divergenceFree.curl[at]),
      divergence: curlFree.divergence.map((value, at) => value + divergenceFree.divergence[at]),
    },
    curlFree,
    divergenceFree,
    report: {
      ...scores,
      leaveOneOut,
      conditionNumber,
      curlFree: { ...scores.curlFree, forbidden: await forbidden(parts.curlFree, "curl") },
      divergenceFree: { ...scores.divergenceFree, forbidden: await forbidden(parts.divergenceFree, "divergence") },
    },
  };
}
