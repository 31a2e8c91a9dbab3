import type { CurveSettings } from "./representationCurvesResult.ts";

/** The sample sets that a request asks for, as row · repeats + repeat. */
export function curveSetsOf({
  counts,
  repeats,
  sets,
}: Pick<CurveSettings, "counts" | "repeats" | "sets">): readonly number[] {
  return sets ?? Array.from({ length: counts.length * repeats }, (_, set) => set);
}

/** Milliseconds as measured on a laptop: of a set at all, of choosing from n samples, of fitting and testing with N. */
const CONSTANT = 4;
const CHOOSING = 6e-6;
const PREDICTING = 0.02;
const FITTING = 1e-7;

/** The expected cost of curves, or of their first `sets` sample sets, in milliseconds of a laptop for each representation. */
export function curveCost(settings: CurveSettings, sets = Number.POSITIVE_INFINITY): number {
  const costs = settings.counts.map(
    (count) =>
      CONSTANT + CHOOSING * Math.min(count, settings.mostForChoice) ** 3 + PREDICTING * count + FITTING * count ** 3,
  );
  const first = curveSetsOf(settings).slice(0, sets);
  return first.reduce((sum, set) => sum + costs[Math.floor(set / settings.repeats)], 0);
}
