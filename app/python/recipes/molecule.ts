import { QUIET } from "../../../src/experiments/context.ts";
import type { MolecularLab } from "../../../src/experiments/molecule/molecularLab.ts";
import {
  fieldOf,
  type LearntMolecule,
  molecularSamples,
  moleculeOfField,
  permutationsOf,
} from "../../../src/experiments/molecule/molecularSamples.ts";
import { spectrumFrames } from "../../../src/experiments/molecule/molecularSpectrum.ts";
import { motionSetting, startingVelocities } from "../../../src/experiments/molecule/motionSources.ts";
import { ACCELERATION, WAVE_NUMBER } from "../../../src/gradientDomain/units.ts";
import type { Frames } from "../../../src/molecules/frames.ts";
import { Problem } from "../../../src/problem.ts";
import { t } from "../../messages/t.ts";
import { canLearnForces, FORCE_FILE } from "../../panels/molecule/fit/useForceData.ts";
import type { MoleculeValues } from "../../store/molecule/moleculeParameters.ts";
import { openedForces } from "../../store/molecule/openedForces.ts";
import { toLab, toMotion, toSpectrum } from "../../store/molecule/toLab.ts";
import features from "../library/features.py?raw";
import forceModels from "../library/forceModels.py?raw";
import { assignments, rows, type Value } from "../literals.ts";
import { packedRows } from "../packed.ts";
import gradientDomainPanel from "../panels/molecule/gradientDomain.py?raw";
import learnedDynamicsPanel from "../panels/molecule/learnedDynamics.py?raw";
import spectrumPanel from "../panels/molecule/spectrum.py?raw";
import { code, words } from "../program.ts";
import type { Kitchen, Recipe } from "../recipe.ts";
import { onPage } from "./labRecipe.ts";

/** Without the compiled loops of the page, more equations than this take minutes. */
const MOST_EQUATIONS = 3000;

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
    code(
      packedRows("test_positions", test.positions, width),
      packedRows("test_forces", test.forces, width),
      assignments({ test_energies: test.energies, permutations }),
    ),
    words(MODELS),
    code(forceModels),
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
  const { lab, training, file, width, pieces, permutations } = await learntFrom(values, kitchen);
  const { models } = await kitchen.run("molecularFit", { ...lab, models: ["conserving"] });
  const { trained, ridge, problem } = models[0];
  if (trained === null) throw new Problem("input", problem?.message ?? t`There is no model.`);
  const request = toMotion([trained], values, file === null ? null : training.positions.slice(0, width));
  const { field, start, timeStep, every } = request;
  const frames = Math.max(1, Math.floor(Math.min(MOST_STEPS, request.steps) / every));
  const { runs } = await kitchen.run("molecularMotion", { ...request, steps: frames * every });
  const run = runs.find(({ source }) => source === "conserving");
  if (run === undefined) throw new Error("The model did not move.");
  const setting = await motionSetting(field, [trained], start, QUIET);
  return [
    ...pieces,
    words(MODELS),
    code(forceModels),
    code(
      assignments({ permutations, length_scale: trained.lengthScale, ridge, masses: setting.masses }),
      assignments({ start: setting.start, velocities: startingVelocities(setting, start) }),
      assignments({ time_step: timeStep, every, frames, acceleration: ACCELERATION }),
    ),
    code(
      onPage({
        kinetic: run.kinetic,
        potential: run.potential,
        end: run.positions.slice(-width),
      }),
    ),
    learnedDynamicsPanel,
  ];
};

