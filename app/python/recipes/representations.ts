import { type MoleculeChoice, OWN_MOLECULE } from "../../../src/experiments/molecules/moleculeChoice.ts";
import { unitLength } from "../../../src/moleculeRepresentations/coulomb.ts";
import { symbolOf } from "../../../src/molecules/elements.ts";
import { findLibraryMolecule } from "../../../src/molecules/library.ts";
import { formulaOf, type Molecule } from "../../../src/molecules/molecule.ts";
import { toScan } from "../../panels/representations/orders/useOrders.ts";
import { TWINS, toTwins } from "../../panels/representations/twins/useTwins.ts";
import type { RepresentationValues } from "../../store/representations/representationParameters.ts";
import { toDescription, toMolecule } from "../../store/representations/toMolecule.ts";
import coulomb from "../library/coulomb.py?raw";
import { assignments, rows, type Value } from "../literals.ts";
import moleculePanel from "../panels/representations/molecule.py?raw";
import ordersPanel from "../panels/representations/orders.py?raw";
import twinsPanel from "../panels/representations/twins.py?raw";
import { code, words } from "../program.ts";
import type { Recipe } from "../recipe.ts";
import { onPage } from "./labRecipe.ts";

function named({ id }: MoleculeChoice, { numbers }: Molecule): string {
  return id === OWN_MOLECULE ? formulaOf(numbers) : `${findLibraryMolecule(id).label}, ${formulaOf(numbers)}`;
}

/** The atoms, and what else a program is told; positions under the names given, in ångström. */
function atoms(
  choice: MoleculeChoice,
  molecule: Molecule,
  positions: Readonly<Record<string, Float64Array>>,
  more: Readonly<Record<string, Value>> = {},
): readonly string[] {
  const places = Object.entries(positions).map(([name, values]) => [name, rows(values, 3)] as const);
  return [
    words(`## The molecule\n\n${named(choice, molecule)}. Atomic numbers, and coordinates in ångström.`),
    code(
      assignments({
        symbols: Array.from(molecule.numbers, symbolOf),
        numbers: Float64Array.from(molecule.numbers),
        ...Object.fromEntries(places),
        ...more,
      }),
    ),
  ];
}

export const molecule: Recipe<RepresentationValues> = async (values, { run }) => {
  const request = toDescription(values);
  const { after } = await run("describeMolecule", request);
  return [
    ...atoms(
      request.molecule,
      after.molecule,
      { positions: after.molecule.positions },
      { length: unitLength(request.unit) },
    ),
    coulomb,
    code(onPage({ matrix: after.matrix, sorted: after.sorted, spectrum: after.spectrum })),
    moleculePanel,
  ];
};

export const orders: Recipe<RepresentationValues> = async (values, { run }) => {
  const choice = toMolecule(values);
  const { total, distinct, distinctSorted } = await run("countOrders", { molecule: choice });
  const request = toScan(values);
  const scan = await run("rowNormScan", request);
  return [
    ...atoms(
      choice,
      scan.molecule,
      { positions: scan.molecule.positions },
      { length: unitLength(request.unit), atom: request.atom, displacements: scan.displacements },
    ),
    coulomb,
    code(
      onPage(
        new Map<string, Value>([
          ["orders", total],
          ["matrices", distinct],
          ["sorted matrices", distinctSorted],
          ["norms", scan.norms],
        ]),
      ),
    ),
    ordersPanel,
  ];
};

export const twins: Recipe<RepresentationValues> = async (values, { run, shown }) => {
  // What the page shows, where it shows any: the present settings may be others.
  const known = await shown(TWINS, "spectrumTwins");
  const request = known?.request ?? toTwins(values);
  const result = known?.result ?? (await run("spectrumTwins", request));
  const { first, second } = result;
  return [
    ...atoms(request.molecule, first, { first: first.positions, second: second.positions }),
    coulomb,
    code(
      onPage(
        new Map<string, Value>([
          ["first", result.firstSpectrum],
          ["second", result.secondSpectrum],
          ["geometry difference", result.geometryDifference],
        ]),
      ),
    ),
    twinsPanel,
  ];
};
