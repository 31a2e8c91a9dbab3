import { angularFunction, angularTerm, eachTriangle } from "../../moleculeRepresentations/angularFunction.ts";
import { coulombMatrix } from "../../moleculeRepresentations/coulomb.ts";
import { createCutoff } from "../../moleculeRepresentations/cutoff.ts";
import { DEFAULT_SYMMETRY_FUNCTIONS } from "../../moleculeRepresentations/symmetryFunctionSet.ts";
import { findLibraryMolecule } from "../../molecules/library.ts";
import { countOrders } from "../molecules/countOrders.ts";
import type { MeasureCorrection } from "./types.ts";

/** 9: a table without units. Measured: ethylene’s entry of the two carbons: ångström, and bohr. */
export const unitOfLength: MeasureCorrection = () => {
  const ethylene = findLibraryMolecule("ethylene").create();
  const n = ethylene.numbers.length;
  const carbons = Array.from(ethylene.numbers.keys()).filter((i) => ethylene.numbers[i] === 6);
  const at = carbons[0] * n + carbons[1];
  return { printed: coulombMatrix(ethylene, "angstrom")[at], corrected: coulombMatrix(ethylene, "bohr")[at] };
};

/** 10: sorting, which ties leave undecided. Measured: different Coulomb matrices of ethylene in all its orders: unsorted, and sorted. */
export const sortedOrders: MeasureCorrection = async (context) => {
  const counts = await countOrders({ molecule: { id: "ethylene", xyz: "" } }, context);
  return { printed: counts.distinct, corrected: counts.distinctSorted };
};

/** 11: each pair of neighbours twice. Measured: G² of ethanol’s first carbon: each pair once, and in both orders. */
export const doubleSum: MeasureCorrection = () => {
  const ethanol = findLibraryMolecule("ethanol").create();
  const {
    cutoff: radius,
    angular: [settings],
  } = DEFAULT_SYMMETRY_FUNCTIONS;
  const cutoff = createCutoff("cosine", radius);
  let once = 0;
  eachTriangle(ethanol, 0, radius, (_j, _k, sides) => {
    once += angularTerm(sides, settings, cutoff);
  });
  return { printed: once, corrected: angularFunction(ethanol, 0, settings, cutoff) };
};
