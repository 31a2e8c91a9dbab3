import type { ModelId } from "../../../src/experiments/lab.ts";
import type { LoopWork } from "../../../src/experiments/loopWork.ts";
import { beatsMap, endsOf } from "../../figures/tuneMap.ts";
import { digits, relative } from "../../format/numbers.ts";
import { t } from "../../messages/t.ts";
import { judge, pending, type Verdict } from "../verdict.ts";
import { aboutEntropy, aboutLoop, aboutModels, NOT_FITTED } from "./judging.ts";
import { densityDistance, errorAgainst, fairForce, forceDistance, gains, partOutsideBand } from "./measures.ts";
import type { LabClaim, LabMeasurements } from "./types.ts";

/**
 * A relative work below this is zero to rounding. The usual settings reach 1e-13; a very flat kernel with almost no
 * ridge (σ = 50, λ = 1e-10) has weights so large that rounding leaves 1e-8.
 */
const ROUNDING = 1e-7;
/**
 * A curl below this part of the gradient is none. By differences the usual settings reach 1e-10, and σ = 50, λ = 1e-10
 * a few 1e-4: rounding, divided by the step. The independent model's is 4 % and more.
 */
const NO_CURL = 1e-3;
/** An eigenvalue above minus this may be a zero, rounded: the diagonal of a Gram matrix is about 1. */
const NEGATIVE = -1e-9;
/** Two standard deviations leave a twentieth outside; this is far more. */
const FAR_TOO_MUCH = 0.2;

const doesWork = ({ work, absoluteWork }: LoopWork): Verdict =>
  judge(
    Math.abs(work) > 1e-3 * absoluteWork,
    `∮f·dr = ${digits(work)} kT₀`,
    t`this loop happens to gain nothing: move it, or widen it`,
  );

const percent = (part: number) => `${Math.round(100 * part)} %`;

