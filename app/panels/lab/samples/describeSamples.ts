import { findSamplingScheme } from "../../../../src/sampling/registry.ts";
import { digits } from "../../../format/numbers.ts";
import type { LabValues } from "../../../store/labParameters.ts";
import { labSpecs } from "../../../store/labParameters.ts";
import type { Place, TrainingSummary } from "./trainingSet.ts";

type Shown = Pick<LabValues, "scheme" | "seed" | "noise" | "missing" | "missingBox">;

/** What the figure of the samples shows now, in words. */
export function describeSamples(values: Shown, places: readonly Place[], summary: TrainingSummary | null): string {
  const count = places.length;
  const made =
    values.scheme === "hand"
      ? "placed by hand"
      : `chosen by the scheme “${findSamplingScheme(values.scheme).label}” with seed ${values.seed}`;
  const sentences = [`${count === 1 ? "1 sample" : `${count} samples`}, ${made}, over faint contours of the energy.`];
  if (count > 0) {
    const span = (of: (place: Place) => number) =>
      `${digits(Math.min(...places.map(of)))} to ${digits(Math.max(...places.map(of)))}`;
    sentences.push(`They span x from ${span(({ x }) => x)} and y from ${span(({ y }) => y)}.`);
  }
  if (summary !== null) {
    sentences.push(`An arrow at each shows its force; the largest is ${digits(summary.largestForce)}.`);
    if (values.noise > 0 && summary.noiseRms !== null) {
      sentences.push(`The forces carry noise of ${digits(summary.noiseRms)} root mean square.`);
    }
    if (summary.outside > 0) sentences.push(`Outside the window: ${summary.outside}.`);
  }
  if (values.missing)
    sentences.push(`A missing rectangle is hatched: ${labSpecs.missingBox.describe(values.missingBox)}.`);
  return sentences.join(" ");
}
