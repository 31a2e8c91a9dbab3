import type { MolecularCostRequest } from "../../../src/experiments/molecule/molecularCost.ts";
import type { MolecularCurvesRequest } from "../../../src/experiments/molecule/molecularCurvesResult.ts";
import type { MolecularHeatRequest } from "../../../src/experiments/molecule/molecularHeat.ts";
import type { ForceFieldChoice, GeometrySource, MolecularLab } from "../../../src/experiments/molecule/molecularLab.ts";
import type { MolecularMotionRequest } from "../../../src/experiments/molecule/molecularMotion.ts";
import type { MolecularSpectrumRequest } from "../../../src/experiments/molecule/molecularSpectrumResult.ts";
import { FORCE_MODELS, type TrainedForces } from "../../../src/gradientDomain/types.ts";
import { type Frames, frameCount } from "../../../src/molecules/frames.ts";
import type { MoleculeValues } from "./moleculeParameters.ts";

/** The most geometries that models are tested with. */
const MOST_TESTED = 100;
/** Of a file's frames, the share kept for testing. */
const TEST_SHARE = 0.2;
/** The fewest frames that a file must have: ten to learn from, and some to test with. */
export const FEWEST_FRAMES = 13;

/** The sample counts of the learning curves, even on a logarithmic axis. */
const COUNTS: readonly number[] = [5, 10, 20, 40, 80, 160, 320];

/** Frames that a motion is kept in. */
const FRAMES = 400;

/** The force field of the molecule that is made here. */
export function toField({ molecule, bondForm }: MoleculeValues): ForceFieldChoice {
  return { molecule, bondForm };
}

/** What every figure of the chapter is about: geometries, and how forces are learnt from them. */
export function toLab(values: MoleculeValues, file: Frames | null = null): MolecularLab {
  const { count, aligned, seed, lengthScale, ridge, chosen, symmetrise, temperature, fileUnit } = values;
  const source: GeometrySource =
    file === null
      ? { kind: "thermal", field: toField(values), temperature }
      : { kind: "file", frames: file, unit: fileUnit };
  const testCount = file === null ? MOST_TESTED : testCountOf(file);
  return {
    data: {
      source,
      aligned,
      count: file === null ? count : Math.min(count, frameCount(file) - testCount),
      testCount,
      seed,
    },
    learning: {
      profile: "gaussian",
      lengthScale,
      ridge,
      chosen,
      permutations: symmetrise ? "bonds" : "none",
    },
    models: FORCE_MODELS,
  };
}

function testCountOf(file: Frames): number {
  return Math.min(MOST_TESTED, Math.max(3, Math.floor(TEST_SHARE * frameCount(file))));
}

/** What has to be known to say what its training costs. */
export function toCost({ data, models, learning: { permutations, chosen } }: MolecularLab): MolecularCostRequest {
  return { data, models, learning: { permutations, chosen } };
}

/** The learning curves of the same. */
export function toCurves(lab: MolecularLab, values: MoleculeValues): MolecularCurvesRequest {
  const { curveMaximum, curveRepeats, seed } = values;
  const most = lab.data.source.kind === "file" ? frameCount(lab.data.source.frames) - lab.data.testCount : Infinity;
  const counts = COUNTS.filter((count) => count <= Math.min(most, Number(curveMaximum)));
  return { lab, sets: { counts, repeats: curveRepeats, seed } };
}

/** Long enough for any motion there is to ask for. */
const NO_BUDGET = 1e9;

/**
 * Motions by the true forces and by all that were learnt, from one start, left to themselves.
 * @param positions where a file's molecule starts, of which the force field knows nothing; null for one made here
 */
export function toMotion(
  models: readonly TrainedForces[],
  values: MoleculeValues,
  positions: Float64Array | null = null,
): MolecularMotionRequest {
  const { startTemperature: temperature, motionSeed: seed, timeStep, duration } = values;
  const steps = Math.round((1000 * duration) / timeStep);
  return {
    field: positions === null ? toField(values) : null,
    models,
    start: { positions, temperature, seed },
    states: null,
    timeStep,
    steps,
    every: Math.max(1, Math.round(steps / FRAMES)),
    budgetMilliseconds: NO_BUDGET,
    bath: null,
  };
}

/** 1/fs: how fast the bath gives and takes heat. */
const FRICTION = 0.01;

/** The molecule heated, by the forces of a model and by the true ones. */
export function toHeated(
  models: readonly TrainedForces[],
  values: MoleculeValues,
  positions: Float64Array | null = null,
): MolecularMotionRequest {
  const { hottest, temperature } = values;
  const cold = { ...values, startTemperature: temperature, duration: 1, timeStep: 0.25 };
  const motion = toMotion(models, cold, positions);
  return { ...motion, bath: { temperature: hottest, friction: FRICTION } };
}

/** cm⁻¹: no vibration of these molecules is higher. */
const HIGHEST = 4500;

/** Their vibrations. */
export function toSpectrum(
  models: readonly TrainedForces[],
  values: MoleculeValues,
  positions: Float64Array | null = null,
): MolecularSpectrumRequest {
  const { startTemperature: temperature, motionSeed: seed, timeStep, spectrumDuration, spectrumRepeats } = values;
  return {
    field: positions === null ? toField(values) : null,
    models,
    start: { positions, temperature, seed },
    timeStep,
    duration: 1000 * spectrumDuration,
    repeats: spectrumRepeats,
    highest: HIGHEST,
  };
}

/** K, at which the models are tested besides the temperature they were trained at. */
const TEMPERATURES: readonly number[] = [100, 200, 300, 450, 700, 1000, 1500, 2200, 3200];
const TESTED_AT_EACH = 100;

/** Their errors at other temperatures. */
export function toHeat(lab: MolecularLab, { temperature }: MoleculeValues): MolecularHeatRequest {
  const temperatures = [...new Set([...TEMPERATURES, temperature])].sort((a, b) => a - b);
  return { lab, temperatures, testCount: TESTED_AT_EACH };
}
