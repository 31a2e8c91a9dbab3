import type { VectorTraining } from "../../../src/covariantKernels/fitVectors.ts";
import type { VectorCurveResult } from "../../../src/experiments/covariant/curveSets.ts";
import type { RequestOf } from "../../../src/worker/protocol.ts";
import { Python, rows, type Value } from "../literals.ts";
import type { Kitchen } from "../recipe.ts";

/** The curves on the page where they are those of the settings, and all done; else anew. */
export async function vectorCurvesOf<J extends "forceCurves" | "elementCurves">(
  slot: string,
  job: J,
  request: RequestOf<J>,
  { run, shown }: Kitchen,
): Promise<VectorCurveResult> {
  const known = await shown(slot, job);
  const isWhole = ({ done, counts, repeats }: VectorCurveResult) => done === counts.length * repeats;
  if (known !== null && isWhole(known.result) && JSON.stringify(known.request) === JSON.stringify(request)) {
    return known.result;
  }
  return run(job, request);
}

/**
 * The N whose first sample set is learnt again: the largest of at most this many samples, for their s and λ are chosen once more while
 * the program is being written.
 */
export function learntCount(counts: readonly number[], most: number): number {
  return Math.max(...counts.filter((count) => count <= most));
}

/** Of each curve the errors [counts×repeats], and that of a model that knows nothing. */
export function curvePieces({ curves, repeats }: VectorCurveResult): ReadonlyMap<string, Value> {
  return new Map(curves.map(({ id, spread, errors }) => [id, { spread, errors: rows(errors, repeats) }] as const));
}

/** Neighbourhoods as one array [N, n, d + 1]: coordinates and the kind; where there are fewer neighbours, rows of kind −1. */
export function kindPlaces({ neighbourhoods }: VectorTraining): Python {
  const [{ dimension: d }] = neighbourhoods;
  const most = Math.max(...neighbourhoods.map(({ positions }) => positions.length / d));
  const all = neighbourhoods.flatMap(({ positions, kinds }) =>
    Array.from({ length: most }, (_, i) =>
      i * d < positions.length
        ? [...positions.subarray(i * d, (i + 1) * d), kinds?.[i] ?? 0]
        : [...new Float64Array(d), -1],
    ).flat(),
  );
  return new Python(`${rows(Float64Array.from(all), most * (d + 1)).code}.reshape(-1, ${most}, ${d + 1})`);
}
