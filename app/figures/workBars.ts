import type { SourceId } from "../../src/experiments/lab.ts";
import type { LoopWork, LoopWorkResult } from "../../src/experiments/loopWork.ts";
import { roundUp } from "./scales.ts";

/** One source's bar, in fractions of the width from the left: zero work stands in the middle. */
export interface WorkBar {
  readonly source: SourceId;
  /** k_BT₀ */
  readonly work: number;
  /** Left end and right end of the bar; one of them is in the middle. */
  readonly from: number;
  readonly to: number;
}

export interface WorkBars {
  readonly bars: readonly WorkBar[];
  /** The work at the right and, negative, at the left edge, k_BT₀. */
  readonly limit: number;
}

/** An axis of works never shows less than ± this much, in k_BT₀: rounding stays a bar of no length. */
const SMALLEST_LIMIT = 0.1;

/** How far an axis of works reaches to either side of zero, k_BT₀: a round number, which keeps still while a loop is dragged a little. */
export function workLimit(largest: number): number {
  return roundUp(Math.max(SMALLEST_LIMIT, largest));
}

/** The works ∮f·dr that could be had, as bars on one axis symmetric about zero. */
export function workBars({ works }: LoopWorkResult): WorkBars {
  const good = works.filter((work) => work.problem === null && Number.isFinite(work.work));
  const limit = workLimit(Math.max(0, ...good.map((work) => Math.abs(work.work) + work.uncertainty)));
  const bar = ({ source, work }: LoopWork): WorkBar => {
    const end = 0.5 + (0.5 * work) / limit;
    return { source, work, from: Math.min(0.5, end), to: Math.max(0.5, end) };
  };
  return { bars: good.map(bar), limit };
}
