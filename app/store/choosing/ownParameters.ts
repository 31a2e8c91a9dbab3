import { featureKernels } from "../../../src/featureRegression/registry.ts";
import { findMoleculeRepresentation } from "../../../src/moleculeRepresentations/registry.ts";
import { libraryMolecules } from "../../../src/molecules/library.ts";
import { MOST_FRAMES } from "../../../src/molecules/readXyz.ts";
import { t, translated } from "../../messages/t.ts";
import { bondFormParameter } from "../../parameters/bondForm.ts";
import { choiceParameter } from "../../parameters/choice.ts";
import { numberParameter } from "../../parameters/number.ts";
import { seedParameter } from "../../parameters/seed.ts";
import { type SwitchSpec, switchParameter } from "../../parameters/switch.ts";
import { entryOptions } from "../entryOptions.ts";

/** What Figure 4 can learn from, in the order of its curves' looks. */
export const OWN_REPRESENTATIONS = [
  "symmetryFunctions",
  "inverseDistances",
  "sortedCoulombMatrix",
  "coulombSpectrum",
  "cartesian",
] as const;

export type OwnRepresentation = (typeof OWN_REPRESENTATIONS)[number];

/** The key of the switch that learns from a representation in Figure 4. */
export type SeenKey = `see${Capitalize<OwnRepresentation>}`;

export function seenKey(id: OwnRepresentation): SeenKey {
  // What is made of the id is what its type says.
  return `see${id.charAt(0).toUpperCase()}${id.slice(1)}` as SeenKey;
}

const seen = Object.fromEntries(
  OWN_REPRESENTATIONS.map((id) => {
    const { label, summary } = findMoleculeRepresentation(id);
    return [seenKey(id), switchParameter({ label: translated(label), help: translated(summary), default: true })];
  }),
  // Object.fromEntries forgets the keys; each came from an entry of the list.
) as Readonly<Record<SeenKey, SwitchSpec>>;

/** The most worst cases that are listed. */
export const MOST_WORST = 6;

/** What there is to set in Figure 4. */
export const ownParameters = {
  setMolecule: choiceParameter({
    label: t`Molecule`,
    help: t`Whose geometries are made, with the energies that a classical force field gives them.`,
    options: entryOptions(libraryMolecules),
    default: "ethanol",
  }),
  bondForm: bondFormParameter({ default: "harmonic" }),
  geometries: choiceParameter({
    label: t`Geometries`,
    help: t`Each coordinate displaced by chance; or from a simulation at a temperature, in which the molecule also turns.`,
    options: [
      { id: "distorted", label: t`displaced` },
      { id: "thermal", label: t`thermal` },
    ],
    default: "distorted",
  }),
  setTemperature: numberParameter({
    label: t`Temperature`,
    symbol: "T",
    unit: "K",
    help: t`Of the simulation that the geometries are taken from. The hotter, the farther apart they are.`,
    min: 50,
    max: 1000,
    default: 300,
    step: 10,
  }),
  displacementAmplitude: numberParameter({
    label: t`Displacement`,
    unit: "Å",
    help: t`Standard deviation of the displacement of each coordinate.`,
    min: 0.005,
    max: 0.15,
    default: 0.05,
    step: 0.005,
  }),
  frames: numberParameter({
    label: t`Frames`,
    help: t`How many geometries are made. A fifth of them, 500 at most, is kept for testing.`,
    min: 50,
    max: MOST_FRAMES,
    default: 1000,
    scale: "log",
    integer: true,
  }),
  setSeed: seedParameter({
    help: t`The same seed gives the same geometries, on any computer.`,
  }),
  fileUnit: choiceParameter({
    label: t`Energies of the file in`,
    help: t`Extended XYZ says nothing about units, but most programs write electronvolts.`,
    options: [
      { id: "eV", label: "eV" },
      { id: "kcal", label: "kcal/mol" },
      { id: "hartree", label: t`hartree` },
    ],
    default: "eV",
  }),
  ...seen,
  ownPower: numberParameter({
    label: t`Power in r⁻ⁿ`,
    symbol: "n",
    help: t`The model sees r⁻ⁿ of every two atoms, in the order in which the atoms are listed.`,
    min: 1,
    max: 12,
    default: 1,
    integer: true,
  }),
  ownKernel: choiceParameter({
    label: t`Kernel`,
    help: t`How the similarity of two molecules falls off with the distance of their vectors. σ and λ are chosen by leave-one-out, anew for every fit.`,
    options: entryOptions(featureKernels),
    default: "gaussian",
  }),
  ownMaximum: choiceParameter({
    label: t`Largest N`,
    help: t`How far the learning curves go, as far as there are frames.`,
    options: ["100", "200", "400", "800", "1600"].map((id) => ({ id, label: id })),
    default: "400",
  }),
  ownRepeats: numberParameter({
    label: t`Splits for each N`,
    help: t`So many times the frames are split anew into those learnt from and those for testing; the curves are medians, the bands quartiles.`,
    min: 1,
    max: 10,
    default: 3,
    integer: true,
  }),
  splitSeed: seedParameter({
    label: t`Split`,
    help: t`The same number splits the frames in the same way. The parity plot is of the first of the splits.`,
  }),
  parityOf: choiceParameter({
    label: t`Looked at`,
    help: t`Whose predictions are drawn against the truth, learnt from the largest N.`,
    options: OWN_REPRESENTATIONS.map((id) => ({ id, label: translated(findMoleculeRepresentation(id).label) })),
    default: "symmetryFunctions",
  }),
  worstCase: numberParameter({
    label: t`Worst case`,
    help: t`1 for the largest error, 2 for the next, and so on.`,
    min: 1,
    max: MOST_WORST,
    default: 1,
    integer: true,
  }),
};

/** How something of Figure 4 is looked at is not part of the experiment. */
export const apartFromOwn: readonly (keyof typeof ownParameters)[] = ["fileUnit", "parityOf", "worstCase"];
