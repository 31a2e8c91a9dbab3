import type { MultipoleFallOffResult } from "../../../src/experiments/multipoles/multipoleFallOff.ts";
import type { ExpansionOrder } from "../../../src/multipoles/types.ts";

/**
 * The distance, in Å, from which on an expansion errs by no more than a part of the potential, between two points of the curve by a
 * straight line on logarithmic axes; NaN where it does not come down to it.
 */
export function distanceOfError(
  { distances, potential, orders }: MultipoleFallOffResult,
  order: ExpansionOrder,
  part: number,
): number {
  const errors = orders.find((candidate) => candidate.order === order)?.errors ?? new Float64Array(0);
  const logs = Array.from(errors, (error, i) => Math.log(error / (part * potential[i])));
  const last = logs.findLastIndex((log) => log > 0);
  if (last < 0 || last === logs.length - 1) return Number.NaN;
  const share = logs[last] / (logs[last] - logs[last + 1]);
  return distances[last] * (distances[last + 1] / distances[last]) ** share;
}
