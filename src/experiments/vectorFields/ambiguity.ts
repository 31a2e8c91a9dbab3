import { axis, type ForceField } from "../../geometry.ts";
import { findScalarKernel } from "../../kernels/registry.ts";
import { runWithPauses } from "../../linalg/steps.ts";
import { divergenceFree } from "../../matrixKernels/divergenceFree.ts";
import { energyConserving } from "../../matrixKernels/energyConserving.ts";
import { Problem } from "../../problem.ts";
import { fitSteps } from "../../regression/fit.ts";
import { type FieldOfPart, partsOf } from "../../regression/parts.ts";
import type { TrainingSet } from "../../regression/types.ts";
import { sentence } from "../../sentence.ts";
import type { ForceMap } from "../../simd/gridPrediction.ts";
import { type ExperimentContext, pausing } from "../context.ts";
import { FIELD_BOX, type FieldLab } from "./fieldLab.ts";
import { fieldSamples } from "./fieldSamples.ts";
import { mixtureSettings } from "./fittedField.ts";
import { findHarmonicField } from "./harmonicField.ts";
import { labField } from "./labField.ts";
import { valuesAt } from "./valuesAt.ts";

export interface AmbiguityRequest {
  /** The experiment; its γ is that of the maps. */
  readonly lab: FieldLab;
  /** What is sampled: a harmonic field by its id, or null for the experiment's own. */
  readonly harmonic: string | null;
  /** The γ that are compared, rising. */
  readonly shares: readonly number[];
  /** Points an axis of the maps, the window's edges included. */
  readonly grid: number;
}

/** What each γ costs, and what it gives to the curl-free part: arrays over γ [n], NaN where the fit failed. */
export interface SplitCosts {
  readonly shares: Float64Array;
  /** ⟨f_cf·f⟩/⟨f·f⟩ over the window: how much of the true field the curl-free part has taken. */
  readonly curlFreePart: Float64Array;
  /** Errors as parts of the true field's rms: at the samples, with each sample left out, and over the window. */
  readonly training: Float64Array;
  readonly leaveOneOut: Float64Array;
  readonly window: Float64Array;
}

export interface AmbiguityResult {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Samples [N×2], point-major. */
  readonly positions: Float64Array;
  /** At the experiment's γ, on the maps' axes. */
  readonly curlFree: ForceMap;
  readonly divergenceFree: ForceMap;
  /** At each γ that is compared. */
  readonly costs: SplitCosts;
  /** The costs at the experiment's own γ, arrays of one. */
  readonly here: SplitCosts;
  /** max |½(K_cf + K_df) − η I| over all pairs of the first hundred samples, η = −½c∇²φ; K(r, r) = I. */
  readonly identityResidual: number;
}

/** Points an axis where fields are compared, in the middle of their cells. */
const COMPARED = 24;

/**
 * Fits one set of samples with many shares γ, and measures what each costs the fit and what it does to the split: a harmonic
 * field is curl-free and divergence-free at once, so γ alone decides to which part it goes, and the data have no say.
 * @throws Problem "input", "linear-algebra", "cancelled"
 */
export async function ambiguity(
  { lab, harmonic, shares, grid }: AmbiguityRequest,
  context: ExperimentContext,
): Promise<AmbiguityResult> {
  const field = harmonic === null ? (await labField(lab.field)).value : findHarmonicField(harmonic).value;
  const training = fieldSamples({ value: field }, lab.samples);
  const x = axis(FIELD_BOX.x0, FIELD_BOX.x1, grid);
  const y = axis(FIELD_BOX.y0, FIELD_BOX.y1, grid);

  const own = await splitAt(lab, lab.model.curlFreeShare, training, field, context);
  const map = async (part: FieldOfPart): Promise<ForceMap> => {
    const { forceX, forceY } = await runWithPauses(part.mapOn(x, y, false), context.checkpoint);
    return { forceX, forceY };
  };
  const maps = { curlFree: await map(own.parts.curlFree), divergenceFree: await map(own.parts.divergenceFree) };
  const here = noCosts([lab.model.curlFreeShare]);
  record(here, 0, own);

  const costs = noCosts(shares);
  for (const [i, share] of shares.entries()) {
    await pausing(context, sentence`fitting with γ = ${share}`)(i / shares.length);
    try {
      record(costs, i, await splitAt(lab, share, training, field, context));
    } catch (thrown) {
      // One γ that can't be fitted leaves a gap; the experiment's own says why.
      if (!(thrown instanceof Problem) || thrown.kind !== "linear-algebra") throw thrown;
    }
  }
  const identityResidual = residualOfIdentity(lab, training.positions.subarray(0, 200));
  return { x, y, positions: training.positions.slice(), ...maps, costs, here, identityResidual };
}

