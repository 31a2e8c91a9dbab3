import type {
  LabParameters,
  LandscapeParameters,
  ModelParameters,
  SampleParameters,
} from "../../../src/experiments/lab.ts";
import { type Box, DEFAULT_BOX } from "../../../src/geometry.ts";
import { findPotential } from "../../../src/potentials/registry.ts";
import { findRepresentation } from "../../../src/representations/registry.ts";
import { keepIdentity } from "../keepIdentity.ts";
import type { LabValues } from "./labParameters.ts";

/** The square window, moved where it must be to stay inside [−5, 5]². */
export function windowOf({ boxX, boxY, boxWidth }: Pick<LabValues, "boxX" | "boxY" | "boxWidth">): Box {
  const start = (centre: number, low: number, high: number) =>
    Math.min(Math.max(centre - boxWidth / 2, low), high - boxWidth);
  const x0 = start(boxX, DEFAULT_BOX.x0, DEFAULT_BOX.x1);
  const y0 = start(boxY, DEFAULT_BOX.y0, DEFAULT_BOX.y1);
  return { x0, x1: x0 + boxWidth, y0, y1: y0 + boxWidth };
}

function landscapeOf(values: LabValues): LandscapeParameters {
  const own = findPotential(values.potential).parameters.map(
    ({ id }) => [id, values[`${values.potential}.${id}`]] as const,
  );
  return {
    potential: values.potential,
    potentialParameters: Object.fromEntries(own),
    kT: values.kT,
    box: windowOf(values),
  };
}

/** What has no effect is set to a constant, so that changing it asks for nothing new. */
function samplesOf({ scheme, N, seed, noise, missing, missingBox, points }: LabValues): SampleParameters {
  if (scheme === "hand") return { scheme, count: points.length, seed, noise, missing: null, points };
  return { scheme, count: N, seed, noise, missing: missing ? missingBox : null, points: [] };
}

function modelOf(values: LabValues): ModelParameters {
  const { representation, matrix, profile, tuning, sigma, lambda, asPrinted } = values;
  return {
    representation,
    matrix: findRepresentation(representation).needsMatrix ? matrix : [1, 0, 0, 1],
    profile,
    tuning,
    lengthScale: sigma,
    ridge: lambda,
    asPrinted,
  };
}

/** So many structures are remembered. */
const RECENT = 4;

/** A selector with a memory of its own: the engine's structure, part by part the same object while it says the same. */
export function createLabSelector(): (values: LabValues) => LabParameters {
  const landscape = keepIdentity<LandscapeParameters>();
  const samples = keepIdentity<SampleParameters>();
  const model = keepIdentity<ModelParameters>();
  const known = new WeakMap<LabValues, LabParameters>();
  /** The latest first: of the page's lab, and of one that is prepared beside it. */
  let recent: readonly LabParameters[] = [];
  return (values) => {
    const before = known.get(values);
    if (before !== undefined) return before;
    const parts = {
      landscape: landscape(landscapeOf(values)),
      samples: samples(samplesOf(values)),
      model: model(modelOf(values)),
    };
    const same = recent.find(
      (lab) => lab.landscape === parts.landscape && lab.samples === parts.samples && lab.model === parts.model,
    );
    const lab = same ?? parts;
    recent = [lab, ...recent.filter((other) => other !== lab)].slice(0, RECENT);
    known.set(values, lab);
    return lab;
  };
}

/** The lab's parameters as the engine wants them. */
export const toLab = createLabSelector();
