import type { ConstantEnergyResult } from "../../src/experiments/constantEnergy.ts";
import type { EnergyCutResult } from "../../src/experiments/energyCut.ts";
import type { FieldsResult } from "../../src/experiments/fields.ts";
import type { LearningCurveResult } from "../../src/experiments/learningCurve.ts";
import type { LoopWorkResult } from "../../src/experiments/loopWork.ts";
import type { StationaryResult } from "../../src/experiments/stationary.ts";
import type { TuneMapResult } from "../../src/experiments/tuneMap.ts";

/** What the lab has measured so far; what has not been computed is null. */
export interface LabMeasurements {
  readonly fields: FieldsResult | null;
  readonly loopWork: LoopWorkResult | null;
  readonly energyCut: EnergyCutResult | null;
  readonly stationary: StationaryResult | null;
  readonly constantEnergy: ConstantEnergyResult | null;
  readonly learningCurve: LearningCurveResult | null;
  readonly tuneMap: TuneMapResult | null;
  /** The corrugation amplitude in use, or null where the potential has none. */
  readonly corrugation: number | null;
  /** Whether the kernel as printed is switched on. */
  readonly asPrinted: boolean;
}

/** What a statement comes to at the present settings. */
export type Verdict =
  /** True as measured; `value` is the number it rests on. */
  | { readonly verdict: "holds"; readonly value: string }
  /** False as measured, and why. */
  | { readonly verdict: "broken"; readonly value: string; readonly because: string }
  /** Not measured yet, and what is wanting. */
  | { readonly verdict: "pending"; readonly because: string };

/** Measures one statement of the prose. */
export type ClaimMeasure = (measured: LabMeasurements) => Verdict;
