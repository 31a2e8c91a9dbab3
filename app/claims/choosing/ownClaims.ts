import type { MoleculeFitResult } from "../../../src/experiments/choosing/moleculeFit.ts";
import type { RepresentationCurves } from "../../../src/experiments/choosing/representationCurvesResult.ts";
import { curveQuartiles } from "../../figures/representationCurves.ts";
import { quantile } from "../../figures/scales.ts";
import { t } from "../../messages/t.ts";
import type { Results } from "../measurements.ts";
import { type ClaimDefinition, judge, pending } from "../verdict.ts";

/** What Figure 4 measures. */
export interface OwnResults {
  readonly own: RepresentationCurves;
  readonly ownFit: MoleculeFitResult;
}

export type OwnMeasurements = Results<OwnResults>;
type OwnClaim = ClaimDefinition<OwnMeasurements>;

/** The median errors of one representation, as far as they are known. */
export interface MedianCurve {
  readonly id: string;
  readonly counts: readonly number[];
  readonly errors: readonly number[];
}

/** The curves that reach as far as any, the one that ends lowest first. */
export function rankedCurves(result: RepresentationCurves): readonly MedianCurve[] {
  const curves = result.curves.map(({ id }) => {
    const median = curveQuartiles(result, id)?.median ?? new Float64Array(0);
    const known = Array.from(median.keys()).filter((row) => Number.isFinite(median[row]));
    return { id, counts: known.map((row) => result.counts[row]), errors: known.map((row) => median[row]) };
  });
  const longest = Math.max(...curves.map(({ counts }) => counts.length));
  const last = ({ errors }: MedianCurve) => errors[errors.length - 1];
  return curves.filter(({ counts }) => counts.length === longest && longest > 0).sort((a, b) => last(a) - last(b));
}

/** The first N measured at which a curve is at an error or below; null where it never is. */
export function firstCountBelow({ counts, errors }: MedianCurve, error: number): number | null {
  return counts[errors.findIndex((value) => value <= error)] ?? null;
}

/** What the chapter says of one's own data, by name, and how it is measured. */
export const ownClaims = {
  representationMatters: {
    needs: ["own"],
    judge: ({ own }) => {
      if (own === null) return pending(t`measured with Figure 4`);
      // Coordinates are there for contrast.
      const ranked = rankedCurves(own).filter(({ id }) => id !== "cartesian");
      const [best, worst] = [ranked[0], ranked[ranked.length - 1]];
      if (ranked.length < 2) return pending(t`there are not two representations to compare: tick more in Figure 4`);
      const most = worst.counts[worst.counts.length - 1];
      const enough = firstCountBelow(best, worst.errors[worst.errors.length - 1]) ?? most;
      return judge(
        enough < most / 2,
        t`N ≤ ${enough} against ${most}`,
        t`here they need about as many: the differences are small, or there are too few frames to see them`,
      );
    },
  },

  worstLieFar: {
    needs: ["ownFit"],
    judge: ({ ownFit }) => {
      if (ownFit === null) return pending(t`measured with Figure 4`);
      const usual = quantile(ownFit.nearest, 0.5);
      const far = Array.from(ownFit.worst).filter((at) => ownFit.nearest[at] > usual).length;
      return judge(
        far > ownFit.worst.length / 2,
        t`${far} of ${ownFit.worst.length}`,
        t`this representation takes for near what is not alike, or its errors have other reasons`,
      );
    },
  },
} as const satisfies Record<string, OwnClaim>;
