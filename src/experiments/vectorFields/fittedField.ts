import type { VectorField } from "../../fields/types.ts";
import { findScalarKernel } from "../../kernels/registry.ts";
import { runWithPauses } from "../../linalg/steps.ts";
import { mixture } from "../../matrixKernels/mixture.ts";
import { fitSteps } from "../../regression/fit.ts";
import { type PartsOfFit, partsOf } from "../../regression/parts.ts";
import type { FitSettings, FittedModel, TrainingSet } from "../../regression/types.ts";
import { identity } from "../../representations/identity.ts";
import { sentence } from "../../sentence.ts";
import { type ExperimentContext, pausing } from "../context.ts";
import { Memo } from "../memo.ts";
import type { FieldLab, FieldModelParameters } from "./fieldLab.ts";
import { fieldSamples } from "./fieldSamples.ts";
import { labField } from "./labField.ts";

/** A vector field, its samples, and what has been learnt from them. */
export interface FittedField {
  readonly field: VectorField;
  readonly training: TrainingSet;
  readonly model: FittedModel;
  readonly parts: PartsOfFit;
}

const known = new Memo<FittedField>({ entries: 8, bytes: 3e8, cost: ({ model }) => model.bytes });

/**
 * Samples the field and fits γΦ_cf + (1 − γ)Φ_df to it, or finds it fitted.
 * @throws Problem "input", "linear-algebra", "cancelled"
 */
export async function fittedField(lab: FieldLab, context: ExperimentContext): Promise<FittedField> {
  const key = JSON.stringify(lab);
  const found = known.get(key);
  if (found !== undefined) return found;
  const field = await labField(lab.field);
  const training = fieldSamples(field, lab.samples);
  const model = await runWithPauses(
    fitSteps(training, mixtureSettings(lab.model)),
    pausing(context, sentence`fitting the mixture of kernels`),
  );
  return known.set(key, { field, training, model, parts: partsOf(model) });
}

/** The fit that a lab's numbers ask for. */
export function mixtureSettings({ profile, curlFreeShare, lengthScale, ridge }: FieldModelParameters): FitSettings {
  return {
    matrixKernel: mixture(curlFreeShare),
    profile: findScalarKernel(profile),
    representation: identity.create(),
    lengthScale,
    ridge,
  };
}
