import type { FieldLab, FieldModelParameters, FieldSampleParameters } from "./fieldLab.ts";

/** For tests: a source and a vortex, sampled at random without noise. */
export function testFieldLab(
  field = "sourceVortex",
  samples: Partial<FieldSampleParameters> = {},
  model: Partial<FieldModelParameters> = {},
): FieldLab {
  return {
    field: { field, u: "x", v: "y" },
    samples: { scheme: "uniform", count: 60, seed: 1, noise: 0, ...samples },
    model: { profile: "gaussian", curlFreeShare: 0.5, lengthScale: 1.5, ridge: 1e-4, ...model },
  };
}
