import type { SourceId } from "../../src/experiments/lab.ts";
import type { LoopWork, LoopWorkResult } from "../../src/experiments/loopWork.ts";

/** One source's bar, in fractions of the width from the left. */
export interface WorkBar {
  readonly source: SourceId;
  /** Null where the source has no work to show; `problem` then says why. */
  readonly work: number | null;
  readonly uncertainty: number;
  /** Left end and right end of the bar; one of them is at `zero`. */
  readonly from: number;
  readonly to: number;
  readonly problem: string | null;
}

export interface WorkBars {
  /** Where zero work stands. */
  readonly zero: number;
  readonly bars: readonly WorkBar[];
  /** The work at the right and, negative, at the left edge, k_BT₀. */
  readonly limit: number;
}

/** The axis never shows less than ± this much, in k_BT₀: rounding stays a bar of no length. */
const SMALLEST_LIMIT = 0.1;

/** The smallest 1, 2 or 5 × 10ⁿ that is not below `value`: the axis keeps still while a loop is dragged a little. */
export function roundUp(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 5, 10].find((candidate) => candidate * decade >= value * (1 - 1e-12)) ?? 10;
  return step * decade;
}

/** The works ∮f·dr as bars on one axis symmetric about zero. */
export function workBars(result: LoopWorkResult): WorkBars {
  const good = result.works.filter((work) => work.problem === null && Number.isFinite(work.work));
  const limit = roundUp(Math.max(SMALLEST_LIMIT, ...good.map((work) => Math.abs(work.work) + work.uncertainty)));
  const place = (work: number) => 0.5 + (0.5 * work) / limit;
  const bar = (work: LoopWork): WorkBar => {
    const end = good.includes(work) ? place(work.work) : 0.5;
    return {
      source: work.source,
      work: good.includes(work) ? work.work : null,
      uncertainty: work.uncertainty,
      from: Math.min(0.5, end),
      to: Math.max(0.5, end),
      problem: work.problem?.message ?? null,
    };
  };
  return { zero: 0.5, bars: result.works.map(bar), limit };
}
