import { Problem } from "../../problem.ts";
import { sentence } from "../../sentence.ts";
import { requireWhole } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";
import { fieldSamples } from "./fieldSamples.ts";
import { priorDraw } from "./priorDraws.ts";
import { PURE_KERNELS } from "./pureKernels.ts";
import { explainedBy, fitPure, type RefusalModel } from "./refusal.ts";

export interface RefusalTableRequest {
  readonly model: RefusalModel;
  readonly count: number;
  /** Of the first draw; the others follow it. */
  readonly seed: number;
  /** Draws from each kernel. */
  readonly repeats: number;
}

/** Also what `partial` hands over after each draw. */
export interface RefusalTableResult {
  readonly repeats: number;
  /** Draws done so far. */
  readonly done: number;
  /**
   * Part of the field that is explained, [kernel drawn from × kernel fitted × repeats], in the order of `PURE_KERNELS`; NaN where it is
   * not known yet, or could not be fitted.
   */
  readonly explained: Float64Array;
}

/** Points an axis where fits are scored: each of many draws need not be known very well. */
const SCORED = 16;
export const MOST_REPEATS = 100;

/**
 * Draws fields from each kernel and learns each with every kernel: which of them holds which fields to be possible.
 * @throws Problem "input", "cancelled"
 */
export async function refusalTable(
  { model, count, seed, repeats }: RefusalTableRequest,
  context: ExperimentContext,
): Promise<RefusalTableResult> {
  requireWhole(repeats, 1, MOST_REPEATS, sentence`The number of draws`, "repeats");
  const explained = new Float64Array(PURE_KERNELS.length ** 2 * repeats).fill(Number.NaN);
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const [row, drawn] of PURE_KERNELS.entries()) {
      const field = priorDraw(drawn, model, seed + repeat).force;
      const training = fieldSamples({ value: field }, { scheme: "uniform", count, seed: seed + repeat, noise: 0 });
      for (const [column, kernel] of PURE_KERNELS.entries()) {
        await context.checkpoint();
        const at = (row * PURE_KERNELS.length + column) * repeats + repeat;
        try {
          explained[at] = await explainedBy(await fitPure(kernel, model, training, context), field, SCORED, context);
        } catch (thrown) {
          if (!(thrown instanceof Problem && thrown.kind === "linear-algebra")) throw thrown;
        }
      }
    }
    context.progress((repeat + 1) / repeats, sentence`draw ${repeat + 1} of ${repeats}`);
    context.partial({ repeats, done: repeat + 1, explained });
  }
  return { repeats, done: repeats, explained };
}
