import { Problem } from "../../problem.ts";
import { sentence } from "../../sentence.ts";
import type { AtomKindId } from "./parameters.ts";

/** A molecule of the force field: what it is made of, and where about its atoms are. */
export interface MolecularDefinition {
  readonly id: string;
  readonly label: string;
  readonly kinds: readonly AtomKindId[];
  readonly bonds: readonly (readonly [number, number])[];
  /** Near the minimum, in Å [3n]. */
  readonly positions: readonly number[];
}

const water = {
  id: "water",
  label: "Water",
  kinds: ["waterO", "waterH", "waterH"],
  bonds: [
    [0, 1],
    [0, 2],
  ],
  positions: [0, 0, 0, 0.757, 0.586, 0, -0.757, 0.586, 0],
} as const satisfies MolecularDefinition;

const ammonia = {
  id: "ammonia",
  label: "Ammonia",
  kinds: ["ammoniaN", "ammoniaH", "ammoniaH", "ammoniaH"],
  bonds: [
    [0, 1],
    [0, 2],
    [0, 3],
  ],
  positions: [0, 0, 0, 0.94, 0, -0.38, -0.47, 0.814, -0.38, -0.47, -0.814, -0.38],
} as const satisfies MolecularDefinition;

const methane = {
  id: "methane",
  label: "Methane",
  kinds: ["methaneC", "alkylH", "alkylH", "alkylH", "alkylH"],
  bonds: [
    [0, 1],
    [0, 2],
    [0, 3],
    [0, 4],
  ],
  positions: [0, 0, 0, 0.63, 0.63, 0.63, 0.63, -0.63, -0.63, -0.63, 0.63, -0.63, -0.63, -0.63, 0.63],
} as const satisfies MolecularDefinition;

const ethylene = {
  id: "ethylene",
  label: "Ethylene",
  kinds: ["etheneH", "etheneH", "etheneC", "etheneC", "etheneH", "etheneH"],
  bonds: [
    [0, 2],
    [1, 2],
    [2, 3],
    [3, 4],
    [3, 5],
  ],
  positions: [-1.23, 0.92, 0, -1.23, -0.92, 0, -0.67, 0, 0, 0.67, 0, 0, 1.23, 0.92, 0, 1.23, -0.92, 0],
} as const satisfies MolecularDefinition;

const ethanol = {
  id: "ethanol",
  label: "Ethanol",
  kinds: ["methylC", "alcoholC", "alcoholO", "alkylH", "alkylH", "alkylH", "alkylH", "alkylH", "alcoholH"],
  bonds: [
    [0, 1],
    [1, 2],
    [0, 3],
    [0, 4],
    [0, 5],
    [1, 6],
    [1, 7],
    [2, 8],
  ],
  positions: [
    -1.512, 0, 0, 0, 0, 0, 0.437, 1.363, 0, -1.875, -1.028, 0, -1.875, 0.514, 0.89, -1.875, 0.514, -0.89, 0.378, -0.518,
    0.882, 0.378, -0.518, -0.882, 1.408, 1.36, 0,
  ],
} as const satisfies MolecularDefinition;

const propane = {
  id: "propane",
  label: "Propane",
  kinds: [
    "methylC",
    "methyleneC",
    "methylC",
    "alkylH",
    "alkylH",
    "alkylH",
    "alkylH",
    "alkylH",
    "alkylH",
    "alkylH",
    "alkylH",
  ],
  bonds: [
    [0, 1],
    [1, 2],
    [0, 3],
    [0, 4],
    [0, 5],
    [1, 6],
    [1, 7],
    [2, 8],
    [2, 9],
    [2, 10],
  ],
  positions: [
    -1.27, -0.26, 0, 0, 0.585, 0, 1.27, -0.26, 0, -2.16, 0.37, 0, -1.3, -0.9, 0.885, -1.3, -0.9, -0.885, 0, 1.24, 0.877,
    0, 1.24, -0.877, 2.16, 0.37, 0, 1.3, -0.9, 0.885, 1.3, -0.9, -0.885,
  ],
} as const satisfies MolecularDefinition;

/** Six places on a circle in the plane z = 0. */
function hexagon(radius: number): number[] {
  const turns = [0, 1, 2, 3, 4, 5].map((k) => (k * Math.PI) / 3);
  return turns.flatMap((turn) => [radius * Math.cos(turn), radius * Math.sin(turn), 0]);
}

const benzene: MolecularDefinition = {
  id: "benzene",
  label: "Benzene",
  kinds: [...Array<"aromaticC">(6).fill("aromaticC"), ...Array<"aromaticH">(6).fill("aromaticH")],
  bonds: [0, 1, 2, 3, 4, 5].flatMap((k) => [[k, (k + 1) % 6] as const, [k, k + 6] as const]),
  positions: [...hexagon(1.4), ...hexagon(2.48)],
};

/** Every molecule that the force field has parameters for, small ones first. */
export const molecularDefinitions: readonly MolecularDefinition[] = [
  water,
  ammonia,
  methane,
  ethylene,
  ethanol,
  propane,
  benzene,
];

/** @throws Problem "input" for an unknown id, naming those that exist. */
export function findMolecularDefinition(id: string): MolecularDefinition {
  const found = molecularDefinitions.find((molecule) => molecule.id === id);
  if (found !== undefined) return found;
  const known = molecularDefinitions.map((molecule) => molecule.id).join(", ");
  throw new Problem("input", sentence`The force field has no parameters for “${id}”; it has for ${known}.`, "molecule");
}
