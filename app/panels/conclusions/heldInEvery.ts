import type { ConclusionsResult } from "../../../src/experiments/conclusions/conclusions.ts";
import { conclusions } from "../../../src/experiments/conclusions/list.ts";
import { heldOf } from "../../claims/conclusions/conclusionClaims.ts";

/** The conclusions that held in every one of the draws, by their names. */
export function heldInEvery({ rows }: Pick<ConclusionsResult, "rows">): readonly string[] {
  return rows.flatMap((row, at) => {
    const { held, done } = heldOf(row, conclusions[at]);
    return held === done ? [row.id] : [];
  });
}
