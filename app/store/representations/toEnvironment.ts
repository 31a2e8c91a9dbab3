import { type MoleculeChoice, OWN_MOLECULE } from "../../../src/experiments/molecules/moleculeChoice.ts";
import type { SymmetryFunctionScanRequest } from "../../../src/experiments/molecules/symmetryFunctionScan.ts";
import { DEFAULT_SYMMETRY_FUNCTIONS } from "../../../src/moleculeRepresentations/symmetryFunctionSet.ts";
import { distance, type Molecule } from "../../../src/molecules/molecule.ts";
import { writeXyz } from "../../../src/molecules/writeXyz.ts";
import { keepIdentity } from "../keepIdentity.ts";
import type { RepresentationValues } from "./representationParameters.ts";
import { readMolecule, toMolecule } from "./toMolecule.ts";

/** Of each curve: even numbers of steps, so that R_c lies on one of them. */
export const SCAN_POINTS = 201;

/** No neighbour comes nearer than this, in Å. */
const NEAREST = 0.4;

/** What is described besides the two functions that are chosen. */
export const ENVIRONMENT_SET = {
  radial: DEFAULT_SYMMETRY_FUNCTIONS.radial,
  angular: DEFAULT_SYMMETRY_FUNCTIONS.angular,
};

/** The atom in the middle and the neighbour that is moved, 0 for the first; of a molecule with fewer atoms the last, and never the same. */
export function chosenAtoms(values: Pick<RepresentationValues, "middleAtom" | "neighbourAtom">, atoms: number) {
  const middle = Math.min(values.middleAtom, atoms) - 1;
  const wanted = Math.min(values.neighbourAtom, atoms) - 1;
  return { middle, neighbour: wanted === middle ? (middle + 1) % atoms : wanted };
}

/** The molecule with that neighbour so much farther away from the atom in the middle. */
export function pulled(molecule: Molecule, middle: number, neighbour: number, by: number): Molecule {
  const from = distance(molecule, middle, neighbour);
  if (by === 0 || from === 0) return molecule;
  const share = Math.max(NEAREST, from + by) / from;
  const positions = molecule.positions.slice();
  for (let k = 0; k < 3; k++) {
    const start = molecule.positions[3 * middle + k];
    positions[3 * neighbour + k] = start + share * (molecule.positions[3 * neighbour + k] - start);
  }
  return { numbers: molecule.numbers, positions };
}

const keepChoice = keepIdentity<MoleculeChoice>();

/** What Figure 4 asks for. */
export function toEnvironment(values: RepresentationValues): SymmetryFunctionScanRequest {
  const choice = toMolecule(values);
  const molecule = readMolecule(choice)?.molecule ?? null;
  const { middle, neighbour } = chosenAtoms(values, molecule?.numbers.length ?? 1);
  return {
    molecule:
      molecule === null || values.pull === 0
        ? choice
        : keepChoice({ id: OWN_MOLECULE, xyz: xyzOf(pulled(molecule, middle, neighbour, values.pull)) }),
    atom: middle,
    neighbour,
    radial: { eta: values.etaRadial, shift: values.shell },
    angular: { eta: values.etaAngular, zeta: values.zeta, lambda: values.angularSign === "wide" ? -1 : 1 },
    cutoff: values.cutoff,
    set: ENVIRONMENT_SET,
    points: SCAN_POINTS,
  };
}

function xyzOf({ numbers, positions }: Molecule): string {
  const frame = { starts: Uint32Array.of(0, numbers.length), lines: Uint32Array.of(0) };
  return [...writeXyz({ ...frame, numbers, positions, energies: null, forces: null })].join("");
}
