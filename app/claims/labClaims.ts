import type { FieldsResult, ModelReport } from "../../src/experiments/fields.ts";
import type { ModelId, SourceId } from "../../src/experiments/lab.ts";
import type { LearningCurveResult } from "../../src/experiments/learningCurve.ts";
import { quantile } from "../figures/scales.ts";
import { digits, relative } from "../format/numbers.ts";
import type { ClaimMeasure, LabMeasurements, Verdict } from "./types.ts";

/**
 * A relative work, curl or entropy production below this is zero to rounding. The usual settings reach 1e-13; a very
 * flat kernel with almost no ridge (σ = 50, λ = 1e-10) has weights so large that rounding leaves 1e-8.
 */
const ROUNDING = 1e-7;

const pending = (because: string): Verdict => ({ verdict: "pending", because });
const judge = (holds: boolean, value: string, because: string): Verdict =>
  holds ? { verdict: "holds", value } : { verdict: "broken", value, because };

/** Waits for a result and for the models in it, and passes on why one could not be fitted. */
function withReports(
  ids: readonly ModelId[],
  measure: (reports: readonly ModelReport[], fields: FieldsResult) => Verdict,
): ClaimMeasure {
  return ({ fields }) => {
    if (fields === null) return pending("measured with the figure of the two kernels");
    const reports: ModelReport[] = [];
    for (const id of ids) {
      const model = fields.models.find((candidate) => candidate.id === id);
      if (model === undefined) return pending("switch on the kernel as printed");
      if (model.report === null) return pending("this model could not be fitted");
      reports.push(model.report);
    }
    return measure(reports, fields);
  };
}

function withLoop(id: SourceId, measure: (work: number, scale: number, uncertainty: number) => Verdict): ClaimMeasure {
  return ({ loopWork }) => {
    const found = loopWork?.works.find((work) => work.source === id);
    if (found === undefined) {
      return pending(id === "asPrinted" ? "switch on the kernel as printed" : "measured with the loop");
    }
    if (found.problem !== null) return pending("this model could not be fitted");
    return measure(found.work, found.absoluteWork, found.uncertainty);
  };
}

function withStationary(id: SourceId, measure: (entropyProduction: number) => Verdict): ClaimMeasure {
  return ({ stationary }) => {
    const state = stationary?.states.find((candidate) => candidate.source === id);
    if (state === undefined) return pending("measured with the stationary densities");
    if (state.problem !== null) return pending("this model could not be fitted");
    return measure(state.entropyProduction);
  };
}

const doesWork = (work: number, scale: number): Verdict =>
  judge(
    Math.abs(work) > 1e-3 * scale,
    `∮f·dr = ${digits(work)} kT`,
    "this loop happens to gain nothing: move it, or widen it",
  );

/** Gain of the energy-conserving model, 1 − error ratio of the medians, at one row of a learning curve. */
function gainAt(result: LearningCurveResult, row: number): number {
  const medianOf = (id: ModelId) => {
    const curve = result.curves.find((candidate) => candidate.id === id);
    return curve
      ? quantile(curve.rmseSmooth.subarray(row * result.repeats, (row + 1) * result.repeats), 0.5)
      : Number.NaN;
  };
  return 1 - medianOf("energyConserving") / medianOf("independent");
}

