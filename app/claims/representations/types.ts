import type { SymmetryBreaking } from "../../../src/clusters/brokenSymmetry.ts";
import type { CountOrdersResult } from "../../../src/experiments/molecules/countOrders.ts";
import type { DescribeMoleculeResult } from "../../../src/experiments/molecules/describeMolecule.ts";
import type { RepresentationSizesResult } from "../../../src/experiments/molecules/representationSizes.ts";
import type { RowNormScanResult } from "../../../src/experiments/molecules/rowNormScan.ts";
import type { SpectrumTwinsResult } from "../../../src/experiments/molecules/spectrumTwins.ts";
import type { SymmetryFunctionScanResult } from "../../../src/experiments/molecules/symmetryFunctionScan.ts";
import type { NoetherResult } from "../../../src/experiments/noether/noether.ts";
import type { NoetherLearnedResult } from "../../../src/experiments/noether/noetherLearned.ts";
import type { ClaimOn, Results } from "../measurements.ts";

/** What the chapter's figures measure. */
export interface RepresentationResults {
  /** The molecule with every operation done to it, each alone. */
  readonly trial: DescribeMoleculeResult;
  readonly counts: CountOrdersResult;
  readonly rowNorms: RowNormScanResult;
  readonly twins: SpectrumTwinsResult;
  readonly sizes: RepresentationSizesResult;
  readonly environment: SymmetryFunctionScanResult;
  readonly unbroken: NoetherResult;
  /** With what was broken in it. */
  readonly broken: NoetherResult & { readonly breaking: SymmetryBreaking };
  readonly learnt: NoetherLearnedResult;
}

export type RepresentationMeasure = keyof RepresentationResults;
export type RepresentationMeasurements = Results<RepresentationResults>;

/** One statement of the chapter's prose. */
export type RepresentationClaim = ClaimOn<RepresentationResults>;
