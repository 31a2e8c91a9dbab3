import { lineIntegralConvolution } from "../../diagnostics/lineIntegralConvolution.ts";
import { type Streamlines, streamlines } from "../../diagnostics/streamlines.ts";
import { axis } from "../../geometry.ts";
import { runWithPauses } from "../../linalg/steps.ts";
import { createGenerator } from "../../random/xoshiro128.ts";
import type { FieldOfPart } from "../../regression/parts.ts";
import { sentence } from "../../sentence.ts";
import type { ForceMap } from "../../simd/gridPrediction.ts";
import { requireWhole } from "../checks.ts";
import { type ExperimentContext, pausing } from "../context.ts";
import { mapForce } from "../fieldMaps.ts";
import { FIELD_BOX, type FieldLab } from "./fieldLab.ts";
import { addFields } from "./fieldPicture.ts";
import { type FittedField, fittedField } from "./fittedField.ts";

/** A field of the decomposition: the true one, the learnt one, and the latter's parts. */
export type FlowSource = "truth" | "learned" | "curlFree" | "divergenceFree";

/** Ways to see where a field leads, without its size. */
export type FlowLook = "texture" | "streamlines";

export interface FlowPicturesRequest {
  readonly lab: FieldLab;
  readonly of: readonly FlowSource[];
  readonly look: FlowLook;
  /** Cells an axis: the texture's own, and the grid that streamlines are followed on. */
  readonly cells: number;
}

/** One field as a texture or as lines; the other is null. */
export interface FlowPicture {
  /** 0 … 1 [cells×cells], row-major with y as the row. */
  readonly texture: Float64Array | null;
  readonly lines: Streamlines | null;
}

export interface FlowPicturesResult {
  /** The cells' middles [cells]. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly pictures: readonly (FlowPicture & { readonly source: FlowSource })[];
}

/** Streamlines side by side across the window. */
const LINES = 22;
/** The noise that is combed: the same for every texture, so that only what the field does can differ. */
const NOISE_SEED = 1993;

/** The axes that pictures of so many cells are made on. */
export function flowAxes(cells: number): { readonly x: Float64Array; readonly y: Float64Array } {
  requireWhole(cells, 8, 400, sentence`Cells of a picture`, "cells");
  return {
    x: axis(FIELD_BOX.x0, FIELD_BOX.x1, cells, "centres"),
    y: axis(FIELD_BOX.y0, FIELD_BOX.y1, cells, "centres"),
  };
}

/** Draws one field, given on the axes of `flowAxes`. */
export async function flowPicture(
  field: ForceMap,
  axes: ReturnType<typeof flowAxes>,
  look: FlowLook,
  context: Pick<ExperimentContext, "checkpoint">,
): Promise<FlowPicture> {
  const onGrid = { ...axes, forceX: field.forceX, forceY: field.forceY };
  if (look === "streamlines") {
    await context.checkpoint();
    return { texture: null, lines: streamlines(onGrid, LINES) };
  }
  const combing = lineIntegralConvolution(onGrid, createGenerator(NOISE_SEED));
  return { texture: await runWithPauses(combing, context.checkpoint), lines: null };
}

/**
 * Textures or streamlines of the fields of a decomposition.
 * @throws Problem "input", "linear-algebra", "cancelled"
 */
export async function flowPictures(
  { lab, of, look, cells }: FlowPicturesRequest,
  context: ExperimentContext,
): Promise<FlowPicturesResult> {
  const axes = flowAxes(cells);
  const fitted = await fittedField(lab, context);
  const pictures = [];
  for (const source of of) {
    const field = await mapOf(source, fitted, axes, context);
    pictures.push({ source, ...(await flowPicture(field, axes, look, context)) });
    await pausing(context, sentence`drawing the flow`)(pictures.length / of.length);
  }
  return { ...axes, pictures };
}

async function mapOf(
  source: FlowSource,
  { field, parts }: FittedField,
  { x, y }: ReturnType<typeof flowAxes>,
  context: ExperimentContext,
): Promise<ForceMap> {
  const part = (of: FieldOfPart) => runWithPauses(of.mapOn(x, y, false), context.checkpoint);
  if (source === "truth") return mapForce(field.value, x, y, context);
  if (source === "curlFree" || source === "divergenceFree") return part(parts[source]);
  return addFields(await part(parts.curlFree), await part(parts.divergenceFree));
}