function noCosts(shares: readonly number[]): SplitCosts {
  const unknown = () => new Float64Array(shares.length).fill(Number.NaN);
  return {
    shares: Float64Array.from(shares),
    curlFreePart: unknown(),
    training: unknown(),
    leaveOneOut: unknown(),
    window: unknown(),
  };
}

type SplitAt = Awaited<ReturnType<typeof splitAt>>;

function record(costs: SplitCosts, i: number, { curlFreePart, training, leaveOneOut, window }: SplitAt): void {
  costs.curlFreePart[i] = curlFreePart;
  costs.training[i] = training;
  costs.leaveOneOut[i] = leaveOneOut;
  costs.window[i] = window;
}

/** One fit, and its costs. */
async function splitAt(
  lab: FieldLab,
  curlFreeShare: number,
  data: TrainingSet,
  field: ForceField,
  context: ExperimentContext,
) {
  const settings = mixtureSettings({ ...lab.model, curlFreeShare });
  const model = await runWithPauses(fitSteps(data, settings), context.checkpoint);
  const parts = partsOf(model);
  const axisX = axis(FIELD_BOX.x0, FIELD_BOX.x1, COMPARED, "centres");
  const axisY = axis(FIELD_BOX.y0, FIELD_BOX.y1, COMPARED, "centres");
  const flat = async (part: FieldOfPart) => {
    const { forceX, forceY } = await runWithPauses(part.mapOn(axisX, axisY, false), context.checkpoint);
    return interleaved(forceX, forceY);
  };
  const [cf, df] = [await flat(parts.curlFree), await flat(parts.divergenceFree)];
  const truth = valuesAt(
    field,
    cf.map((_, k) => (k % 2 === 0 ? axisX[(k >> 1) % COMPARED] : axisY[Math.floor((k >> 1) / COMPARED)])),
  );
  const learnt = valuesAt(model.force, data.positions);
  const size = Math.sqrt(meanProduct(truth, truth));
  const { leaveOneOut } = await runWithPauses(model.diagnosticsSteps(), context.checkpoint);
  const rms = (values: Float64Array) => Math.sqrt(meanProduct(values, values));
  return {
    parts,
    curlFreePart: meanProduct(cf, truth) / size ** 2,
    training: rms(learnt.map((value, k) => value - data.forces[k])) / size,
    leaveOneOut: leaveOneOut / size,
    window: rms(cf.map((value, k) => value + df[k] - truth[k])) / size,
  };
}

function interleaved(a: Float64Array, b: Float64Array): Float64Array {
  return new Float64Array(2 * a.length).map((_, k) => (k % 2 === 0 ? a[k >> 1] : b[k >> 1]));
}

function meanProduct(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, k) => sum + value * b[k], 0) / a.length;
}

/** max |½(K_cf + K_df) − η I| over the pairs of positions, η = −½c∇²φ = −2c(φ′ + sφ″), c = 1/(−2φ′(0)). */
function residualOfIdentity({ model }: FieldLab, positions: Float64Array): number {
  const profile = findScalarKernel(model.profile).create(model.lengthScale);
  const [curlFree, flow] = [energyConserving.create(profile, 2), divergenceFree.create(profile, 2)];
  const one = Float64Array.of(1, 0, 0, 1);
  const d = new Float64Array(2);
  const [cf, df] = [new Float64Array(4), new Float64Array(4)];
  let most = 0;
  for (let i = 0; i < positions.length; i += 2) {
    for (let j = 0; j <= i; j += 2) {
      d[0] = positions[i] - positions[j];
      d[1] = positions[i + 1] - positions[j + 1];
      curlFree.block(d, one, one, cf, 0);
      flow.block(d, one, one, df, 0);
      const s = d[0] ** 2 + d[1] ** 2;
      const scalar = (profile.first(s) + s * profile.second(s)) / profile.first(0);
      for (let ab = 0; ab < 4; ab++) most = Math.max(most, Math.abs((cf[ab] + df[ab]) / 2 - scalar * one[ab]));
    }
  }
  return most;
}
