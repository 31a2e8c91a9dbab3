import type { MoleculeCurvesRequest } from "../../../src/experiments/choosing/moleculeCurves.ts";
import type { MoleculeFitRequest } from "../../../src/experiments/choosing/moleculeFit.ts";
import type { MoleculeSetRequest } from "../../../src/experiments/choosing/moleculeSet.ts";
import type { MoleculeRepresentationChoice } from "../../../src/experiments/choosing/moleculeTraining.ts";
import { type Frames, frameCount } from "../../../src/molecules/frames.ts";
import type { ChoosingValues } from "./choosingParameters.ts";
import { MOST_WORST, OWN_REPRESENTATIONS, type OwnRepresentation, seenKey } from "./ownParameters.ts";
import { MOST_FOR_CHOICE } from "./toCurves.ts";

/** The sample counts of the horizontal axis, even on its logarithmic scale. */
const COUNTS: readonly number[] = [3, 6, 12, 25, 50, 100, 200, 400, 800, 1600];
/** So many of them are shown, the largest that there are frames for. */
const SHOWN = 5;
/** Of all frames, those kept for testing, and the most of them. */
const [TEST_SHARE, MOST_TESTED] = [0.2, 500];

/** Fewer frames than this have no learning curve. */
export const FEWEST_FRAMES = 8;

/** The set that the notebook makes. */
export function toMoleculeSet(values: ChoosingValues, asText = false): MoleculeSetRequest {
  const { setMolecule: molecule, bondForm, geometries: kind, frames, setSeed: seed } = values;
  const geometries =
    kind === "thermal"
      ? ({ kind, temperature: values.setTemperature } as const)
      : ({ kind: "distorted", amplitude: values.displacementAmplitude } as const);
  return { molecule, bondForm, geometries, frames, seed, asText };
}

/** How many frames are kept for testing. */
export function testCountOf(frames: number): number {
  return Math.min(MOST_TESTED, Math.max(1, Math.floor(TEST_SHARE * frames)));
}

/** The training set sizes that so many frames allow. */
export function countsFor(frames: number, maximum: number): readonly number[] {
  const most = Math.min(maximum, frames - testCountOf(frames));
  return COUNTS.filter((count) => count <= most).slice(-SHOWN);
}

/** A representation as Figure 4 takes it. */
export function toRepresentation(id: OwnRepresentation, { ownPower }: ChoosingValues): MoleculeRepresentationChoice {
  return { id, representation: id, options: id === "inverseDistances" ? { exponent: ownPower } : {} };
}

/** Its learning curves. */
export function toOwnCurves(frames: Frames, values: ChoosingValues): MoleculeCurvesRequest {
  const { ownKernel: kernel, ownRepeats: repeats, splitSeed: seed, ownMaximum } = values;
  const count = frameCount(frames);
  return {
    frames,
    representations: OWN_REPRESENTATIONS.filter((id) => values[seenKey(id)]).map((id) => toRepresentation(id, values)),
    testCount: testCountOf(count),
    curve: {
      counts: countsFor(count, Number(ownMaximum)),
      repeats,
      seed,
      kernel,
      standardise: false,
      mostForChoice: MOST_FOR_CHOICE,
    },
  };
}

/** Its parity plot: the representation looked at, learnt from the largest N of the first split. */
export function toOwnFit(frames: Frames, values: ChoosingValues): MoleculeFitRequest {
  const { testCount, curve } = toOwnCurves(frames, values);
  const { counts, seed, kernel, standardise, mostForChoice } = curve;
  return {
    frames,
    representation: toRepresentation(values.parityOf, values),
    count: counts[counts.length - 1],
    testCount,
    seed,
    kernel,
    standardise,
    mostForChoice,
    worst: MOST_WORST,
  };
}
