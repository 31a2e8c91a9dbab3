import { QUIET } from "../../../src/experiments/context.ts";
import type { MolecularMotionRequest } from "../../../src/experiments/molecule/molecularMotion.ts";
import { fieldOf, moleculeOfField } from "../../../src/experiments/molecule/molecularSamples.ts";
import { spectrumFrames } from "../../../src/experiments/molecule/molecularSpectrum.ts";
import { motionSetting, startingVelocities } from "../../../src/experiments/molecule/motionSources.ts";
import type { TrainedForces } from "../../../src/gradientDomain/types.ts";
import { ACCELERATION, WAVE_NUMBER } from "../../../src/gradientDomain/units.ts";
import { Problem } from "../../../src/problem.ts";
import { t } from "../../messages/t.ts";
import type { MoleculeValues } from "../../store/molecule/moleculeParameters.ts";
import { toMotion, toSpectrum } from "../../store/molecule/toLab.ts";
import { assignments, rows, type Value } from "../literals.ts";
import gradientDomainPanel from "../panels/molecule/gradientDomain.py?raw";
import learnedDynamicsPanel from "../panels/molecule/learnedDynamics.py?raw";
import movedMolecule from "../panels/molecule/movedMolecule.py?raw";
import spectrumPanel from "../panels/molecule/spectrum.py?raw";
import { code } from "../program.ts";
import type { Kitchen, Recipe } from "../recipe.ts";
import { onPage } from "./labRecipe.ts";
import { forTest, learntFrom, modelPieces, packedSamples } from "./moleculePieces.ts";

/** Figure 1: the three models, trained on the same geometries, which are carried as data. */
export const gradientDomain: Recipe<MoleculeValues> = async (values, kitchen) => {
  const { lab, test, width, pieces, permutations } = await learntFrom(values, kitchen);
  const { models } = await kitchen.run("molecularFit", lab);
  const shown: Record<string, Value> = {};
  for (const { id, trained, ridge, forces, forceErrors, energyErrors } of models) {
    if (trained === null || forceErrors === null) continue;
    shown[id] = {
      lengthScale: trained.lengthScale,
      ridge,
      forces: rows(forces, width),
      error: forceErrors.rootMeanSquare,
      ...(energyErrors === null ? {} : { energyError: energyErrors.rootMeanSquare }),
    };
  }
  return [
    ...pieces,
    code(...packedSamples(test, width, forTest), assignments({ permutations })),
    ...modelPieces(),
    code(onPage(shown)),
    gradientDomainPanel,
  ];
};

/** Steps that Python takes: enough to see that energy stays, few enough to wait for. */
const MOST_STEPS = 500;

/** The same for a spectrum, whose lines are the finer the longer it is. */
const MOST_SPECTRUM_STEPS = 1000;

/** Figure 3: the motion by the energy-conserving model, as far as its first frames. */
export const learnedDynamics: Recipe<MoleculeValues> = async (values, kitchen) => {
  const { trained, first, width, before } = await conservingFrom(values, kitchen);
  const request = toMotion([trained], values, first);
  const { timeStep, every } = request;
  const frames = Math.max(1, Math.floor(Math.min(MOST_STEPS, request.steps) / every));
  const { runs } = await kitchen.run("molecularMotion", { ...request, steps: frames * every });
  const run = runs.find(({ source }) => source === "conserving");
  if (run === undefined) throw new Error("The model did not move.");
  const { data } = await startOf(trained, request);
  return [
    ...before,
    code(...data, assignments({ time_step: timeStep, every, frames, acceleration: ACCELERATION })),
    code(onPage({ kinetic: run.kinetic, potential: run.potential, end: run.positions.slice(-width) })),
    movedMolecule,
    learnedDynamicsPanel,
  ];
};

/** Figure 4: the energy-conserving model's frequencies about its own minimum, and the spectrum of one shorter motion. */
export const spectrum: Recipe<MoleculeValues> = async (values, kitchen) => {
  const { trained, first, before } = await conservingFrom(values, kitchen);
  const whole = toSpectrum([trained], values, first);
  const duration = Math.min(whole.duration, MOST_SPECTRUM_STEPS * whole.timeStep);
  const request = { ...whole, duration, repeats: 1, sources: ["conserving" as const] };
  const { frequencies, spectra } = await kitchen.run("molecularSpectrum", request);
  const { intensity, harmonic, problem: lost } = spectra[0];
  if (lost !== null) throw new Problem("input", lost.message);
  const { field, timeStep } = request;
  const { start, data } = await startOf(trained, request);
  return [
    ...before,
    code(
      ...data,
      assignments({ near_minimum: field === null ? start : moleculeOfField(fieldOf(field)).reference }),
      assignments({ time_step: timeStep, ...spectrumFrames(request) }),
      assignments({ acceleration: ACCELERATION, wave_number: WAVE_NUMBER }),
    ),
    code(onPage({ frequencies, intensity, harmonic })),
    movedMolecule,
    spectrumPanel,
  ];
};

/** The energy-conserving model as the page trains it, and what comes before its motion. @throws Problem "input" where there is none */
async function conservingFrom(values: MoleculeValues, kitchen: Kitchen) {
  const { lab, training, file, width, pieces, permutations } = await learntFrom(values, kitchen);
  const { models } = await kitchen.run("molecularFit", { ...lab, models: ["conserving"] });
  const { trained, ridge, problem } = models[0];
  if (trained === null) throw new Problem("input", problem?.message ?? t`There is no model.`);
  return {
    trained,
    width,
    /** A file's molecule starts as its first geometry lies. */
    first: file === null ? null : training.positions.slice(0, width),
    before: [
      ...pieces,
      ...modelPieces(),
      code(assignments({ permutations, length_scale: trained.lengthScale, ridge })),
    ],
  };
}

/** Where a motion begins, and the same as data. */
async function startOf(trained: TrainedForces, { field, start }: Pick<MolecularMotionRequest, "field" | "start">) {
  const setting = await motionSetting(field, [trained], start, QUIET);
  const velocities = startingVelocities(setting, start);
  return {
    start: setting.start,
    data: [assignments({ masses: setting.masses }), assignments({ start: setting.start, velocities })],
  };
}
