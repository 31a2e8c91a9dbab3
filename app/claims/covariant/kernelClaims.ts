import { digits, relative } from "../../format/numbers.ts";
import { t } from "../../messages/t.ts";
import { judge, pending } from "../verdict.ts";
import type { CovariantClaim } from "./types.ts";

/** To this a law holds that holds. */
const LAW = 1e-10;
/** By this it is broken that one can see it. */
const BROKEN = 1e-3;
/** So much nearer the integral is the average over sixteen turns than that over four. */
const NEARER = 1e-3;
/** By so much another kernel is another. */
const ANOTHER = 0.05;
/** Below this part of the force there is nothing but rounding. */
const ROUNDING = 1e-10;

const measuredWith = (figure: number) => pending(t`measured with Figure ${figure}`);

/** What the prose says of the kernel itself, Figures 2 and 3, by name, and how it is measured. */
export const kernelClaims = {
  averageBreaks: {
    needs: ["block"],
    judge: ({ block }) => {
      if (block === null) return measuredWith(2);
      const { averageResidual } = block;
      return judge(
        averageResidual > BROKEN,
        t`broken by ${digits(averageResidual, 2)} of its size`,
        t`so many elements are as good as all, or these turns are among them`,
      );
    },
  },

  lawHolds: {
    needs: ["block"],
    judge: ({ block }) => {
      if (block === null) return measuredWith(2);
      return judge(
        block.integralResidual < LAW,
        t`to ${digits(block.integralResidual, 1)} of its size`,
        t`a mirror is set, and reflections are not averaged over`,
      );
    },
  },

  converges: {
    needs: ["convergence"],
    judge: ({ convergence }) => {
      if (convergence === null) return measuredWith(2);
      const [four, sixteen] = [convergence.errors[3], convergence.errors[15]];
      return judge(
        sixteen < NEARER * four,
        t`${digits(four, 2)} with n = 4, ${digits(sixteen, 1)} with n = 16`,
        t`so narrow atoms need more turns than that`,
      );
    },
  },

  printedIsAnother: {
    needs: ["block"],
    judge: ({ block }) => {
      if (block === null) return measuredWith(2);
      if (Number.isNaN(block.printedDifference))
        return pending(t`the formula is that of the overlap, not of its square`);
      return judge(
        block.printedDifference > ANOTHER,
        t`they differ by ${relative(block.printedDifference, 1)}`,
        t`here nearly all neighbours are at distance 1, where the formulas are the same`,
      );
    },
  },

  rotationsPush: {
    needs: ["across"],
    judge: ({ across }) => {
      if (across === null) return measuredWith(3);
      const { largestAcross } = across.rotations;
      return judge(
        largestAcross > ROUNDING * Math.abs(across.truth[0]),
        t`up to ${digits(largestAcross, 2)} ε/σ`,
        t`here there happens to be none`,
      );
    },
  },

  reflectionsForbid: {
    needs: ["across"],
    judge: ({ across }) => {
      if (across === null) return measuredWith(3);
      const { largestAcross } = across.reflections;
      return judge(
        largestAcross <= ROUNDING * Math.abs(across.truth[0]),
        t`at most ${digits(largestAcross, 1)} ε/σ`,
        t`rounding is as large as that here`,
      );
    },
  },
} as const satisfies Record<string, CovariantClaim>;
