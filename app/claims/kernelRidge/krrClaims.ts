import { costExponents } from "../../../src/experiments/kernelRidge/costScaling.ts";
import type { LineKernelDraws } from "../../../src/experiments/kernelRidge/lineDraws.ts";
import type { LearnedLine, LineFitResult } from "../../../src/experiments/kernelRidge/lineFit.ts";
import type { FlightEnd } from "../../../src/experiments/kernelRidge/lineFlight.ts";
import { extent } from "../../figures/scales.ts";
import { digits, relative } from "../../format/numbers.ts";
import { t } from "../../messages/t.ts";
import { judge, pending, type Verdict } from "../verdict.ts";
import type { KrrClaim, KrrMeasurements } from "./types.ts";

const NOT_FITTED = pending(t`this model could not be fitted`);

/** A claim about a fitted model: waits until it is there, or says that there is none. */
function aboutFit(which: "byHand" | "fit", judgeFit: (learned: LearnedLine, fit: LineFitResult) => Verdict): KrrClaim {
  return {
    needs: [which],
    judge: ({ [which]: fit }) => {
      if (fit === null) return pending(t`measured with Figure ${which === "byHand" ? 1 : 2}`);
      return fit.learned === null ? NOT_FITTED : judgeFit(fit.learned, fit);
    },
  };
}

const largest = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** How far the curve passes from each training point: Uᵢ − f(rᵢ) = λαᵢ, here by adding the terms up. */
export function misses({ U }: LineFitResult, { gram, weights, priorMean }: LearnedLine): Float64Array {
  return U.map((energy, i) => {
    let sum = priorMean;
    for (let j = 0; j < weights.length; j++) sum += gram[i * weights.length + j] * weights[j];
    return energy - sum;
  });
}

/** Whether the probe stands where training saw nothing. */
function isOutside({ r, probe }: LineFitResult): boolean {
  return r.every((sample) => probe < sample) || r.every((sample) => probe > sample);
}

const PROBE_INSIDE = t`the probe stands among the samples: move it out of the training window`;

/** What to say of a flight that does not show the model's blindness. */
const FLOWN = {
  through: t`and so it does by the true force: there is no wall to stop it`,
  back: t`it turns back: what was learnt rises higher than it can climb`,
  bound: t`it swings to and fro in what was learnt`,
  lost: t`it comes to where the formula is no number`,
} as const satisfies Record<FlightEnd, string>;

/** Whether two different points are similar by a tenth of what each is to itself. */
function haveOverlap(gram: Float64Array, count: number): boolean {
  return gram.some((k, at) => at % (count + 1) !== 0 && Math.abs(k) > 0.1 * gram[0]);
}

/** A claim about one kernel's draws. */
const drawsOf = (measured: KrrMeasurements, kernel: string): LineKernelDraws | undefined =>
  measured.draws?.kernels.find((candidate) => candidate.kernel === kernel);

