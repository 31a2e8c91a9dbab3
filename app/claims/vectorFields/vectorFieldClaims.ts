import type {
  CurveScore,
  DecompositionCurveResult,
} from "../../../src/experiments/vectorFields/decompositionCurveResult.ts";
import type { KernelColumn } from "../../../src/experiments/vectorFields/kernelColumn.ts";
import { quartiles } from "../../figures/learningCurve.ts";
import { extent, largestSize } from "../../figures/scales.ts";
import { digits, relative } from "../../format/numbers.ts";
import { t } from "../../messages/t.ts";
import { explained } from "../../panels/vectorFields/priors/explained.ts";
import { judge, pending } from "../verdict.ts";
import type { VectorFieldClaim } from "./types.ts";

/** A curl, or a divergence, below this part of the field's own slopes is zero, rounded. */
const NONE = 1e-10;

/** An error that is hardly any, as part of the field. */
const HARDLY_ANY = 0.05;

/** Why a split that is not free, or costs something, is so, by the smallest and the largest error over all γ. */
function whyNotFree(least: number, most: number): string {
  if (most < HARDLY_ANY) return t`the split hardly moves`;
  return most < 5 * least ? t`too few samples, or too noisy, at any γ` : t`here the data do have a say`;
}

const strongest = ({ curl, divergence }: KernelColumn) => ({
  curl: largestSize(curl),
  divergence: largestSize(divergence),
});

const AS_THEY_ARE = ["curlFree", "divergenceFree"] as const;
const UP_TO_HARMONIC = ["curlFreeUpToHarmonic", "divergenceFreeUpToHarmonic"] as const;
const NO_CURVE = t`being measured, or the parts are not known`;

/** Median errors of both parts at the smallest N, and at the largest. */
function endsOf({ scores, counts, repeats }: DecompositionCurveResult, of: readonly CurveScore[]) {
  const medians = of.map((score) => quartiles(scores[score], counts.length, repeats).median);
  return [medians.map((median) => median[0]), medians.map((median) => median[median.length - 1])] as const;
}

/** True where each error is below the other by the factor. */
function isFarBelow(errors: readonly number[], others: readonly number[], factor: number): boolean {
  return errors.every((error, part) => error < others[part] / factor);
}

const worst = (errors: readonly number[]) => relative(Math.max(...errors), 1);

