import type { BrownianSummary } from "../../../../src/experiments/brownian.ts";
import type { SourceId } from "../../../../src/experiments/lab.ts";

/** The last places of the first walker of each source [T×2], oldest first. */
export type Trails = Readonly<Partial<Record<SourceId, Float64Array>>>;

/** Places a trail remembers. */
export const TRAIL_LENGTH = 60;

/** The trails with one more place each; the given ones are left as they are. */
export function extendTrails(trails: Trails, summaries: readonly BrownianSummary[]): Trails {
  const next: Partial<Record<SourceId, Float64Array>> = {};
  for (const { source, state } of summaries) {
    if (state === null) continue;
    const old = (trails[source] ?? new Float64Array(0)).slice(-2 * (TRAIL_LENGTH - 1));
    const trail = new Float64Array(old.length + 2);
    trail.set(old);
    trail.set(state.positions.subarray(0, 2), old.length);
    next[source] = trail;
  }
  return next;
}