/** Figure 4: the energy-conserving model's frequencies about its own minimum, and the spectrum of one shorter motion. */
export const spectrum: Recipe<MoleculeValues> = async (values, kitchen) => {
  const { lab, training, file, width, pieces, permutations } = await learntFrom(values, kitchen);
  const { models } = await kitchen.run("molecularFit", { ...lab, models: ["conserving"] });
  const { trained, ridge, problem } = models[0];
  if (trained === null) throw new Problem("input", problem?.message ?? t`There is no model.`);
  const whole = toSpectrum([trained], values, file === null ? null : training.positions.slice(0, width));
  const duration = Math.min(whole.duration, MOST_SPECTRUM_STEPS * whole.timeStep);
  const request = { ...whole, duration, repeats: 1, sources: ["conserving" as const] };
  const { frequencies, spectra } = await kitchen.run("molecularSpectrum", request);
  const { field, start, timeStep } = request;
  const setting = await motionSetting(field, [trained], start, QUIET);
  const { intensity, harmonic, problem: lost } = spectra[0];
  if (lost !== null) throw new Problem("input", lost.message);
  return [
    ...pieces,
    words(MODELS),
    code(forceModels),
    code(
      assignments({ permutations, length_scale: trained.lengthScale, ridge, masses: setting.masses }),
      assignments({ start: setting.start, velocities: startingVelocities(setting, start) }),
      assignments({ near_minimum: field === null ? setting.start : moleculeOfField(fieldOf(field)).reference }),
      assignments({ time_step: timeStep, ...spectrumFrames(request) }),
      assignments({ acceleration: ACCELERATION, wave_number: WAVE_NUMBER }),
    ),
    code(onPage({ frequencies, intensity, harmonic })),
    spectrumPanel,
  ];
};

/** What the models are, in words. */
export const MODELS =
  "## The models\n\nInverse distances $x_{ij} = 1/r_{ij}$ with Jacobian $J$; an energy with the prior covariance $k(x, x')$ has forces with the covariance\n\n$$\\frac{1}{\\sigma^2} J^\\mathsf{T}\\Bigl[I - \\frac{d\\,d^\\mathsf{T}}{\\sigma^2}\\Bigr] k\\, J', \\qquad d = x - x',$$\n\naveraged over the exchanges of like atoms. $\\lambda$ is in units of the mean of the matrix’ diagonal.";

/** What is learnt from, as data, and how it was come by. */
export async function learntFrom(values: MoleculeValues, kitchen: Kitchen) {
  const file = await openedFrames(kitchen);
  const lab: MolecularLab = toLab(values, file);
  const { molecule, training, test } = await molecularSamples(lab.data, QUIET);
  const width = molecule.reference.length;
  if (training.positions.length > MOST_EQUATIONS) {
    throw new Problem(
      "input",
      t`The program would solve ${training.positions.length} equations, which takes it minutes: choose at most ${Math.floor(MOST_EQUATIONS / width)} geometries.`,
    );
  }
  const pieces = [
    words(
      `## The geometries\n\n${originOf(file)} ${lab.data.count} to learn from, as the page takes them. Å, eV and eV/Å.`,
    ),
    code("import base64", features),
    code(
      packedRows("positions", training.positions, width),
      packedRows("forces", training.forces, width),
      assignments({ energies: training.energies }),
    ),
  ];
  return { lab, molecule, training, test, file, width, pieces, permutations: ordersOf(molecule, lab) };
}

/** The orders of its atoms that the energy-conserving model does not tell apart. */
export function ordersOf(molecule: LearntMolecule, { learning }: MolecularLab): readonly (readonly number[])[] {
  const orders = permutationsOf(molecule, learning.permutations);
  const atoms = molecule.numbers.length;
  return Array.from({ length: orders.length / atoms }, (_, k) =>
    Array.from(orders.subarray(k * atoms, (k + 1) * atoms)),
  );
}

/** Whose forces they are, in words. */
export function originOf(file: Frames | null): string {
  return file === null
    ? "Their forces are those of a classical force field (OPLS-AA parameters), no quantum data."
    : `They are from ${openedForces.getState()?.title ?? "a file"}.`;
}

/** The reader's file, where there is one that forces can be learnt from. */
export async function openedFrames({ shown }: Kitchen): Promise<Frames | null> {
  if (openedForces.getState() === null) return null;
  const read = await shown(FORCE_FILE, "readMolecules");
  return read !== null && canLearnForces(read.result) ? read.result.frames : null;
}
