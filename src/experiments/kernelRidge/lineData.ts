import { axis } from "../../geometry.ts";
import type { LineTraining } from "../../lineRegression/types.ts";
import { createPairPotential, type PairPotentialChoice } from "../../pairPotentials/createPairPotential.ts";
import type { PairPotential } from "../../pairPotentials/types.ts";
import { Problem } from "../../problem.ts";
import { createGenerator, streamSeed } from "../../random/xoshiro128.ts";
import { addNoise } from "../../sampling/noise.ts";
import { sentence } from "../../sentence.ts";
import { requireFinite, requireWhole } from "../checks.ts";
import { type LineSampleParameters, MOST_LINE_SAMPLES } from "./line.ts";

/** The training set in use. */
export interface LineData {
  readonly potential: PairPotential;
  /** Distances and energies with their noise; rising in r, but for points placed by hand. */
  readonly training: LineTraining;
  /** The potential's own energies there [N]. */
  readonly exact: Float64Array;
}

/**
 * The training set of the chapter: distances by the scheme, the potential's energies there, Gaussian noise from a stream
 * of its own, so that turning the noise up moves no point.
 * @throws Problem "input" for a potential, a formula or samples that cannot be, or an energy that is no finite number
 */
export async function lineData(choice: PairPotentialChoice, samples: LineSampleParameters): Promise<LineData> {
  const potential = await createPairPotential(choice);
  const places = samplePlaces(samples);
  const energies = places.map(potential.energy);
  requireEnergies(places, energies, choice);
  const noisy = addNoise(energies, samples.noise, createGenerator(streamSeed(samples.seed, "noise")));
  if (samples.scheme !== "random") return { potential, training: { r: places, U: noisy }, exact: energies };
  // Sorted with their noise: one sample more leaves the others as they are.
  const order = Array.from(places.keys()).sort((i, j) => places[i] - places[j]);
  const sorted = (values: Float64Array) => Float64Array.from(order, (i) => values[i]);
  return { potential, training: { r: sorted(places), U: sorted(noisy) }, exact: sorted(energies) };
}

function samplePlaces({ scheme, count, from, to, seed, points }: LineSampleParameters): Float64Array {
  if (scheme === "hand") {
    requireFinite(points, sentence`The distances of the points`, "points");
    if (points.length >= 1 && points.length <= MOST_LINE_SAMPLES) return Float64Array.from(points);
    throw new Problem(
      "input",
      points.length === 0
        ? sentence`There are no training points placed by hand: place at least one.`
        : sentence`${points.length} training points are more than the ${MOST_LINE_SAMPLES} that are fitted here.`,
      "points",
    );
  }
  requireWhole(count, 1, MOST_LINE_SAMPLES, sentence`The number of samples N`, "count");
  requireFinite([from, to], sentence`The ends of the training window`, "from");
  if (from >= to) {
    throw new Problem(
      "input",
      sentence`The training window must have a width, but goes from ${from} to ${to}.`,
      "from",
    );
  }
  if (scheme === "even") return axis(from, to, count);
  const { uniform } = createGenerator(streamSeed(seed, "positions"));
  return new Float64Array(count).map(() => from + (to - from) * uniform());
}

function requireEnergies(places: Float64Array, energies: Float64Array, { id }: PairPotentialChoice): void {
  const bad = energies.findIndex((energy) => !Number.isFinite(energy));
  if (bad < 0) return;
  const parameter = id === "expression" ? "expression" : "points";
  const at = Number(places[bad].toPrecision(4));
  throw new Problem(
    "input",
    sentence`U(r) is not a finite number at r = ${at}, where a training point lies: change the formula, or train elsewhere.`,
    parameter,
  );
}
