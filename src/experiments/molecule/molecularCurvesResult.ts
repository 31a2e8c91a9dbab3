import type { ForceModelId } from "../../gradientDomain/types.ts";
import type { ProblemReport } from "../../problem.ts";
import type { CurveSets } from "../covariant/curveSets.ts";
import type { MolecularLab } from "./molecularLab.ts";

/** The lab's own N and seed are not read: those of `sets` are. */
export interface MolecularCurvesRequest {
  readonly lab: MolecularLab;
  readonly sets: CurveSets;
}

/** Test errors of one model, [counts×repeats] row-major, NaN where not yet known, not defined or failed. */
export interface MolecularCurve {
  readonly id: ForceModelId;
  /** Root mean square and mean absolute, per component, meV/Å. */
  readonly forceRootMeanSquare: Float64Array;
  readonly forceMeanAbsolute: Float64Array;
  /** meV. */
  readonly energyRootMeanSquare: Float64Array;
  readonly energyMeanAbsolute: Float64Array;
}

/** Also what `partial` hands over after each sample set. */
export interface MolecularCurvesResult {
  /** [counts]. */
  readonly counts: Float64Array;
  readonly repeats: number;
  /** Sample sets done, and fits among them that failed. */
  readonly done: number;
  readonly failed: number;
  readonly problem: ProblemReport | null;
  /** As in MolecularFitResult, meV/Å and meV. */
  readonly forceSpread: number;
  readonly energySpread: number;
  readonly curves: readonly MolecularCurve[];
}

/** What is scored of every sample set. */
export const MOLECULAR_NUMBERS = [
  "forceRootMeanSquare",
  "forceMeanAbsolute",
  "energyRootMeanSquare",
  "energyMeanAbsolute",
] as const;

export type MolecularNumber = (typeof MOLECULAR_NUMBERS)[number];

function mapNumbers(of: (name: MolecularNumber) => Float64Array): Record<MolecularNumber, Float64Array> {
  return {
    forceRootMeanSquare: of("forceRootMeanSquare"),
    forceMeanAbsolute: of("forceMeanAbsolute"),
    energyRootMeanSquare: of("energyRootMeanSquare"),
    energyMeanAbsolute: of("energyMeanAbsolute"),
  };
}

/** Every number of so many sample sets, none known yet. */
export function emptyNumbers(sets: number): Record<MolecularNumber, Float64Array> {
  return mapNumbers(() => new Float64Array(sets).fill(Number.NaN));
}

/** The same with arrays of its own. */
export function copyNumbers(
  numbers: Readonly<Record<MolecularNumber, Float64Array>>,
): Record<MolecularNumber, Float64Array> {
  return mapNumbers((name) => numbers[name].slice());
}
