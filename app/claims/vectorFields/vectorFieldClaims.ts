import type { KernelColumn } from "../../../src/experiments/vectorFields/kernelColumn.ts";
import { quartiles } from "../../figures/learningCurve.ts";
import { extent, largestSize } from "../../figures/scales.ts";
import { digits, relative } from "../../format/numbers.ts";
import { judge, pending } from "../verdict.ts";
import type { VectorFieldClaim } from "./types.ts";

/** A curl, or a divergence, below this part of the field's own slopes is zero, rounded. */
const NONE = 1e-10;

/** An error that is hardly any, as part of the field. */
const HARDLY_ANY = 0.05;

const strongest = ({ curl, divergence }: KernelColumn) => ({
  curl: largestSize(curl),
  divergence: largestSize(divergence),
});

/** Every statement the chapter's prose makes about the models, by name, and how it is measured. */
export const vectorFieldClaims = {
  columnsArePure: {
    needs: ["column"],
    judge: ({ column }) => {
      const curlFree = column?.columns.find(({ kernel }) => kernel === "energyConserving");
      const divergenceFree = column?.columns.find(({ kernel }) => kernel === "divergenceFree");
      if (curlFree === undefined || divergenceFree === undefined) return pending("measured with Figure 1");
      const [cf, df] = [strongest(curlFree), strongest(divergenceFree)];
      return judge(
        cf.curl < NONE * cf.divergence && df.divergence < NONE * df.curl,
        `curl ${digits(cf.curl, 2)}, divergence ${digits(df.divergence, 2)}`,
        "σ is so short or so long that rounding shows",
      );
    },
  },

  independentHasBoth: {
    needs: ["column"],
    judge: ({ column }) => {
      const independent = column?.columns.find(({ kernel }) => kernel === "independent");
      if (independent === undefined) return pending("measured with Figure 1");
      const { curl, divergence } = strongest(independent);
      return judge(
        curl > 0.1 * divergence && divergence > 0.1 * curl,
        `curl up to ${digits(curl, 2)}, divergence up to ${digits(divergence, 2)}`,
        "only one of them is large now",
      );
    },
  },

  partsArePure: {
    needs: ["decomposition"],
    judge: ({ decomposition }) => {
      if (decomposition === null) return pending("measured with Figure 2");
      const { curlFree, divergenceFree } = decomposition.report;
      // A part that γ has switched off is zero, and has nothing at all.
      const worst = Math.max(...[curlFree.forbidden, divergenceFree.forbidden].map((part) => part || 0));
      return judge(
        worst < NONE,
        `at most ${digits(worst, 2)} of the gradient`,
        "at so long a σ, or so small a ridge, rounding shows",
      );
    },
  },

  partsAreFound: {
    needs: ["decomposition"],
    judge: ({ decomposition }) => {
      if (decomposition === null) return pending("measured with Figure 2");
      const { curlFree, divergenceFree } = decomposition.report;
      if (curlFree.error === null || divergenceFree.error === null) {
        return pending("the true parts of this field are not known");
      }
      return judge(
        curlFree.error < 0.1 && divergenceFree.error < 0.1,
        `to ${relative(curlFree.error, 1)} and ${relative(divergenceFree.error, 1)} of the field`,
        "with these samples and settings they are not",
      );
    },
  },

  likelihoodWantsBoth: {
    needs: ["gamma"],
    judge: ({ gamma }) => {
      if (gamma === null) return pending("measured with Figure 2");
      const best = gamma.best.logLikelihood;
      if (best === null) return pending("without a ridge there is no likelihood");
      return judge(best > 0.15 && best < 0.85, `likeliest γ ${digits(best, 2)}`, "this field is of one kind");
    },
  },

  partsImproveWithSamples: {
    needs: ["curve"],
    judge: ({ curve }) => {
      if (curve === null) return pending("measured with Figure 3");
      const medians = (["curlFree", "divergenceFree"] as const).map(
        (part) => quartiles(curve.scores[part], curve.counts.length, curve.repeats).median,
      );
      const [first, last] = [medians.map((median) => median[0]), medians.map((median) => median[median.length - 1])];
      const worstOf = (errors: readonly number[]) => relative(Math.max(...errors), 1);
      if (![...first, ...last].every(Number.isFinite)) return pending("being measured, or the parts are not known");
      return judge(
        last.every((error, part) => error < first[part] / 4),
        `${worstOf(first)} at first, ${worstOf(last)} at last`,
        "something else than their number stands in the way",
      );
    },
  },

  splitIsFree: {
    needs: ["costs"],
    judge: ({ costs }) => {
      if (costs === null) return pending("measured with Figure 4");
      const { curlFreePart, leaveOneOut } = costs.costs;
      const [low, high] = extent(curlFreePart);
      const [, worst] = extent(leaveOneOut);
      const isLearnt = worst < HARDLY_ANY;
      return judge(
        high - low > 0.8 && isLearnt,
        `${relative(low, 1)} … ${relative(high, 1)}, error ≤ ${relative(worst, 1)}`,
        isLearnt ? "the split hardly moves" : "here the data do have a say, or are too few",
      );
    },
  },

  sumIsScalar: {
    needs: ["split"],
    judge: ({ split }) => {
      if (split === null) return pending("measured with Figure 4");
      return judge(split.identityResidual < 1e-12, `to ${digits(split.identityResidual, 2)}`, "rounding shows");
    },
  },

  wrongKindIsRefused: {
    needs: ["refusal"],
    judge: ({ refusal }) => {
      if (refusal === null) return pending("measured with Figure 5");
      const part = (id: string) => refusal.fits.find(({ kernel }) => kernel === id)?.explained ?? Number.NaN;
      const [curlFree, divergenceFree] = [part("energyConserving"), part("divergenceFree")];
      if (Number.isNaN(curlFree + divergenceFree)) return pending("one of the kernels could not be fitted");
      return judge(
        Math.min(curlFree, divergenceFree) < 0.2 && Math.max(curlFree, divergenceFree) > 0.8,
        `explained: ${relative(curlFree, 1)} curl-free, ${relative(divergenceFree, 1)} div-free`,
        "this field is partly of both kinds",
      );
    },
  },
} as const satisfies Record<string, VectorFieldClaim>;

export type VectorFieldClaimId = keyof typeof vectorFieldClaims;
