import type { LabParameters } from "../../../../src/experiments/lab.ts";
import { labModelIds } from "../../../../src/experiments/lab.ts";
import type { LearningCurveRequest } from "../../../../src/experiments/learningCurve.ts";
import { t } from "../../../messages/t.ts";

/** How far a learning curve goes. */
export interface Extent {
  /** The largest N. */
  readonly maximum: number;
  /** Sample sets for each N. */
  readonly repeats: number;
}

/** The sample counts of the horizontal axis, even on its logarithmic scale. */
const COUNTS: readonly number[] = [10, 15, 20, 30, 50, 100, 200, 500];

/** The run that a reader who touches nothing sees: a few seconds in the background. */
export function firstExtent(lab: LabParameters): Extent {
  return { maximum: lab.model.tuning === "each" ? 50 : 100, repeats: 5 };
}

/** The learning curve of a lab. What it does not depend on is set to a constant, so that changing it makes nothing stale. */
export function curveRequest({ landscape, samples, model }: LabParameters, extent: Extent): LearningCurveRequest {
  const tuned = model.tuning === "each";
  const scheme = samples.scheme === "hand" ? "uniform" : samples.scheme;
  return {
    lab: {
      landscape,
      samples: { ...samples, scheme, count: 1, points: [] },
      model: { ...model, ...(tuned ? { lengthScale: 1, ridge: 1 } : {}), asPrinted: false },
    },
    models: labModelIds({ landscape, samples, model }),
    counts: COUNTS.filter((count) => count <= extent.maximum),
    repeats: extent.repeats,
  };
}

/** The request that a job's key stands for: the key is the request as JSON. */
export function requestOf(key: string): LearningCurveRequest {
  return JSON.parse(key) as LearningCurveRequest;
}

const CHOICE = t`the choice of σ and λ`;

/** What differs between two requests besides their extent, in words; nothing where one's curve is also the other's. */
export function differences(before: LearningCurveRequest, now: LearningCurveRequest): readonly string[] {
  const [a, b] = [before.lab, now.lab];
  const parts: readonly (readonly [name: string, before: unknown, now: unknown])[] = [
    [
      t`the potential`,
      [a.landscape.potential, a.landscape.potentialParameters],
      [b.landscape.potential, b.landscape.potentialParameters],
    ],
    [t`the temperature`, a.landscape.kT, b.landscape.kT],
    [t`the window`, a.landscape.box, b.landscape.box],
    [t`the sampling`, a.samples.scheme, b.samples.scheme],
    [t`the seed`, a.samples.seed, b.samples.seed],
    [t`the noise`, a.samples.noise, b.samples.noise],
    [t`the missing region`, a.samples.missing, b.samples.missing],
    [t`the representation`, [a.model.representation, a.model.matrix], [b.model.representation, b.model.matrix]],
    [t`the profile`, a.model.profile, b.model.profile],
    [CHOICE, a.model.tuning, b.model.tuning],
    ["σ", a.model.lengthScale, b.model.lengthScale],
    ["λ", a.model.ridge, b.model.ridge],
    [t`the models shown`, before.models, now.models],
  ];
  const changed = parts.filter(([, was, is]) => JSON.stringify(was) !== JSON.stringify(is)).map(([name]) => name);
  // σ and λ follow from how they are chosen.
  return changed.includes(CHOICE) ? changed.filter((name) => name !== "σ" && name !== "λ") : changed;
}

/** Whether a learning curve is the one that the present settings ask for, as far as it goes. */
export function isCurveOf(requestKey: string | null, wanted: LearningCurveRequest): boolean {
  return requestKey !== null && differences(requestOf(requestKey), wanted).length === 0;
}