/** Every statement the chapter's prose makes about the models, by name, and how it is measured. */
export const vectorFieldClaims = {
  columnsArePure: {
    needs: ["column"],
    judge: ({ column }) => {
      const curlFree = column?.columns.find(({ kernel }) => kernel === "energyConserving");
      const divergenceFree = column?.columns.find(({ kernel }) => kernel === "divergenceFree");
      if (curlFree === undefined || divergenceFree === undefined) return pending(t`measured with Figure 1`);
      const [cf, df] = [strongest(curlFree), strongest(divergenceFree)];
      return judge(
        cf.curl < NONE * cf.divergence && df.divergence < NONE * df.curl,
        t`curl ${digits(cf.curl, 2)}, divergence ${digits(df.divergence, 2)}`,
        t`σ is so short or so long that rounding shows`,
      );
    },
  },

  independentHasBoth: {
    needs: ["column"],
    judge: ({ column }) => {
      const independent = column?.columns.find(({ kernel }) => kernel === "independent");
      if (independent === undefined) return pending(t`measured with Figure 1`);
      const { curl, divergence } = strongest(independent);
      return judge(
        curl > 0.1 * divergence && divergence > 0.1 * curl,
        t`curl up to ${digits(curl, 2)}, divergence up to ${digits(divergence, 2)}`,
        t`only one of them is large now`,
      );
    },
  },

  partsArePure: {
    needs: ["decomposition"],
    judge: ({ decomposition }) => {
      if (decomposition === null) return pending(t`measured with Figure 2`);
      const { curlFree, divergenceFree } = decomposition.report;
      // A part that γ has switched off is zero, and has nothing at all.
      const worst = Math.max(...[curlFree.forbidden, divergenceFree.forbidden].map((part) => part || 0));
      return judge(
        worst < NONE,
        t`at most ${digits(worst, 2)} of the gradient`,
        t`at so long a σ, or so small a ridge, rounding shows`,
      );
    },
  },

  partsAreFound: {
    needs: ["decomposition"],
    judge: ({ decomposition }) => {
      if (decomposition === null) return pending(t`measured with Figure 2`);
      const { curlFree, divergenceFree } = decomposition.report;
      if (curlFree.error === null || divergenceFree.error === null) {
        return pending(t`the true parts of this field are not known`);
      }
      return judge(
        curlFree.error < 0.1 && divergenceFree.error < 0.1,
        t`to ${relative(curlFree.error, 1)} and ${relative(divergenceFree.error, 1)} of the field`,
        [curlFree, divergenceFree].every(({ errorUpToHarmonic }) => (errorUpToHarmonic ?? 1) < 0.1)
          ? t`they do but for a harmonic field, which may belong to either`
          : t`with these samples and settings they do not`,
      );
    },
  },

  likelihoodWantsBoth: {
    needs: ["gamma"],
    judge: ({ gamma }) => {
      if (gamma === null) return pending(t`measured with Figure 2`);
      const best = gamma.best.logLikelihood;
      if (best === null) return pending(t`without a ridge, or without a field, there is no likelihood`);
      return judge(
        best > 0.15 && best < 0.85,
        t`likeliest γ ${digits(best, 2)}`,
        t`a field of nearly one kind alone is likelier`,
      );
    },
  },

  partsImproveWithSamples: {
    needs: ["curve"],
    judge: ({ curve }) => {
      if (curve === null) return pending(t`measured with Figure 3`);
      const [first, last] = endsOf(curve, AS_THEY_ARE);
      if (![...first, ...last].every(Number.isFinite)) return pending(NO_CURVE);
      const [firstUpTo, lastUpTo] = endsOf(curve, UP_TO_HARMONIC);
      return judge(
        isFarBelow(last, first, 4),
        t`${worst(first)} at first, ${worst(last)} at last`,
        isFarBelow(lastUpTo, firstUpTo, 4)
          ? t`a harmonic field, which no sample moves, is what is left`
          : t`something else than their number stands in the way`,
      );
    },
  },

  harmonicIsLeft: {
    needs: ["curve"],
    judge: ({ curve }) => {
      if (curve === null) return pending(t`measured with Figure 3`);
      const [[, last], [, lastUpTo]] = [endsOf(curve, AS_THEY_ARE), endsOf(curve, UP_TO_HARMONIC)];
      if (![...last, ...lastUpTo].every(Number.isFinite)) return pending(NO_CURVE);
      return judge(
        isFarBelow(lastUpTo, last, 2),
        t`${worst(last)}, without it ${worst(lastUpTo)}`,
        t`something else is left as well: too few samples, noise, or an unsuitable σ or γ`,
      );
    },
  },

  splitIsFree: {
    needs: ["costs"],
    judge: ({ costs }) => {
      if (costs === null) return pending(t`measured with Figure 4`);
      const { curlFreePart, leaveOneOut } = costs.costs;
      if (![curlFreePart, leaveOneOut].every((values) => values.some(Number.isFinite))) {
        return pending(t`no γ could be fitted, or there is no field`);
      }
      const [low, high] = extent(curlFreePart);
      const [least, most] = extent(leaveOneOut);
      return judge(
        high - low > 0.8 && most < HARDLY_ANY,
        t`${relative(low, 1)} … ${relative(high, 1)}, error ≤ ${relative(most, 1)}`,
        whyNotFree(least, most),
      );
    },
  },

  sumIsScalar: {
    needs: ["split"],
    judge: ({ split }) => {
      if (split === null) return pending(t`measured with Figure 4`);
      return judge(split.identityResidual < 1e-12, t`to ${digits(split.identityResidual, 2)}`, t`rounding shows`);
    },
  },

  wrongKindIsRefused: {
    needs: ["refusal"],
    judge: ({ refusal }) => {
      if (refusal === null) return pending(t`measured with Figure 5`);
      const part = (id: string) => refusal.fits.find(({ kernel }) => kernel === id)?.explained ?? Number.NaN;
      const [curlFree, divergenceFree] = [part("energyConserving"), part("divergenceFree")];
      if (Number.isNaN(curlFree + divergenceFree)) return pending(t`one of the kernels could not be fitted`);
      return judge(
        Math.min(curlFree, divergenceFree) < 0.2 && Math.max(curlFree, divergenceFree) > 0.8,
        t`explained: ${explained(curlFree)} curl-free, ${explained(divergenceFree)} div-free`,
        Math.max(curlFree, divergenceFree, part("independent")) > 0.8
          ? t`this field is partly of both kinds`
          : t`too few samples, or an unsuitable σ, for any kernel`,
      );
    },
  },
} as const satisfies Record<string, VectorFieldClaim>;

export type VectorFieldClaimId = keyof typeof vectorFieldClaims;
