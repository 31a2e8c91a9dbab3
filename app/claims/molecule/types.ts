import type { MolecularCurvesResult } from "../../../src/experiments/molecule/molecularCurvesResult.ts";
import type { MolecularFitResult } from "../../../src/experiments/molecule/molecularFit.ts";
import type { MolecularHeatResult } from "../../../src/experiments/molecule/molecularHeat.ts";
import type { MolecularMotionResult } from "../../../src/experiments/molecule/molecularMotion.ts";
import type { MolecularSpectrumResult } from "../../../src/experiments/molecule/molecularSpectrumResult.ts";
import type { ClaimOn, Results } from "../measurements.ts";

/** What the chapter's figures measure. */
export interface MoleculeResults {
  readonly fit: MolecularFitResult;
  readonly curves: MolecularCurvesResult;
  readonly motion: MolecularMotionResult;
  readonly spectrum: MolecularSpectrumResult;
  readonly heat: MolecularHeatResult;
}

export type MoleculeMeasure = keyof MoleculeResults;
export type MoleculeMeasurements = Results<MoleculeResults>;

/** One statement of the chapter's prose. */
export type MoleculeClaim = ClaimOn<MoleculeResults>;
