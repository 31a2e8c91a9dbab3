import { axis } from "../../geometry.ts";
import { findScalarKernel } from "../../kernels/registry.ts";
import { runWithPauses } from "../../linalg/steps.ts";
import { mixture } from "../../matrixKernels/mixture.ts";
import { findMatrixKernel } from "../../matrixKernels/registry.ts";
import { createFeatures } from "../../regression/features.ts";
import { createPrediction } from "../../regression/predict.ts";
import { identity } from "../../representations/identity.ts";
import { sentence } from "../../sentence.ts";
import { requireFinite, requireWhole } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";
import { FIELD_BOX, type FieldModelParameters } from "./fieldLab.ts";
import { type FieldPicture, toPicture } from "./fieldPicture.ts";
import { type ColumnKernelId, MOST_BLOCK_POINTS, PURE_KERNELS } from "./pureKernels.ts";
import { valuesAt } from "./valuesAt.ts";

export interface KernelColumnRequest {
  readonly model: Pick<FieldModelParameters, "profile" | "lengthScale">;
  /** Where the unit force is, the first of the points, and where it points to: degrees from the x axis, anticlockwise. */
  readonly angle: number;
  /** Points of the matrices, point-major [2N]. */
  readonly points: readonly number[];
  /** Points an axis of the maps, the window's edges included. */
  readonly grid: number;
}

/** What one kernel makes of the unit force, and of the points. */
export interface KernelColumn extends FieldPicture {
  readonly kernel: ColumnKernelId;
  /** The field at the points, K(rᵢ, r₁)e [N×2], point-major. */
  readonly atPoints: Float64Array;
  /** All blocks K(rᵢ, rⱼ), row-major [2N×2N], point-major. */
  readonly gram: Float64Array;
}

export interface KernelColumnResult {
  /** The axes of the maps [grid]. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly columns: readonly KernelColumn[];
  /** k(rᵢ, rⱼ), row-major [N×N]. */
  readonly scalarGram: Float64Array;
}

/**
 * The field that one unit force e at r₁ implies, a column of the matrix-valued kernel or a mixture of its two:
 *
 *     f(r) = K(r, r₁) e
 *
 * under each pure kernel, and under half curl-free and half divergence-free.
 * @throws Problem "input"
 */
export async function kernelColumn(
  { model, angle, points, grid }: KernelColumnRequest,
  context: ExperimentContext,
): Promise<KernelColumnResult> {
  requireWhole(points.length / 2, 1, MOST_BLOCK_POINTS, sentence`The number of points`, "points");
  requireFinite(points, sentence`Points`, "points");
  requireFinite([angle], sentence`Angles`, "angle");
  const profile = findScalarKernel(model.profile);
  const scalar = profile.create(model.lengthScale);
  const positions = Float64Array.from(points);
  const count = positions.length / 2;
  const x = axis(FIELD_BOX.x0, FIELD_BOX.x1, grid);
  const y = axis(FIELD_BOX.y0, FIELD_BOX.y1, grid);
  const representation = identity.create();
  const source = createFeatures(representation, positions.slice(0, 2));
  const turn = (Math.PI / 180) * angle;
  const force = Float64Array.of(Math.cos(turn), Math.sin(turn));

  const columns: KernelColumn[] = [];
  for (const kernel of [...PURE_KERNELS, "half"] as const) {
    const matrixKernel = kernel === "half" ? mixture(1 / 2) : findMatrixKernel(kernel);
    const settings = { matrixKernel, profile, representation, lengthScale: model.lengthScale, ridge: 0 };
    const created = matrixKernel.create(scalar, 2);
    const field = createPrediction(settings, created, source, force);
    columns.push({
      kernel,
      ...toPicture(await runWithPauses(field.mapOn(x, y, true), context.checkpoint)),
      atPoints: valuesAt(field.force, positions),
      gram: fullGram(created.block, positions),
    });
  }
  const scalarGram = new Float64Array(count * count).map((_, at) => {
    const [i, j] = [Math.floor(at / count), at % count];
    const [dx, dy] = [0, 1].map((a) => positions[2 * i + a] - positions[2 * j + a]);
    return scalar.value(dx * dx + dy * dy);
  });
  return { x, y, columns, scalarGram };
}

type Block = ReturnType<ReturnType<typeof findMatrixKernel>["create"]>["block"];

/** All blocks, row-major [2N×2N]. */
function fullGram(block: Block, positions: Float64Array): Float64Array {
  const size = positions.length;
  const gram = new Float64Array(size * size);
  const one = Float64Array.of(1, 0, 0, 1);
  const d = new Float64Array(2);
  const entries = new Float64Array(4);
  for (let i = 0; i < size; i += 2) {
    for (let j = 0; j < size; j += 2) {
      d[0] = positions[i] - positions[j];
      d[1] = positions[i + 1] - positions[j + 1];
      block(d, one, one, entries, 0);
      for (let ab = 0; ab < 4; ab++) gram[(i + (ab >> 1)) * size + j + (ab & 1)] = entries[ab];
    }
  }
  return gram;
}
