import type { ExperimentContext } from "./context.ts";
import type { LandscapeParameters, SampleParameters } from "./lab.ts";
import { type LabSamples, labSamples } from "./labSamples.ts";

export interface SamplesRequest {
  readonly landscape: LandscapeParameters;
  readonly samples: SampleParameters;
}

export type SamplesResult = LabSamples;

/**
 * Draws the training set.
 * @throws Problem "input"
 */
export async function samples(request: SamplesRequest, _context: ExperimentContext): Promise<SamplesResult> {
  return labSamples(request.landscape, request.samples);
}
