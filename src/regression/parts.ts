import type { ForceField, ScalarField } from "../geometry.ts";
import type { Steps } from "../linalg/steps.ts";
import { energyConserving } from "../matrixKernels/energyConserving.ts";
import { Problem } from "../problem.ts";
import type { Representation } from "../representations/types.ts";
import { sentence } from "../sentence.ts";
import type { GridPrediction } from "../simd/gridPrediction.ts";
import { createFeatures } from "./features.ts";
import { createPrediction } from "./predict.ts";
import type { FittedModel, Prediction } from "./types.ts";

/** The curl-free or the divergence-free part of what a fit predicts; everything as of a fitted model. */
export interface FieldOfPart {
  readonly force: ForceField;
  /** ∂f_a/∂r_b, row-major [2×2]: writes four numbers. */
  readonly forceJacobian: ForceField;
  /** E with f = −∇E for the curl-free part, the stream function S with f = (∂S/∂y, −∂S/∂x) for the divergence-free one. */
  readonly potential: ScalarField;
  /** All of it on the tensor grid of two axes; `energy` holds the potential. */
  readonly mapOn: (x: Float64Array, y: Float64Array, withSlopes: boolean) => Steps<GridPrediction>;
}

/** The two parts of a fit: they add up to its prediction. */
export interface PartsOfFit {
  readonly curlFree: FieldOfPart;
  readonly divergenceFree: FieldOfPart;
}

/**
 * The parts of a fit whose kernel is a sum K = γK_cf + (1 − γ)K_df, each the best estimate of its own part of the field:
 *
 *     f_cf(r) = γ Σⱼ K_cf(r, rⱼ) αⱼ,   f_df(r) = (1 − γ) Σⱼ K_df(r, rⱼ) αⱼ
 *
 * Any definition with a `split` will do: mixtures, both pure kernels (one part is then zero), and independent components.
 * Since K_df = R K_cf Rᵀ in the plane, R the turn by 90°, the second part is R times a curl-free prediction with weights
 * Rᵀα, whose energy is the stream function. So f_cf has no curl, and f_df no divergence, not even by rounding.
 *
 * @throws Problem "input" where the kernel does not split, or q is not r: divergences are kept in q only
 */
export function partsOf({ settings, positions, weights }: FittedModel): PartsOfFit {
  const { matrixKernel, representation, lengthScale } = settings;
  if (matrixKernel.split === null) {
    throw new Problem(
      "input",
      sentence`The kernel “${matrixKernel.label}” is not a sum of a curl-free and a divergence-free one, so its fit has no such parts.`,
      "matrixKernel",
    );
  }
  if (!isPositionItself(representation)) {
    throw new Problem(
      "input",
      sentence`A fit divides into a curl-free and a divergence-free part only where the kernel sees the position itself: choose q = r.`,
      "representation",
    );
  }
  const { profile, curlFreeShare } = matrixKernel.split(settings.profile);
  const features = createFeatures(representation, positions);
  const kernel = energyConserving.create(profile.create(lengthScale), 2);
  const curlFreeSettings = { ...settings, matrixKernel: energyConserving, profile };
  const predict = (alpha: Float64Array) => fieldOf(createPrediction(curlFreeSettings, kernel, features, alpha));
  const turnedBack = weights.map((_, i) => (1 - curlFreeShare) * (i % 2 === 0 ? weights[i + 1] : -weights[i - 1]));
  return {
    curlFree: predict(weights.map((alpha) => curlFreeShare * alpha)),
    divergenceFree: turned(predict(turnedBack)),
  };
}

function isPositionItself({ dimension, jacobian, secondDerivative }: Representation): boolean {
  if (dimension !== 2 || secondDerivative !== null) return false;
  const j = new Float64Array(4);
  jacobian(0, 0, j, 0);
  return j[0] === 1 && j[1] === 0 && j[2] === 0 && j[3] === 1;
}

function fieldOf({ force, forceJacobian, energy, mapOn }: Prediction): FieldOfPart {
  if (energy === null) throw new Error("The curl-free kernel has an energy.");
  return { force, forceJacobian, potential: energy, mapOn };
}

/** R f: every vector of a field turned by 90°, (f_x, f_y) ↦ (−f_y, f_x). −∇S becomes (∂S/∂y, −∂S/∂x). */
function turned({ force, forceJacobian, potential, mapOn }: FieldOfPart): FieldOfPart {
  return {
    potential,
    force: (x, y, out, offset) => {
      force(x, y, out, offset);
      const fx = out[offset];
      out[offset] = -out[offset + 1];
      out[offset + 1] = fx;
    },
    forceJacobian: (x, y, out, offset) => {
      forceJacobian(x, y, out, offset);
      const [xx, xy] = [out[offset], out[offset + 1]];
      out[offset] = -out[offset + 2];
      out[offset + 1] = -out[offset + 3];
      out[offset + 2] = xx;
      out[offset + 3] = xy;
    },
    *mapOn(x, y, withSlopes) {
      const { forceX, forceY, energy, slopes } = yield* mapOn(x, y, withSlopes);
      return {
        forceX: negated(forceY),
        forceY: forceX,
        energy,
        slopes: slopes && { xx: negated(slopes.yx), xy: negated(slopes.yy), yx: slopes.xx, yy: slopes.xy },
      };
    },
  };
}

function negated(values: Float64Array): Float64Array {
  return values.map((value) => -value);
}