/** Every statement the lab's prose makes about the models, by name, and how it is measured. */
export const labClaims = {
  rippleIsSteep: {
    needs: [],
    judge: ({ corrugation, corrugationFloor }) =>
      corrugation === null
        ? judge(false, t`no ripple`, t`this potential has none`)
        : judge(
            corrugationFloor > 5 * corrugation && corrugation > 0,
            t`force ${digits(corrugationFloor)} kT₀/length, height ${digits(corrugation)} kT₀`,
            corrugation === 0 ? t`c = 0: the ripple is switched off` : t`in this window its wavelength is long`,
          ),
  },

  energyConservingIsMoreAccurate: aboutModels(
    ["independent", "energyConserving"],
    (reports, _fields, { corrugationFloor }) => {
      const force = fairForce(reports, corrugationFloor);
      const [independent, conserving] = reports.map((report) => errorAgainst(force, report));
      return judge(
        conserving < independent,
        force === "true"
          ? t`${digits(conserving)} against ${digits(independent)}, true force`
          : t`${digits(conserving)} against ${digits(independent)}, smooth force`,
        t`with these samples, σ and λ the independent model is the more accurate one`,
      );
    },
  ),

  floorHolds: aboutModels(
    ["independent", "energyConserving"],
    ([independent, conserving], _fields, { corrugationFloor }) => {
      const best = Math.min(independent.rmseTrue, conserving.rmseTrue);
      return judge(
        corrugationFloor > 0 && best >= corrugationFloor,
        t`best ${digits(best)}, floor ${digits(corrugationFloor)}`,
        corrugationFloor === 0
          ? t`there is no ripple, so there is no floor`
          : t`there are enough samples in this window to begin resolving the ripple`,
      );
    },
  ),

  printedIsIndefinite: aboutModels(["asPrinted"], ([printed]) =>
    judge(
      printed.smallestEigenvalue < NEGATIVE,
      t`smallest eigenvalue ${digits(printed.smallestEigenvalue)}`,
      t`these few samples do not bring the negative eigenvalue out`,
    ),
  ),

  printedDoesWork: aboutLoop("asPrinted", doesWork),

  bestLengthScaleIsLarge: {
    needs: ["tuneMap", "fields"],
    judge: ({ tuneMap, fields, width }) => {
      const map = tuneMap?.maps.find(({ id }) => id === "energyConserving");
      if (map === undefined) return pending(t`press “tune for me” in Figure 3`);
      if (map.best === null) return pending(t`no σ and λ of the map can be scored`);
      const present = fields?.models.find(({ id }) => id === "energyConserving")?.report ?? null;
      const isBetterNow = present !== null && beatsMap(map, "leaveOneOut", present);
      const { lengthScale } = isBetterNow ? present : map.best;
      const ends = isBetterNow ? { lengthScale: null, ridge: null } : endsOf(map, map.best);
      const isLarge = lengthScale > width / 2;
      // Beyond the largest σ of the map are only larger ones; what lies beyond the other edges may be of any size.
      if (isLarge && (ends.ridge !== null || ends.lengthScale === "smallest")) {
        return pending(t`the best is at the edge of the map: a better one may lie beyond`);
      }
      return judge(
        isLarge,
        t`σ ${ends.lengthScale === "largest" ? "≥" : "="} ${digits(lengthScale)}, half-width ${digits(width / 2)}`,
        t`with these samples a shorter one predicts left-out samples better`,
      );
    },
  },

  energyConservingDoesNoWork: aboutLoop("energyConserving", ({ work, absoluteWork, uncertainty }) =>
    judge(
      Math.abs(work) <= ROUNDING * absoluteWork + 2 * uncertainty,
      `∮f·dr = ${digits(work)} kT₀`,
      t`more than rounding explains: the weights are too large for double precision, raise λ`,
    ),
  ),

  independentDoesWork: aboutLoop("independent", doesWork),

  curlIsZero: aboutModels(["energyConserving"], ([conserving]) =>
    judge(
      conserving.differenceCurl <= NO_CURL,
      t`by differences ${relative(conserving.differenceCurl, 1)} of the gradient`,
      t`rounding shows: the weights are too large for double precision, raise λ`,
    ),
  ),

  energyIsRecovered: aboutModels(["energyConserving"], ([{ energyRmse }], _fields, { kT }) => {
    const error = energyRmse ?? Number.NaN;
    const inPresentUnits = kT === 1 ? "" : ` = ${digits(error / kT)} k_BT`;
    return judge(
      error < kT,
      t`rms error ${digits(error)} kT₀${inPresentUnits}`,
      t`with these samples, at this temperature, the energy is further off than that`,
    );
  }),

  bandIsTooNarrow: {
    needs: ["energyCut"],
    judge: ({ energyCut }) => {
      if (energyCut === null) return pending(t`measured with Figure 5`);
      const outside = partOutsideBand(energyCut);
      if (outside === null) return NOT_FITTED;
      return judge(
        outside > FAR_TOO_MUCH,
        t`${percent(outside)} of the cut`,
        t`here the band is honest about this cut`,
      );
    },
  },

  routesDisagree: {
    needs: ["energyCut"],
    judge: ({ energyCut }) => {
      const route = energyCut?.routes.find((candidate) => candidate.id === "independent");
      if (route === undefined) return pending(t`measured with Figure 5`);
      if (route.problem !== null) return NOT_FITTED;
      return judge(
        Math.abs(route.disagreement) > 0.01,
        t`${digits(Math.abs(route.disagreement))} kT₀ apart`,
        t`the two routes coincide or happen to agree: tilt the cut`,
      );
    },
  },

  independentMakesEntropy: aboutEntropy("independent", (rate) =>
    judge(rate > 1e-4, t`${digits(rate)} k_B per unit time`, t`its curl is too small to drive a current`),
  ),

  energyConservingIsAtRest: aboutEntropy("energyConserving", (rate) =>
    judge(
      Math.abs(rate) < 1e-6,
      t`${digits(rate)} k_B per unit time`,
      t`the grid of the stationary solve is too coarse for this field`,
    ),
  ),

  densityIsForgiving: {
    needs: ["fields", "stationary"],
    judge: ({ fields, stationary, kT }) => {
      const model = fields?.models.find(({ id }) => id === "energyConserving");
      const state = stationary?.states.find(({ source }) => source === "energyConserving");
      if (!fields || !model || !stationary || !state) return pending(t`measured with Figure 6`);
      if (model.map === null || state.problem !== null) return NOT_FITTED;
      const forces = forceDistance(fields.truth, model.map, kT);
      const densities = densityDistance(stationary.boltzmann, state.density);
      return judge(
        densities < forces,
        t`forces ${relative(forces, 1)} apart, densities ${relative(densities, 1)}`,
        t`here the density is further off than the force`,
      );
    },
  },

  independentDrifts: {
    needs: ["constantEnergy"],
    judge: ({ constantEnergy }) => {
      const run = (id: ModelId) => constantEnergy?.runs.find(({ source }) => source === id);
      const independent = run("independent");
      const conserving = run("energyConserving");
      if (!independent || !conserving) return pending(t`measured with Figure 6`);
      if (independent.problem !== null || conserving.problem !== null)
        return pending(t`one of the runs came to no end`);
      if (independent.laps === 0 || conserving.laps === 0) {
        return pending(t`the paths do not cross themselves: let them run for longer`);
      }
      return judge(
        independent.lapGain > 5 * conserving.lapGain,
        t`${digits(independent.lapGain)} kT₀ a lap against ${digits(conserving.lapGain)} kT₀`,
        t`the time step or the trajectory hides it: shorten the step or start elsewhere`,
      );
    },
  },

  gainShrinks: {
    needs: ["learningCurve"],
    judge: ({ learningCurve }) => {
      if (learningCurve === null) return pending(t`run Figure 7`);
      const { counts, done, repeats } = learningCurve;
      if (done < counts.length * repeats) return pending(t`Figure 7 is not finished: let it run to its end`);
      const gain = gains(learningCurve);
      const last = gain.length - 1;
      const peak = gain.indexOf(Math.max(...gain));
      return judge(
        gain[peak] > 0 && counts[peak] ** 2 <= counts[0] * counts[last] && gain[last] < gain[peak] / 2,
        t`${percent(gain[peak])} at N = ${counts[peak]}, ${percent(gain[last])} at N = ${counts[last]}`,
        t`over these seeds and settings it does not`,
      );
    },
  },
} as const satisfies Record<string, LabClaim>;

export type LabClaimId = keyof typeof labClaims;

/** What one statement comes to. */
export function verdictOf(id: LabClaimId, measured: LabMeasurements) {
  return labClaims[id].judge(measured);
}
