import { findLineKernel } from "../../lineKernels/registry.ts";
import { createGenerator } from "../../random/xoshiro128.ts";
import { sentence } from "../../sentence.ts";
import { requireWhole } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";
import { type FitTimes, type TimedFit, timeFits } from "./fitTimes.ts";

export interface FitCostRequest {
  readonly kernel: string;
  /** Sample counts, rising. */
  readonly counts: readonly number[];
  /** Of the samples; another one asks for another measurement. */
  readonly seed: number;
}

/** Also what `partial` hands over after each N: times in milliseconds, NaN where not yet measured, all [counts]. */
export interface FitCostResult {
  readonly counts: Float64Array;
  /** Filling the Gram matrix. */
  readonly gram: Float64Array;
  /** Factorising it and solving for α. */
  readonly solve: Float64Array;
  /** Both together: one training. */
  readonly total: Float64Array;
  /** Bytes of the matrix and its factor. */
  readonly bytes: Float64Array;
  /** Over how many fits each time is taken. */
  readonly fits: Float64Array;
  /** Sample counts done. */
  readonly done: number;
}

/** The most samples that are fitted for the sake of the time it takes. */
export const LARGEST_TIMED = 4000;

/** Samples fitted first and not counted: code runs slowly until it has been run for a while, that of large blocks included. */
const WARM_UP = [300, 300] as const;

/** The data are nothing but a load: σ and λ at which any number of samples is safely factorised. */
const LOAD = { lengthScale: 0.15, ridge: 1e-3 } as const;

/**
 * Measures what training costs against N, on the computer and in the thread it runs in.
 *
 * @param clock milliseconds since some fixed moment
 * @throws Problem "input", "cancelled"
 */
export async function fitCost(
  { kernel, counts, seed }: FitCostRequest,
  context: ExperimentContext,
  clock: () => number = () => performance.now(),
): Promise<FitCostResult> {
  for (const count of counts) requireWhole(count, 2, LARGEST_TIMED, sentence`The number of samples`, "counts");
  const { create } = findLineKernel(kernel);
  const unknown = () => new Float64Array(counts.length).fill(Number.NaN);
  const result = { gram: unknown(), solve: unknown(), total: unknown(), bytes: unknown(), fits: unknown() };
  const snapshot = (done: number): FitCostResult => ({
    counts: Float64Array.from(counts),
    gram: result.gram.slice(),
    solve: result.solve.slice(),
    total: result.total.slice(),
    bytes: result.bytes.slice(),
    fits: result.fits.slice(),
    done,
  });
  const timed = (count: number, before: number, share: number): Promise<FitTimes> =>
    timeFits(load(count, seed, create(LOAD.lengthScale)), clock, async (fraction) => {
      context.progress(before + share * fraction, `N = ${count}`);
      await context.checkpoint();
    });

  const costs = counts.map(expectedCost);
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  for (const count of WARM_UP) await timed(count, 0, 0);
  let spent = 0;
  for (const [index, count] of counts.entries()) {
    const { gram, solve, bytes, fits } = await timed(count, spent / total, costs[index] / total);
    result.gram[index] = gram;
    result.solve[index] = solve;
    result.total[index] = gram + solve;
    result.bytes[index] = bytes;
    result.fits[index] = fits;
    spent += costs[index];
    context.partial(snapshot(index + 1));
  }
  return snapshot(counts.length);
}

/** Roughly how the time to be spent on an N grows, in any unit: a fixed time for many small fits, or one large fit. */
function expectedCost(count: number): number {
  return 1 + (count / 2000) ** 3;
}

/** N random samples of a smooth function. */
function load(count: number, seed: number, kernel: TimedFit["kernel"]): TimedFit {
  const { uniform } = createGenerator(seed);
  const r = Float64Array.from({ length: count }, () => 3 * uniform());
  return { r, U: r.map(Math.cos), kernel, ridge: LOAD.ridge };
}
