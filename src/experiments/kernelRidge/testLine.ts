import type { LineParameters } from "./line.ts";

/** The lecture's example: Lennard-Jones, trained from the well outwards. For tests. */
export const LINE: LineParameters = {
  potential: { id: "lennardJones", values: {}, expression: "" },
  samples: { scheme: "even", count: 12, from: 1, to: 2.5, seed: 1, noise: 0.02, points: [] },
  model: { kernel: "gaussian", lengthScale: 0.2, ridge: 1e-4, priorMean: "zero" },
};

/** The same with another model. */
export function lineWith(model: Partial<LineParameters["model"]>): LineParameters {
  return { ...LINE, model: { ...LINE.model, ...model } };
}
