import { FORCE_MODELS } from "../../../src/gradientDomain/types.ts";
import { findMolecularDefinition } from "../../../src/potentials/molecular/molecules.ts";
import { t, translated } from "../../messages/t.ts";
import { bondFormParameter } from "../../parameters/bondForm.ts";
import { choiceParameter } from "../../parameters/choice.ts";
import { largestCountParameter, sampleSetsParameter } from "../../parameters/curves.ts";
import { numberParameter } from "../../parameters/number.ts";
import { seedParameter } from "../../parameters/seed.ts";
import { defaultsOf, type ValuesOf } from "../../parameters/spec.ts";
import { switchParameter } from "../../parameters/switch.ts";

/** How each model is called in menus, in the order of the engine's list. */
export const MODEL_NAMES: Readonly<Record<(typeof FORCE_MODELS)[number], string>> = {
  cartesian: t`by components, of coordinates`,
  descriptor: t`by components, of distances`,
  conserving: t`energy-conserving`,
};

/** The same in a word, for a menu. */
const MODEL_WORDS: typeof MODEL_NAMES = {
  cartesian: t`coordinates`,
  descriptor: t`distances`,
  conserving: t`energy-conserving`,
};

const modelOptions = FORCE_MODELS.map((id) => ({ id, label: MODEL_WORDS[id] }));

/** What is learnt, and how: every figure of the chapter goes by it. */
const learning = {
  molecule: choiceParameter({
    label: t`Molecule`,
    help: t`Whose forces are learnt. They are those of a classical force field.`,
    options: (["water", "ammonia", "ethanol"] as const).map((id) => ({
      id,
      label: translated(findMolecularDefinition(id).label),
    })),
    default: "water",
  }),
  bondForm: bondFormParameter({ default: "morse" }),
  temperature: numberParameter({
    label: t`Temperature`,
    symbol: "T",
    unit: "K",
    help: t`Of the trajectory that the geometries are taken from.`,
    min: 50,
    max: 1000,
    default: 300,
    step: 10,
  }),
  count: numberParameter({
    label: t`Geometries learnt from`,
    symbol: "N",
    help: t`Each gives three force components for every atom.`,
    min: 10,
    max: 1000,
    default: 30,
    scale: "log",
    integer: true,
  }),
  aligned: switchParameter({
    label: t`Turned alike`,
    help: t`Each geometry is turned onto the first before anything is learnt, as if the molecule never rotated. Switched off, they lie as they came.`,
    default: true,
  }),
  seed: seedParameter({
    help: t`The same seed gives the same geometries, on any computer. Change it to see what was luck.`,
  }),
  fileUnit: choiceParameter({
    label: t`Energies of the file in`,
    help: t`Forces are in the same per ångström. Extended XYZ says nothing about units, but most programs write electronvolts.`,
    options: [
      { id: "eV", label: "eV" },
      { id: "kcal/mol", label: "kcal/mol" },
      { id: "hartree", label: t`hartree` },
    ],
    default: "eV",
  }),
  chosen: switchParameter({
    label: t`Choose σ and λ`,
    help: t`For each model by itself, by its error on a quarter of the training geometries. Switched off, all three take the two below.`,
    default: false,
  }),
  lengthScale: numberParameter({
    label: t`Length scale`,
    symbol: "σ",
    help: t`In units of the median distance between two training geometries, in what the model sees.`,
    min: 0.1,
    max: 100,
    default: 8,
    scale: "log",
  }),
  ridge: numberParameter({
    label: t`Ridge`,
    symbol: "λ",
    help: t`In units of the mean of the kernel matrix’ diagonal.`,
    min: 1e-14,
    max: 1,
    default: 1e-11,
    scale: "log",
  }),
  symmetrise: switchParameter({
    label: t`Atoms alike are exchangeable`,
    help: t`The energy-conserving kernel is averaged over all exchanges of atoms that leave the bonds as they are.`,
    default: true,
  }),
};

/** What is looked at, and how the other figures measure. */
const measuring = {
  shownModel: choiceParameter({
    label: t`Looked at`,
    help: t`Whose forces are drawn.`,
    options: modelOptions,
    default: "conserving",
  }),
  shownFrame: numberParameter({
    label: t`Geometry`,
    help: t`One of those that were not learnt from.`,
    min: 1,
    max: 100,
    default: 1,
    integer: true,
  }),
  curveMaximum: largestCountParameter(["20", "40", "80", "160", "320"], { default: "40" }),
  curveRepeats: sampleSetsParameter({ default: 3, most: 10 }),
  startTemperature: numberParameter({
    label: t`Temperature at the start`,
    unit: "K",
    help: t`The velocities are drawn at it, without turning the molecule.`,
    min: 50,
    max: 1000,
    default: 300,
    step: 10,
  }),
  motionSeed: numberParameter({
    label: t`Start`,
    help: t`The same number gives the same velocities.`,
    min: 0,
    max: 9999,
    default: 1,
    integer: true,
  }),
  timeStep: numberParameter({
    label: t`Time step`,
    unit: "fs",
    help: t`Of velocity Verlet. An O–H bond swings once in about 9 fs.`,
    min: 0.1,
    max: 2,
    default: 0.5,
    step: 0.1,
  }),
  duration: numberParameter({
    label: t`Duration`,
    unit: "ps",
    help: t`How long the molecule is left to itself.`,
    min: 0.1,
    max: 5,
    default: 1,
    step: 0.1,
  }),
  watched: choiceParameter({
    label: t`Beside the true one`,
    help: t`Whose motion is shown beside the true one.`,
    options: modelOptions,
    default: "descriptor",
  }),
  spectrumDuration: numberParameter({
    label: t`Length of each trajectory`,
    unit: "ps",
    help: t`The longer, the finer the lines: two that lie closer than 48 cm⁻¹ ps divided by it are one.`,
    min: 0.5,
    max: 10,
    default: 2,
    step: 0.5,
  }),
  spectrumRepeats: numberParameter({
    label: t`Trajectories`,
    help: t`Spectra of so many starts are averaged.`,
    min: 1,
    max: 10,
    default: 2,
    integer: true,
  }),
  hottest: numberParameter({
    label: t`Heated to`,
    unit: "K",
    help: t`The molecule is moved by the forces of the energy-conserving model in a bath of this temperature.`,
    min: 50,
    max: 4000,
    default: 1500,
    step: 50,
  }),
};

/** All of the chapter's parameters. */
export const moleculeSpecs = { ...learning, ...measuring };

export type MoleculeValues = ValuesOf<typeof moleculeSpecs>;
export type MoleculeKey = keyof MoleculeValues & string;

/** How something is looked at is not part of the experiment. */
export const apartFromForces: readonly MoleculeKey[] = ["shownModel", "shownFrame", "watched", "fileUnit"];

export const moleculeDefaults: MoleculeValues = defaultsOf(moleculeSpecs);
