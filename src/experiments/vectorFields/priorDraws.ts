import { axis } from "../../geometry.ts";
import { findScalarKernel } from "../../kernels/registry.ts";
import { runWithPauses } from "../../linalg/steps.ts";
import { drawPrior, type PriorDraw } from "../../matrixKernels/priorDraw.ts";
import { findMatrixKernel } from "../../matrixKernels/registry.ts";
import { createGenerator, streamSeed } from "../../random/xoshiro128.ts";
import type { ExperimentContext } from "../context.ts";
import { FIELD_BOX, type FieldModelParameters } from "./fieldLab.ts";
import { type FieldPicture, toPicture } from "./fieldPicture.ts";
import { type FlowLook, type FlowPicture, flowAxes, flowPicture } from "./flowPictures.ts";
import { PURE_KERNELS, type PureKernelId } from "./pureKernels.ts";

export interface PriorDrawsRequest {
  readonly model: Pick<FieldModelParameters, "profile" | "lengthScale">;
  readonly seed: number;
  /** Points an axis of the maps, the window's edges included. */
  readonly grid: number;
  /** Drawn as a texture or as streamlines too, with so many cells an axis; null where not. */
  readonly flow: { readonly look: FlowLook; readonly cells: number } | null;
}

/** One draw from each kernel. */
export interface PriorDrawsResult {
  /** The axes of the maps [grid]. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The axes of the textures [cells]; null where none were asked for. */
  readonly flowAxes: { readonly x: Float64Array; readonly y: Float64Array } | null;
  readonly draws: readonly (FieldPicture & { readonly kernel: PureKernelId; readonly flow: FlowPicture | null })[];
}

/** Plane waves in a draw: enough for its values to be normal to within what can be seen. */
const WAVES = 300;

/** The draw that a seed gives from a kernel: all kernels take the same waves and numbers. */
export function priorDraw(
  kernel: PureKernelId,
  { profile, lengthScale }: PriorDrawsRequest["model"],
  seed: number,
): PriorDraw {
  const scalar = findScalarKernel(profile);
  scalar.create(lengthScale);
  const generator = createGenerator(streamSeed(seed, "prior"));
  return drawPrior(findMatrixKernel(kernel), scalar, lengthScale, WAVES, generator);
}

/**
 * Random fields from the independent, the curl-free and the divergence-free kernel, from the same random numbers.
 * @throws Problem "input", "cancelled"
 */
export async function priorDraws(
  { model, seed, grid, flow }: PriorDrawsRequest,
  context: ExperimentContext,
): Promise<PriorDrawsResult> {
  const x = axis(FIELD_BOX.x0, FIELD_BOX.x1, grid);
  const y = axis(FIELD_BOX.y0, FIELD_BOX.y1, grid);
  const axes = flow && flowAxes(flow.cells);
  const draws = [];
  for (const kernel of PURE_KERNELS) {
    const draw = priorDraw(kernel, model, seed);
    const picture = toPicture(await runWithPauses(draw.mapOn(x, y, true), context.checkpoint));
    const fine = axes && (await runWithPauses(draw.mapOn(axes.x, axes.y, false), context.checkpoint));
    draws.push({
      kernel,
      ...picture,
      flow: flow && axes && fine && (await flowPicture(fine, axes, flow.look, context)),
    });
  }
  return { x, y, flowAxes: axes, draws };
}