/** Every statement the lab's prose makes about the models, by name, and how it is measured. */
export const labClaims = {
  rippleIsSteep: ({ fields, corrugation }: LabMeasurements) => {
    if (fields === null) return pending("measured with the figure of the two kernels");
    if (corrugation === null) return judge(false, "no ripple", "this potential has none");
    return judge(
      fields.corrugationFloor > 5 * corrugation && corrugation > 0,
      `force ${digits(fields.corrugationFloor)} kT/length, height ${digits(corrugation)} kT`,
      corrugation === 0 ? "c = 0: the ripple is switched off" : "in this window its wavelength is long",
    );
  },

  energyConservingIsMoreAccurate: withReports(["independent", "energyConserving"], ([independent, conserving]) =>
    judge(
      conserving.rmseSmooth < independent.rmseSmooth,
      `${digits(conserving.rmseSmooth)} against ${digits(independent.rmseSmooth)}`,
      "with these samples, σ and λ the independent model is the more accurate one",
    ),
  ),

  floorHolds: withReports(["independent", "energyConserving"], ([independent, conserving], { corrugationFloor }) => {
    const best = Math.min(independent.rmseTrue, conserving.rmseTrue);
    return judge(
      corrugationFloor > 0 && best >= corrugationFloor,
      `best ${digits(best)}, floor ${digits(corrugationFloor)}`,
      corrugationFloor === 0
        ? "there is no ripple, so there is no floor"
        : "there are enough samples in this window to begin resolving the ripple",
    );
  }),

  printedIsIndefinite: withReports(["asPrinted"], ([printed]) =>
    judge(
      printed.smallestEigenvalue < 0,
      `smallest eigenvalue ${digits(printed.smallestEigenvalue)}`,
      "these few samples do not bring the negative eigenvalue out",
    ),
  ),

  printedDoesWork: withLoop("asPrinted", doesWork),

  bestLengthScaleIsLarge: ({ tuneMap, fields }: LabMeasurements) => {
    const map = tuneMap?.maps.find((candidate) => candidate.id === "energyConserving");
    if (map === undefined || fields === null) return pending("press “tune for me” in the figure of the two kernels");
    const halfWidth = (fields.box.x1 - fields.box.x0) / 2;
    return judge(
      map.best.lengthScale > halfWidth,
      `σ = ${digits(map.best.lengthScale)}, half-width ${digits(halfWidth)}`,
      "with these samples a shorter one predicts left-out samples better",
    );
  },

  energyConservingDoesNoWork: withLoop("energyConserving", (work, scale, uncertainty) =>
    judge(
      Math.abs(work) <= ROUNDING * scale + 2 * uncertainty,
      `∮f·dr = ${digits(work)} kT`,
      "more than rounding explains: the weights are too large for double precision, raise λ",
    ),
  ),

  independentDoesWork: withLoop("independent", doesWork),

  curlIsZero: ({ fields }: LabMeasurements) => {
    const map = fields?.models.find((model) => model.id === "energyConserving")?.map;
    if (!map) return pending("measured with the figure of the two kernels");
    return judge(
      map.curlRms <= ROUNDING * map.gradientRms,
      `rms curl ${relative(map.curlRms, map.gradientRms)} of the gradient`,
      "more than rounding explains: the weights are too large for double precision, raise λ",
    );
  },

  energyIsRecovered: withReports(["energyConserving"], ([conserving]) =>
    judge(
      conserving.energyRmse !== null && conserving.energyRmse < 1,
      `rms error ${digits(conserving.energyRmse ?? Number.NaN)} kT`,
      "with these samples the energy is further off than that",
    ),
  ),

  routesDisagree: ({ energyCut }: LabMeasurements) => {
    const route = energyCut?.routes.find((candidate) => candidate.id === "independent");
    if (route === undefined) return pending("measured with the cut");
    if (route.problem !== null) return pending("this model could not be fitted");
    return judge(
      Math.abs(route.disagreement) > 0.01,
      `${digits(Math.abs(route.disagreement))} kT apart`,
      "the two routes coincide or happen to agree: tilt the cut",
    );
  },

  independentMakesEntropy: withStationary("independent", (rate) =>
    judge(rate > 1e-4, `${digits(rate)} k_B per unit time`, "its curl is too small to drive a current"),
  ),

  energyConservingIsAtRest: withStationary("energyConserving", (rate) =>
    judge(
      Math.abs(rate) < 1e-6,
      `${digits(rate)} k_B per unit time`,
      "the grid of the stationary solve is too coarse for this field",
    ),
  ),

  densityIsForgiving: ({ fields, stationary }: LabMeasurements) => {
    const report = fields?.models.find((model) => model.id === "energyConserving")?.report;
    const state = stationary?.states.find((candidate) => candidate.source === "energyConserving");
    if (!fields || !report || !state || state.problem !== null) {
      return pending("measured with the stationary densities");
    }
    const forceError = report.rmseTrue / fields.forceRms;
    const overlapLost = state.jensenShannon / Math.LN2;
    return judge(
      overlapLost < forceError,
      `forces ${relative(report.rmseTrue, fields.forceRms)} off, densities ${Math.round(100 * overlapLost)} % apart (Jensen–Shannon)`,
      "here the density is further off than the force",
    );
  },

  independentDrifts: ({ constantEnergy }: LabMeasurements) => {
    const spread = (id: SourceId) => {
      const run = constantEnergy?.runs.find((candidate) => candidate.source === id);
      return run && run.problem === null ? run.drift.reduce((most, value) => Math.max(most, Math.abs(value)), 0) : null;
    };
    const independent = spread("independent");
    const conserving = spread("energyConserving");
    if (independent === null || conserving === null) return pending("measured with the constant-energy run");
    return judge(
      independent > 5 * conserving,
      `largest change ${digits(independent)} kT against ${digits(conserving)} kT`,
      "the time step or the trajectory hides it: shorten the step or start elsewhere",
    );
  },

  gainShrinks: ({ learningCurve }: LabMeasurements) => {
    if (learningCurve === null) return pending("run the learning curve");
    if (learningCurve.done < learningCurve.counts.length * learningCurve.repeats)
      return pending("the learning curve is not finished: let it run to its end");
    const first = gainAt(learningCurve, 0);
    const last = gainAt(learningCurve, learningCurve.counts.length - 1);
    const percent = (gain: number) => `${Math.round(100 * gain)} %`;
    const counts = learningCurve.counts;
    return judge(
      first > last,
      `${percent(first)} at N = ${counts[0]}, ${percent(last)} at N = ${counts[counts.length - 1]}`,
      "over these seeds and settings it does not shrink",
    );
  },
} as const satisfies Record<string, ClaimMeasure>;

export type LabClaimId = keyof typeof labClaims;
