import type { VectorCurveResult } from "../../../src/experiments/covariant/curveSets.ts";
import { quartiles } from "../../figures/learningCurve.ts";
import { digits } from "../../format/numbers.ts";
import { t } from "../../messages/t.ts";
import { judge, pending } from "../verdict.ts";
import type { MultipoleClaim } from "./types.ts";

/** From so many samples on, one bonding pattern is seen to be easier than several. */
const ENOUGH = 25;

const EASY = ["H", "O"];
const HARD = ["N", "C"];

const measuredThere = () => pending(t`measured with Figure 4`);

const isComplete = ({ counts, repeats, done }: VectorCurveResult): boolean => done >= counts.length * repeats;

/** An element's median errors in parts of its spread [counts]. */
export function relativeErrors({ curves, counts, repeats }: VectorCurveResult, element: string): Float64Array {
  const curve = curves.find(({ id }) => id === element);
  if (curve === undefined) return new Float64Array(counts.length).fill(Number.NaN);
  return quartiles(curve.errors, counts.length, repeats).median.map((error) => error / curve.spread);
}

/** Of several elements, for every N. */
function errorsOf(result: VectorCurveResult, elements: readonly string[], which: (...errors: number[]) => number) {
  const errors = elements.map((element) => relativeErrors(result, element));
  return Array.from(result.counts, (_, row) => which(...errors.map((of) => of[row])));
}

/** What the prose says about learning curves, by name. */
export const elementClaims = {
  onePatternIsEasier: {
    needs: ["covariant"],
    judge: ({ covariant }) => {
      if (covariant === null || !isComplete(covariant)) return measuredThere();
      const easy = errorsOf(covariant, EASY, Math.max);
      const hard = errorsOf(covariant, HARD, Math.min);
      const rows = Array.from(covariant.counts.keys()).filter((row) => covariant.counts[row] >= ENOUGH);
      const last = covariant.counts.length - 1;
      return judge(
        rows.every((row) => easy[row] < hard[row]),
        t`${digits(easy[last], 2)} against ${digits(hard[last], 2)}`,
        t`these samples have it otherwise somewhere`,
      );
    },
  },

  componentsDoNotShowIt: {
    needs: ["componentwise"],
    judge: ({ componentwise }) => {
      if (componentwise === null || !isComplete(componentwise)) return measuredThere();
      const row = componentwise.counts.indexOf(ENOUGH);
      const [oxygen, carbon] = ["O", "C"].map((element) => relativeErrors(componentwise, element)[row]);
      return judge(
        oxygen > carbon,
        t`${digits(oxygen, 2)} against ${digits(carbon, 2)}`,
        t`these samples have it otherwise`,
      );
    },
  },

  covarianceHelpsAll: {
    needs: ["componentwise", "covariant"],
    judge: ({ componentwise, covariant }) => {
      if (componentwise === null || covariant === null || !isComplete(componentwise) || !isComplete(covariant)) {
        return measuredThere();
      }
      const last = covariant.counts.length - 1;
      const gains = [...EASY, ...HARD].map(
        (element) => relativeErrors(componentwise, element)[last] / relativeErrors(covariant, element)[last],
      );
      const least = Math.min(...gains);
      return judge(
        least > 1,
        t`by a factor of ${digits(least, 2)} or more`,
        t`for one of them these samples have it otherwise`,
      );
    },
  },
} as const satisfies Record<string, MultipoleClaim>;
