import type { ScalarField } from "../geometry.ts";
import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import type { FittedModel } from "./types.ts";

/**
 * The constant to add to a model's energy so that its mean error over the training points is zero:
 * (1/N) Σᵢ [V(rᵢ) − E(rᵢ)]. Forces alone leave it open.
 *
 * @throws Problem "input" for a model that has no energy
 */
export function meanOffset(model: FittedModel, trueEnergy: ScalarField): number {
  const { energy, positions } = model;
  if (!energy) throw new Problem("input", sentence`The model “${model.settings.matrixKernel.label}” has no energy.`);
  let sum = 0;
  for (let i = 0; i < positions.length; i += 2) {
    sum += trueEnergy(positions[i], positions[i + 1]) - energy(positions[i], positions[i + 1]);
  }
  return sum / (positions.length / 2);
}
