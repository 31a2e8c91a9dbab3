import { chooseSettings } from "../../gradientDomain/chooseSettings.ts";
import { type FittedForces, type ForceSettings, trainForces } from "../../gradientDomain/trainForces.ts";
import { requireTrainingMemory } from "../../gradientDomain/trainingSize.ts";
import { FORCE_MODELS, type ForceModelId } from "../../gradientDomain/types.ts";
import { findScalarKernel } from "../../kernels/registry.ts";
import { Problem, type ProblemReport, toProblemReport } from "../../problem.ts";
import { sentence } from "../../sentence.ts";
import { requirePositive } from "../checks.ts";
import { type ExperimentContext, pausing, stretchOf } from "../context.ts";
import { Memo } from "../memo.ts";
import type { ForceLearning, MolecularLab } from "./molecularLab.ts";
import { type MolecularSamples, permutationsOf, sourceKey } from "./molecularSamples.ts";

/** A model that was trained, with the σ and λ it was trained with, and how long it took. */
export interface MolecularTraining extends FittedForces {
  readonly settings: ForceSettings;
  readonly milliseconds: number;
}

/** Bytes of factorisations that are kept: ethanol's N = 200, and smaller ones beside it. */
const KEPT = 3e8;

const trainings = new Memo<MolecularTraining>({
  entries: 12,
  bytes: KEPT,
  cost: ({ factorisation }) => factorisation.bytes,
});

/** The models' names in sentences. */
const NAMES: Readonly<Record<ForceModelId, string>> = {
  cartesian: "the component-wise model of coordinates",
  descriptor: "the component-wise model of inverse distances",
  conserving: "the energy-conserving model",
};

/** Trains one model of the lab, or finds it trained. @throws Problem "input", "linear-algebra", "cancelled" */
export async function molecularTraining(
  lab: Omit<MolecularLab, "models">,
  id: ForceModelId,
  { molecule, training }: MolecularSamples,
  context: ExperimentContext,
): Promise<MolecularTraining> {
  const { data, learning } = lab;
  requireLearning(learning);
  const identity = permutationsOf(molecule, "none");
  const permutations = id === "conserving" ? permutationsOf(molecule, learning.permutations) : identity;
  const { profile, lengthScale, ridge, chosen } = learning;
  const orders = permutations.length / molecule.numbers.length;
  requireTrainingMemory(id, data.count, molecule.numbers.length, orders);
  const asked = chosen ? "chosen" : [lengthScale, ridge];
  const key = JSON.stringify([
    sourceKey(data.source),
    data.aligned,
    data.count,
    data.testCount,
    data.seed,
    id,
    profile,
    asked,
    [...permutations],
  ]);
  const known = trainings.get(key);
  if (known !== undefined) return known;
  const started = performance.now();
  const given: ForceSettings = { id, profile, lengthScale, ridge, permutations };
  const share = chosen ? 0.3 : 0;
  const settings = chosen
    ? await chooseSettings(
        training,
        given,
        pausing(stretchOf(context, 0, share), sentence`choosing σ and λ for ${NAMES[id]}`),
      )
    : given;
  const fitted = await trainForces(
    training,
    settings,
    pausing(stretchOf(context, share, 1), sentence`training ${NAMES[id]}`),
  );
  return trainings.set(key, { ...fitted, settings, milliseconds: performance.now() - started });
}

/** The same, with what is wrong as a value; only what is no longer wanted is thrown. */
export async function trainingOrProblem(
  ...[lab, id, samples, context]: Parameters<typeof molecularTraining>
): Promise<MolecularTraining | ProblemReport> {
  try {
    return await molecularTraining(lab, id, samples, context);
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.kind === "cancelled") throw thrown;
    return toProblemReport(thrown);
  }
}

/** Tells a problem from a training. */
export function isProblem(value: MolecularTraining | ProblemReport): value is ProblemReport {
  return "message" in value;
}

/** @throws Problem "input" for σ, λ or a profile that no model can be trained with */
export function requireLearning({ profile, lengthScale, ridge, chosen }: ForceLearning): void {
  findScalarKernel(profile);
  if (chosen) return;
  requirePositive(lengthScale, 1000, sentence`The length scale σ`, "lengthScale");
  requirePositive(ridge, 10, sentence`The ridge λ`, "ridge");
}

/** @throws Problem "input" for a model that does not exist, or none at all */
export function requireModels(models: readonly ForceModelId[]): void {
  const known: readonly string[] = FORCE_MODELS;
  if (models.length > 0 && models.every((id) => known.includes(id))) return;
  throw new Problem("input", sentence`Choose at least one model of: ${FORCE_MODELS.join(", ")}.`, "models");
}
