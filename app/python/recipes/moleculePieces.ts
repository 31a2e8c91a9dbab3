import { QUIET } from "../../../src/experiments/context.ts";
import type { MolecularLab } from "../../../src/experiments/molecule/molecularLab.ts";
import {
  type LearntMolecule,
  molecularSamples,
  permutationsOf,
} from "../../../src/experiments/molecule/molecularSamples.ts";
import type { ForceSamples } from "../../../src/gradientDomain/types.ts";
import type { Frames } from "../../../src/molecules/frames.ts";
import { Problem } from "../../../src/problem.ts";
import { t } from "../../messages/t.ts";
import { canLearnForces, FORCE_FILE } from "../../panels/molecule/fit/useForceData.ts";
import type { MoleculeValues } from "../../store/molecule/moleculeParameters.ts";
import { openedForces } from "../../store/molecule/openedForces.ts";
import { toLab } from "../../store/molecule/toLab.ts";
import features from "../library/features.py?raw";
import forceModels from "../library/forceModels.py?raw";
import { assignments } from "../literals.ts";
import { packedRows } from "../packed.ts";
import { code, words } from "../program.ts";
import type { Kitchen } from "../recipe.ts";

/** Without the compiled loops of the page, more equations than this take minutes. */
const MOST_EQUATIONS = 3000;

const MODELS = words(
  "## The models\n\nInverse distances $x_{ij} = 1/r_{ij}$ with Jacobian $J$; an energy with the prior covariance $k(x, x')$ has forces with the covariance\n\n$$\\frac{1}{\\sigma^2} J^\\mathsf{T}\\Bigl[I - \\frac{d\\,d^\\mathsf{T}}{\\sigma^2}\\Bigr] k\\, J', \\qquad d = x - x',$$\n\naveraged over the exchanges of like atoms. $\\lambda$ is in units of the mean of the matrix’ diagonal.",
);

/** What the models are, in words, and their formulas; and whatever else is to stand beside these. */
export function modelPieces(...more: readonly string[]): readonly string[] {
  return [MODELS, code(forceModels, ...more)];
}

/** Geometries of so many coordinates each, with forces and energies, as data. @param named what each array is called */
export function packedSamples(
  { positions, forces, energies }: ForceSamples,
  width: number,
  named: (array: string) => string = (array) => array,
): readonly string[] {
  return [
    packedRows(named("positions"), positions, width),
    packedRows(named("forces"), forces, width),
    assignments({ [named("energies")]: energies }),
  ];
}

/** What arrays to test with are called. */
export const forTest = (array: string): string => `test_${array}`;

/** Where geometries are from and how many, in words, and they themselves. */
export function geometryPieces(file: Frames | null, howMany: string, data: readonly string[]): readonly string[] {
  return [
    words(`## The geometries\n\n${originOf(file)} ${howMany}, as the page takes them. Å, eV and eV/Å.`),
    code("import base64", features),
    code(...data),
  ];
}

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
  const pieces = geometryPieces(file, `${lab.data.count} to learn from`, packedSamples(training, width));
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
function originOf(file: Frames | null): string {
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
