import { OWN_MOLECULE } from "../../../src/experiments/molecules/moleculeChoice.ts";
import { moleculeRepresentations } from "../../../src/moleculeRepresentations/registry.ts";
import { libraryMolecules } from "../../../src/molecules/library.ts";
import { t, translated } from "../../messages/t.ts";
import { choiceParameter } from "../../parameters/choice.ts";
import { linesParameter } from "../../parameters/lines.ts";
import { numberParameter } from "../../parameters/number.ts";
import { seedParameter } from "../../parameters/seed.ts";
import { defaultsOf, type ValuesOf } from "../../parameters/spec.ts";
import { type SwitchSpec, switchParameter } from "../../parameters/switch.ts";
import { entryOptions } from "../entryOptions.ts";
import { environmentParameters } from "./environmentParameters.ts";
import { apartFromCluster, noetherParameters } from "./noetherParameters.ts";

/** Hydrogen peroxide: a molecule that the list does not have, to begin with. */
export const FIRST_XYZ = `4
Hydrogen peroxide, lengths in angstrom
O  0.000  0.734 -0.053
O  0.000 -0.734 -0.053
H  0.839  0.881  0.421
H -0.839 -0.881  0.421
`;

/** The molecule that Figures 1 to 4 share. */
const molecule = {
  molecule: choiceParameter({
    label: t`Molecule`,
    help: t`One of a few, or one of your own as an XYZ file. Figures 1 to 4 all show it.`,
    options: [
      ...entryOptions(libraryMolecules),
      {
        id: OWN_MOLECULE,
        label: t`one’s own`,
        summary: t`Typed, pasted, dropped or opened: an XYZ or extended-XYZ file; of several frames the first.`,
      },
    ],
    default: "ethylene",
  }),
  xyz: linesParameter({
    label: t`XYZ file`,
    help: t`A line with the number of atoms, a line of comment, then for each atom its element and three coordinates in ångström.`,
    most: 4000,
    default: FIRST_XYZ,
  }),
  unit: choiceParameter({
    label: t`Unit of length`,
    help: t`In which distances enter the Coulomb matrix. In bohr it is in hartree, as in the lecture’s table.`,
    options: [
      { id: "bohr", label: t`bohr` },
      { id: "angstrom", label: t`ångström` },
    ],
    default: "bohr",
  }),
};

const shift = (axis: string) =>
  numberParameter({
    label: t`Shift along ${axis}`,
    unit: "Å",
    help: t`Moves all atoms by the same distance. Drag the molecule with the Shift key held down.`,
    min: -3,
    max: 3,
    default: 0,
    step: 0.1,
  });

const turn = (axis: string) =>
  numberParameter({
    label: t`Turn about ${axis}`,
    unit: "°",
    help: t`Turns the molecule about its middle, first about x, then about y, then about z. Drag the molecule itself, or use the arrow keys on it.`,
    min: -180,
    max: 180,
    default: 0,
    step: 1,
  });

const swapped = (label: string, first: number) =>
  numberParameter({
    label,
    help: t`By its number as listed. Of a molecule with fewer atoms it is the last one.`,
    min: 1,
    max: 30,
    default: first,
    integer: true,
  });

