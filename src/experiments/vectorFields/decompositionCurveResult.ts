import type { ProblemReport } from "../../problem.ts";
import type { FieldLab } from "./fieldLab.ts";

export interface DecompositionCurveRequest {
  /** The experiment; N is taken from `counts`, and seeds are the lab's and those after it. */
  readonly lab: FieldLab;
  /** Sample counts, rising. */
  readonly counts: readonly number[];
  readonly repeats: number;
  /** Which of the sample sets are to be done, as row · repeats + repeat; all of them unless given. */
  readonly sets?: readonly number[];
}

/** What is scored of every sample set: relative errors as in `SplitScores`. */
export const CURVE_SCORES = [
  "error",
  "curlFree",
  "divergenceFree",
  "curlFreeUpToHarmonic",
  "divergenceFreeUpToHarmonic",
  "sources",
  "rotation",
] as const;

/**
 * "error": of the whole field; "curlFree" and "divergenceFree": of the parts, as they are and "…UpToHarmonic"; "sources" and
 * "rotation": of the curl-free part's divergence and the divergence-free part's curl.
 */
export type CurveScore = (typeof CURVE_SCORES)[number];

/** Also what `partial` hands over after each sample set. */
export interface DecompositionCurveResult {
  /** [counts]. */
  readonly counts: Float64Array;
  readonly repeats: number;
  /** Sample sets done, and those of them that could not be fitted. */
  readonly done: number;
  readonly failed: number;
  /** Why the last of these could not. */
  readonly problem: ProblemReport | null;
  /** Each [counts×repeats], row-major; NaN where not yet computed, where the fit failed, or where the true parts are unknown. */
  readonly scores: Readonly<Record<CurveScore, Float64Array>>;
}

/** Every score of so many sample sets, none known yet. */
export function emptyScores(sets: number): Record<CurveScore, Float64Array> {
  return mapScores(() => new Float64Array(sets).fill(Number.NaN));
}

/** The same with arrays of its own. */
export function copyScores(scores: Readonly<Record<CurveScore, Float64Array>>): Record<CurveScore, Float64Array> {
  return mapScores((score) => scores[score].slice());
}

function mapScores(of: (score: CurveScore) => Float64Array): Record<CurveScore, Float64Array> {
  return {
    error: of("error"),
    curlFree: of("curlFree"),
    divergenceFree: of("divergenceFree"),
    curlFreeUpToHarmonic: of("curlFreeUpToHarmonic"),
    divergenceFreeUpToHarmonic: of("divergenceFreeUpToHarmonic"),
    sources: of("sources"),
    rotation: of("rotation"),
  };
}
