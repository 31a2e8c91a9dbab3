import type { Potential } from "../potentials/types.ts";
import { Problem } from "../problem.ts";
import { createGenerator, streamSeed } from "../random/xoshiro128.ts";
import { addNoise } from "../sampling/noise.ts";
import { findSamplingScheme } from "../sampling/registry.ts";
import { sentence } from "../sentence.ts";
import { type LandscapeParameters, MAXIMUM_SAMPLES, type PlacedSample, type SampleParameters } from "./lab.ts";
import { labPotential } from "./labPotential.ts";

/** The training set in use. */
export interface LabSamples {
  /** [N×2], point-major. */
  readonly positions: Float64Array;
  /** What the models are trained on: forces with their noise [N×2]. */
  readonly forces: Float64Array;
  /** The potential's own forces there [N×2]. */
  readonly exactForces: Float64Array;
  /** Root-mean-square of the noise actually drawn, per component. */
  readonly noiseRms: number;
}

/**
 * The training set: positions by the scheme (or by hand), the potential's forces, Gaussian noise from its own stream,
 * so that turning the noise up does not move the points.
 * @throws Problem "input"
 */
export function labSamples(landscape: LandscapeParameters, samples: SampleParameters): LabSamples {
  const { potential } = labPotential(landscape);
  const positions = samplePositions(landscape, samples, potential);
  const exactForces = new Float64Array(positions.length);
  for (let i = 0; i < positions.length; i += 2) {
    potential.force(positions[i], positions[i + 1], exactForces, i);
  }
  const forces = addNoise(exactForces, samples.noise, createGenerator(streamSeed(samples.seed, "noise")));
  let sum = 0;
  for (let i = 0; i < forces.length; i++) sum += (forces[i] - exactForces[i]) ** 2;
  if (samples.scheme === "hand") takeGivenForces(samples.points, forces);
  return { positions, forces, exactForces, noiseRms: Math.sqrt(sum / Math.max(1, forces.length)) };
}

function samplePositions(landscape: LandscapeParameters, samples: SampleParameters, potential: Potential) {
  if (samples.scheme === "hand") {
    if (samples.points.length === 0) {
      throw new Problem(
        "input",
        sentence`There are no samples: click in Figure 2 to place one, or choose a scheme.`,
        "points",
      );
    }
    if (samples.points.length > MAXIMUM_SAMPLES) {
      throw new Problem(
        "input",
        sentence`${samples.points.length} samples are more than the ${MAXIMUM_SAMPLES} the lab fits.`,
        "points",
      );
    }
    return Float64Array.from(samples.points.flatMap((point) => [point.x, point.y]));
  }
  if (!Number.isInteger(samples.count) || samples.count < 1 || samples.count > MAXIMUM_SAMPLES) {
    throw new Problem(
      "input",
      sentence`N must be a whole number from 1 to ${MAXIMUM_SAMPLES}; ${samples.count} is not.`,
      "count",
    );
  }
  return findSamplingScheme(samples.scheme).sample({
    count: samples.count,
    box: landscape.box,
    missing: samples.missing,
    potential,
    kT: landscape.kT,
    generator: createGenerator(streamSeed(samples.seed, "positions")),
  });
}

/** Imported samples bring their own forces, which are used as they are. */
function takeGivenForces(points: readonly PlacedSample[], forces: Float64Array): void {
  points.forEach((point, i) => {
    if (point.fx !== undefined) forces[2 * i] = point.fx;
    if (point.fy !== undefined) forces[2 * i + 1] = point.fy;
  });
}
