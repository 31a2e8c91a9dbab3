import type {
  FieldLab,
  FieldModelParameters,
  FieldParameters,
  FieldSampleParameters,
} from "../../../src/experiments/vectorFields/fieldLab.ts";
import { OWN_FIELD } from "../../../src/fields/ownField.ts";
import { keepIdentity } from "../keepIdentity.ts";
import type { VectorFieldValues } from "./vectorFieldParameters.ts";

/** What has no effect is set to a constant, so that changing it asks for nothing new. */
function fieldOf({ field, fieldU, fieldV }: VectorFieldValues): FieldParameters {
  return field === OWN_FIELD ? { field, u: fieldU, v: fieldV } : { field, u: "", v: "" };
}

function samplesOf({ scheme, N, seed, noise }: VectorFieldValues): FieldSampleParameters {
  return { scheme, count: N, seed: scheme === "grid" && noise === 0 ? 0 : seed, noise };
}

function modelOf({ profile, gamma, sigma, lambda }: VectorFieldValues): FieldModelParameters {
  return { profile, curlFreeShare: gamma, lengthScale: sigma, ridge: lambda };
}

/** A selector with a memory of its own: the engine's structure, part by part the same object while it says the same. */
export function createFieldLabSelector(): (values: VectorFieldValues) => FieldLab {
  const field = keepIdentity<FieldParameters>();
  const samples = keepIdentity<FieldSampleParameters>();
  const model = keepIdentity<FieldModelParameters>();
  const whole = keepIdentity<FieldLab>();
  return (values) =>
    whole({ field: field(fieldOf(values)), samples: samples(samplesOf(values)), model: model(modelOf(values)) });
}

/** The chapter's experiment as the engine wants it. */
export const toFieldLab = createFieldLabSelector();