/** What is done to it in Figure 1. */
const operations = {
  shiftX: shift("x"),
  shiftY: shift("y"),
  shiftZ: shift("z"),
  turnX: turn("x"),
  turnY: turn("y"),
  turnZ: turn("z"),
  mirrored: switchParameter({
    label: t`Mirror`,
    help: t`Turns the molecule into its mirror image, left and right exchanged.`,
    default: false,
  }),
  atomOrder: numberParameter({
    label: t`Order of the atoms`,
    help: t`0 for the order they are listed in; every other number for an order drawn at random.`,
    min: 0,
    max: 9999,
    default: 0,
    integer: true,
  }),
  swapped: switchParameter({
    label: t`Swap`,
    help: t`Lets two atoms change places in the list; which two is chosen beside it.`,
    default: false,
  }),
  swapFirst: swapped(t`First atom to swap`, 1),
  swapSecond: swapped(t`Second atom to swap`, 3),
  bond: numberParameter({
    label: t`Bond`,
    help: t`Which of the bonds is made longer; bonds of a ring cannot be.`,
    min: 1,
    max: 40,
    default: 3,
    integer: true,
  }),
  stretch: numberParameter({
    label: t`Stretch`,
    unit: "Å",
    help: t`Makes one bond longer, or shorter, by moving what hangs on its lighter end.`,
    min: -0.3,
    max: 1,
    default: 0,
    step: 0.01,
  }),
  matrixForm: choiceParameter({
    label: t`Shown`,
    help: t`The Coulomb matrix with the atoms as they are listed, the same with its rows by falling norm, or its eigenvalues.`,
    options: [
      { id: "matrix", label: t`matrix` },
      { id: "sorted", label: t`sorted` },
      { id: "spectrum", label: t`spectrum` },
    ],
    default: "matrix",
  }),
};

const orders = {
  sortedShown: numberParameter({
    label: t`Sorted matrix`,
    help: t`Which of the different sorted matrices is shown large.`,
    min: 1,
    max: 5040,
    default: 1,
    integer: true,
  }),
  movedAtom: numberParameter({
    label: t`Atom that is moved`,
    help: t`The atom of the molecule, by its number, that is displaced a little.`,
    min: 1,
    max: 30,
    default: 1,
    integer: true,
  }),
  displacement: numberParameter({
    label: t`Displacement along x`,
    unit: "Å",
    help: t`How far that atom is from its place in the molecule. Slide it through zero.`,
    min: -0.1,
    max: 0.1,
    default: 0.02,
    step: 0.002,
  }),
};

const twins = {
  twinSeed: seedParameter({
    help: t`The same number finds the same two geometries. Another one begins elsewhere.`,
  }),
  twinsApart: numberParameter({
    label: t`Least difference`,
    unit: "Å",
    help: t`Some distance between atoms must differ by at least this much, whichever way the two are turned or listed.`,
    min: 0.05,
    max: 0.5,
    default: 0.1,
    step: 0.05,
  }),
};

/** The key of the switch that shows a representation in Figure 5. */
export type SizeKey = `size.${(typeof moleculeRepresentations)[number]["id"]}`;

const NOT_SHOWN_AT_FIRST: ReadonlySet<string> = new Set(["sortedCoulombMatrix", "inverseDistances"]);

const shown = Object.fromEntries(
  moleculeRepresentations.map(({ id, label, summary }) => [
    `size.${id}`,
    switchParameter({ label: translated(label), help: translated(summary), default: !NOT_SHOWN_AT_FIRST.has(id) }),
  ]),
  // Object.fromEntries forgets the keys; each came from an entry of the registry.
) as Readonly<Record<SizeKey, SwitchSpec>>;

const sizes = {
  ...shown,
  longestChain: choiceParameter({
    label: t`Longest chain`,
    help: t`The hydrocarbons measured are straight chains of 1 to so many carbon atoms.`,
    options: [
      { id: "8", label: "C₈H₁₈" },
      { id: "16", label: "C₁₆H₃₄" },
      { id: "32", label: "C₃₂H₆₆" },
    ],
    default: "16",
  }),
};

/** All of the chapter's parameters: the molecule its figures share, and what each does to it. */
export const representationSpecs = {
  ...molecule,
  ...operations,
  ...orders,
  ...twins,
  ...environmentParameters,
  ...sizes,
  ...noetherParameters,
};

export type RepresentationValues = ValuesOf<typeof representationSpecs>;
export type RepresentationKey = keyof RepresentationValues & string;

/** How something is looked at is not part of the experiment. */
export const apartFromMolecule: readonly string[] = [
  "matrixForm",
  "sortedShown",
  "displacement",
  ...Object.keys(sizes),
  ...apartFromCluster,
];

export const representationDefaults: RepresentationValues = defaultsOf(representationSpecs);
