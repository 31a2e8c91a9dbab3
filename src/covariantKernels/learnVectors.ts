import { runWithPauses } from "../linalg/steps.ts";
import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { createVectorKernel, type VectorKernelSettings } from "./createVectorKernel.ts";
import {
  leaveOneOutVectors,
  solveVectors,
  type VectorModel,
  type VectorTraining,
  vectorGram,
  vectorModel,
} from "./fitVectors.ts";

/** The widths s and ridges λ that are tried. */
export interface VectorGrid {
  /** s, in units of length. */
  readonly widths: readonly number[];
  /** λ, in units of the mean of K's diagonal. */
  readonly ridges: readonly number[];
}

export interface VectorLearning extends Omit<VectorKernelSettings, "width"> {
  /** One width and one ridge are taken as they are. */
  readonly grid: VectorGrid;
  /** Numbers are learnt like vectors of length 1, by a kernel that writes one number; vectors unless given. */
  readonly learns?: "vectors" | "numbers";
  /** How many consecutive samples are copies of each other, left out together; 1 for no copies. */
  readonly copies: number;
  /** Awaited between stretches of work, told the part done; throws to stop. */
  readonly pause: (fraction: number) => Promise<void>;
}

/** A model and how its s and λ came about. */
export interface LearntVectors {
  readonly model: VectorModel;
  readonly width: number;
  readonly ridge: number;
  /** Root-mean-square leave-one-out error per component; NaN where nothing was chosen. */
  readonly leaveOneOut: number;
}

/**
 * Fits a vector model with the s and λ of the smallest leave-one-out error; of equals the first of the grid.
 * @throws Problem "linear-algebra" where K + λI is singular everywhere; whatever `pause` throws
 */
export async function learnVectors(
  { neighbourhoods, targets }: VectorTraining,
  { grid, copies, pause, learns = "vectors", ...settings }: VectorLearning,
): Promise<LearntVectors> {
  const chooses = grid.widths.length * grid.ridges.length > 1;
  let best: (LearntVectors & { readonly score: number }) | null = null;
  let done = 0;
  const part = (within: number) => pause((done + within) / grid.widths.length);
  for (const width of grid.widths) {
    const made = createVectorKernel({ ...settings, width });
    const kernel = learns === "numbers" ? { ...made, dimension: 1 } : made;
    const gram = await runWithPauses(vectorGram(kernel, neighbourhoods), (fraction) => part(0.5 * fraction));
    for (const [k, ridge] of grid.ridges.entries()) {
      const weights = targets.slice();
      const factorisation = await runWithPauses(solveVectors(gram, ridge, weights), () => part(0.5));
      if (factorisation === null) continue;
      const residuals = chooses ? leaveOneOutVectors(factorisation, weights, copies * kernel.blockSize) : null;
      await part(0.5 + (0.5 * (k + 1)) / grid.ridges.length);
      if (chooses && residuals === null) continue;
      const leaveOneOut = residuals === null ? Number.NaN : rootMeanSquare(residuals);
      const score = chooses ? leaveOneOut : 0;
      if (best !== null && !(score < best.score)) continue;
      best = { model: vectorModel(kernel, neighbourhoods, gram.scale, weights), width, ridge, leaveOneOut, score };
    }
    done++;
  }
  if (best !== null) return best;
  throw new Problem(
    "linear-algebra",
    sentence`K + λI is not positive definite to working precision for any width s and ridge λ: raise the ridge λ.`,
    "ridge",
  );
}

/** √⟨x²⟩. */
export function rootMeanSquare(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}
