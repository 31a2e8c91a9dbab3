import { findLineKernel } from "../../lineKernels/registry.ts";
import { fitLine } from "../../lineRegression/fitLine.ts";
import type { LineModel, LineTraining } from "../../lineRegression/types.ts";
import type { LineModelParameters } from "./line.ts";

/** What the model returns to far from all data. */
export function priorMeanOf({ priorMean }: LineModelParameters, { U }: LineTraining): number {
  return priorMean === "zero" ? 0 : U.reduce((sum, energy) => sum + energy, 0) / U.length;
}

/**
 * The chapter's model, fitted to its training set.
 * @throws Problem "input" for an unknown kernel, or σ or λ outside what is allowed
 * @throws Problem "linear-algebra" where K + λI is not positive definite to working precision
 */
export function fitLineModel(model: LineModelParameters, training: LineTraining): LineModel {
  const kernel = findLineKernel(model.kernel).create(model.lengthScale);
  return fitLine(training, kernel, model.ridge, { priorMean: priorMeanOf(model, training) });
}
