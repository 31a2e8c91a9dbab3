import { axis } from "../../geometry.ts";
import { type SymmetricRoot, symmetricRoot } from "../../linalg/symmetricRoot.ts";
import { findLineKernel } from "../../lineKernels/registry.ts";
import { lineGram } from "../../lineRegression/lineGram.ts";
import { PAIR_RANGE } from "../../pairPotentials/types.ts";
import { Problem, type ProblemReport, toProblemReport } from "../../problem.ts";
import { createGenerator, streamSeed } from "../../random/xoshiro128.ts";
import { sentence } from "../../sentence.ts";
import { requireWhole } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";
import { Memo } from "../memo.ts";
import type { LineParameters } from "./line.ts";
import { lineData } from "./lineData.ts";
import { fitLineModel, priorMeanOf } from "./lineModel.ts";

export interface LineDrawsRequest {
  /** Its own kernel has no part in it. */
  readonly line: LineParameters;
  readonly kernels: readonly string[];
  /** How many functions are drawn. */
  readonly draws: number;
  /** Of the white noise that they are made of, the same for all kernels. */
  readonly drawSeed: number;
}

/** A normal distribution over functions, and functions drawn from it, all on the result's places. */
export interface LineDistribution {
  readonly mean: Float64Array;
  readonly standardDeviation: Float64Array;
  /** [draws], each [M]. */
  readonly draws: readonly Float64Array[];
}

/** What one kernel holds for possible before and after it has seen the samples. */
export interface LineKernelDraws {
  readonly kernel: string;
  readonly prior: LineDistribution;
  /** Null where K + λI cannot be factorised. */
  readonly posterior: LineDistribution | null;
  readonly problem: ProblemReport | null;
  /** How many independent directions hold 99.99 % of the prior's variance over the places: what a draw is made of. */
  readonly directions: number;
}

export interface LineDrawsResult {
  /** Places r [M]. */
  readonly r: Float64Array;
  readonly truth: Float64Array;
  /** The samples [N]. */
  readonly sampleR: Float64Array;
  readonly sampleU: Float64Array;
  readonly kernels: readonly LineKernelDraws[];
}

/** Places at which the functions are drawn: close enough for the roughest kernel to look rough. */
const PLACES = 140;
/** The part of the variance that `directions` holds. */
const HELD = 0.9999;
const MOST_DRAWS = 20;

/** Of the priors of all kernels at two settings. */
const roots = new Memo<SymmetricRoot>({ entries: 10 });

/**
 * Functions drawn from the prior and from the posterior of each kernel:
 *
 *     f = m + A^½ z,   A = k(r, r′) before, and k(r, r′) − k(r, R)(K + λI)⁻¹k(R, r′) after seeing samples at R,
 *
 * with the same white noise z for all: what differs between two draws is the kernel's doing.
 * @throws Problem "input", "cancelled"
 * Source: Rasmussen & Williams (2006), §2.2 and A.2, doi:10.7551/mitpress/3206.001.0001.
 */
export async function lineDraws(request: LineDrawsRequest, context: ExperimentContext): Promise<LineDrawsResult> {
  const { line, draws, drawSeed } = request;
  requireWhole(draws, 1, MOST_DRAWS, sentence`The number of draws`, "draws");
  const { potential, training } = await lineData(line.potential, line.samples);
  const r = axis(PAIR_RANGE.from, PAIR_RANGE.to, PLACES);
  const noise = whiteNoise(draws, drawSeed);
  const priorMean = priorMeanOf(line.model, training);
  const kernels: LineKernelDraws[] = [];
  for (const [index, id] of request.kernels.entries()) {
    context.progress(index / request.kernels.length, findLineKernel(id).label);
    await context.checkpoint();
    const { root, eigenvalues } = priorRoot(id, line.model.lengthScale, r);
    await context.checkpoint();
    kernels.push({
      kernel: id,
      prior: distribution(new Float64Array(PLACES).fill(priorMean), root, noise),
      directions: directionsOf(eigenvalues),
      ...posteriorOf({ ...line.model, kernel: id }, training, r, noise, eigenvalues[PLACES - 1]),
    });
  }
  return { r, truth: r.map(potential.energy), sampleR: training.r.slice(), sampleU: training.U.slice(), kernels };
}

/** A stream for each draw, so that one draw more leaves the others as they are. */
function whiteNoise(draws: number, seed: number): Float64Array[] {
  return Array.from({ length: draws }, (_, draw) => {
    const { normal } = createGenerator(streamSeed(seed, `function ${draw}`));
    return new Float64Array(PLACES).map(normal);
  });
}

function priorRoot(id: string, lengthScale: number, r: Float64Array): SymmetricRoot {
  const key = JSON.stringify([id, lengthScale]);
  return roots.get(key) ?? roots.set(key, symmetricRoot(lineGram(findLineKernel(id).create(lengthScale), r), PLACES));
}

function posteriorOf(
  settings: LineParameters["model"],
  training: { readonly r: Float64Array; readonly U: Float64Array },
  r: Float64Array,
  noise: readonly Float64Array[],
  priorVariance: number,
): Pick<LineKernelDraws, "posterior" | "problem"> {
  try {
    const model = fitLineModel(settings, training);
    // Where much is known little is left of the prior's variance, but its rounding errors are.
    const { root } = symmetricRoot(model.covariance(r), PLACES, priorVariance);
    return { posterior: distribution(r.map(model.predict), root, noise), problem: null };
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.kind !== "linear-algebra") throw thrown;
    return { posterior: null, problem: toProblemReport(thrown) };
  }
}

/** @param root S = A^½ [M×M]: the variance at a place is the square of its row, Σⱼ Sᵢⱼ² = Aᵢᵢ */
function distribution(mean: Float64Array, root: Float64Array, noise: readonly Float64Array[]): LineDistribution {
  const n = mean.length;
  const row = (i: number) => root.subarray(i * n, (i + 1) * n);
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, j) => sum + value * b[j], 0);
  return {
    mean,
    standardDeviation: mean.map((_, i) => Math.sqrt(dot(row(i), row(i)))),
    draws: noise.map((z) => mean.map((middle, i) => middle + dot(row(i), z))),
  };
}

/** @param eigenvalues of the covariance, rising */
function directionsOf(eigenvalues: Float64Array): number {
  const wanted = HELD * eigenvalues.reduce((sum, w) => sum + w, 0);
  let held = 0;
  let count = 0;
  while (held < wanted && count < eigenvalues.length) held += eigenvalues[eigenvalues.length - ++count];
  return count;
}
