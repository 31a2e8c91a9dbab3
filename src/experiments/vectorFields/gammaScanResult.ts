import type { FieldLab, FieldModelParameters } from "./fieldLab.ts";

export interface GammaScanRequest {
  /** The experiment, whatever its γ. */
  readonly lab: Omit<FieldLab, "model"> & { readonly model: Omit<FieldModelParameters, "curlFreeShare"> };
  /** Which of `CURL_FREE_SHARES` are to be scored; all of them unless given. */
  readonly shares?: readonly number[];
}

/** Also what `partial` hands over after each γ. */
export interface GammaScanResult {
  /** γ, rising [n]. */
  readonly shares: Float64Array;
  /** [n]; NaN where it could not be (or has not yet been) computed. */
  readonly leaveOneOut: Float64Array;
  /** Log marginal likelihood at the best amplitude of the kernel, in nats [n]; NaN as well for λ = 0. */
  readonly logLikelihood: Float64Array;
  /** The γ with the smallest leave-one-out error, and that with the largest likelihood; null where there is none. */
  readonly best: { readonly leaveOneOut: number | null; readonly logLikelihood: number | null };
}

/** The γ that a scan tries, from divergence-free alone to curl-free alone. */
export const CURL_FREE_SHARES: readonly number[] = Array.from({ length: 21 }, (_, i) => i / 20);

/** The shares that a request asks for. */
export function sharesOf({ shares }: Pick<GammaScanRequest, "shares">): readonly number[] {
  return shares ?? CURL_FREE_SHARES;
}

/** A scan's arrays before any γ is scored. */
export function unscored(shares: readonly number[]): Omit<GammaScanResult, "best"> {
  const unknown = () => new Float64Array(shares.length).fill(Number.NaN);
  return { shares: Float64Array.from(shares), leaveOneOut: unknown(), logLikelihood: unknown() };
}

/** The scan with its best γ. */
export function scored(scores: Omit<GammaScanResult, "best">): GammaScanResult {
  const { shares, leaveOneOut, logLikelihood } = scores;
  return {
    ...scores,
    best: {
      leaveOneOut: shareOfLeast(shares, leaveOneOut),
      logLikelihood: shareOfLeast(
        shares,
        logLikelihood.map((value) => -value),
      ),
    },
  };
}

function shareOfLeast(shares: Float64Array, score: Float64Array): number | null {
  let least: number | null = null;
  for (let i = 0; i < score.length; i++) {
    if (Number.isFinite(score[i]) && (least === null || score[i] < score[least])) least = i;
  }
  return least === null ? null : shares[least];
}