/** Every statement the chapter's prose makes about the models, by name, and how it is measured. */
export const krrClaims = {
  passesThroughItsPoints: aboutFit("byHand", (learned, fit) => {
    const miss = largest(misses(fit, learned));
    return judge(
      miss <= 1e-3 * largest(fit.U),
      t`off by at most ${digits(miss, 2)} kT₀`,
      t`so stiff a kernel, or the ridge λ, keeps it away from its points`,
    );
  }),

  weightsCancel: aboutFit("byHand", (learned, fit) => {
    const energies = fit.U.map((energy) => energy - learned.priorMean);
    return judge(
      largest(learned.weights) > largest(energies),
      t`largest weight ${digits(largest(learned.weights))}, largest energy ${digits(largest(energies))} kT₀`,
      haveOverlap(learned.gram, fit.r.length)
        ? t`here the bumps help each other, or the ridge λ keeps them low`
        : t`these points are so far apart that each bump stands alone`,
    );
  }),

  goodInside: aboutFit("fit", (learned, fit) => {
    const [least, most] = extent(fit.U);
    return judge(
      fit.r.length > 1 && learned.rmseInside < 0.01 * (most - least || 1),
      t`${digits(learned.rmseInside, 2)} kT₀ rms`,
      fit.r.length > 1 ? t`with these samples, σ and λ it misses even there` : t`one sample has no inside`,
    );
  }),

  wallIsUnseen: aboutFit("fit", (learned, fit) => {
    const error = Math.abs(learned.probed.energy - fit.probedTruth);
    return judge(
      isOutside(fit) && error > 100 * learned.rmseInside,
      t`${digits(learned.probed.energy)} instead of ${digits(fit.probedTruth)} kT₀`,
      isOutside(fit) ? t`it is less wrong there, or errs inside as well` : PROBE_INSIDE,
    );
  }),

  bandMissesTheWall: aboutFit("fit", (learned, fit) => {
    const error = Math.abs(learned.probed.energy - fit.probedTruth);
    const deviation = learned.probed.standardDeviation;
    return judge(
      error > 2 * deviation,
      t`${digits(error / deviation, 2)} standard deviations away`,
      t`here its band is wide enough`,
    );
  }),

  fliesThrough: {
    needs: ["flight"],
    judge: ({ flight }) => {
      if (flight === null) return pending(t`measured with Figure 2`);
      const { truth, learned } = flight;
      if (learned === null) return NOT_FITTED;
      return judge(
        learned.end === "through" && truth.end !== "through",
        t`nearest approach ${digits(learned.nearest, 2)}, by the true force ${digits(truth.nearest, 2)}`,
        FLOWN[learned.end],
      );
    },
  },

  ownSamplesFlatter: {
    needs: ["scores", "fit"],
    judge: ({ scores, fit }) => {
      if (scores === null || fit === null) return pending(t`measured with Figure 3`);
      if (scores.now === null) return NOT_FITTED;
      const { trainingError, trueError } = scores.now;
      return judge(
        trainingError < trueError / 10,
        t`${digits(trainingError, 2)} against ${digits(trueError, 2)} kT₀`,
        fit.r.length > 1 ? t`stiffness or noise keeps it from its own samples too` : t`one sample has no inside`,
      );
    },
  },

  leavingOneOutGuides: {
    needs: ["map"],
    judge: ({ map }) => {
      if (map === null) return pending(t`measured with Figure 3`);
      const { byLeaveOneOut, byTruth } = map;
      if (byLeaveOneOut === null || byTruth === null) return pending(t`no σ and λ could be scored`);
      return judge(
        byLeaveOneOut.trueError <= 4 * byTruth.trueError,
        t`${digits(byLeaveOneOut.trueError, 2)} kT₀, the best possible ${digits(byTruth.trueError, 2)}`,
        t`what these samples tell is not enough here`,
      );
    },
  },

  smoothnessIsFewDirections: {
    needs: ["draws"],
    judge: (measured) => {
      const [smooth, rough] = [drawsOf(measured, "gaussian"), drawsOf(measured, "laplacian")];
      if (smooth === undefined || rough === undefined) return pending(t`measured with Figure 4`);
      return judge(
        smooth.directions < rough.directions / 2,
        t`${smooth.directions} directions against ${rough.directions}`,
        t`at so short a σ every kernel is rough`,
      );
    },
  },

  farAwayNothingIsLearnt: {
    needs: ["draws"],
    judge: (measured) => {
      const drawn = drawsOf(measured, "gaussian");
      if (drawn === undefined) return pending(t`measured with Figure 4`);
      if (drawn.posterior === null) return NOT_FITTED;
      const [before, after] = [drawn.prior.standardDeviation, drawn.posterior.standardDeviation];
      // Where the samples have taken away least of it.
      const kept = after.reduce((most, deviation, i) => Math.max(most, deviation / before[i]), 0);
      return judge(
        kept > 0.9,
        t`${relative(kept, 1)} of the band’s width is left there`,
        t`no place is that far from a sample now, as σ measures it`,
      );
    },
  },

  solvingGrowsFaster: {
    needs: ["cost"],
    judge: ({ cost }) => {
      if (cost === null) return pending(t`measured with Figure 5`);
      const { gram, solve } = costExponents(cost);
      if (gram === null || solve === null) return pending(t`being measured`);
      return judge(
        solve > gram,
        t`N to the power ${solve.toFixed(1)} against ${gram.toFixed(1)}`,
        t`at so few samples other costs govern: measure up to a larger N`,
      );
    },
  },
} as const satisfies Record<string, KrrClaim>;

export type KrrClaimId = keyof typeof krrClaims;
