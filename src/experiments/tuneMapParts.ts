import { DEFAULT_RIDGES } from "../regression/hyperparameterGrid.ts";
import { scanBytes } from "../regression/memory.ts";
import type { HyperparameterScan } from "../regression/scan.ts";
import { MEMORY_LIMIT } from "../simd/heap.ts";
import type { LabParameters } from "./lab.ts";
import { dealOut, type Splitting } from "./splitting.ts";
import { lengthScalesOf, scored, type TuneMapRequest, type TuneMapResult } from "./tuneMapResult.ts";

/** Up to so many samples the whole map is done before a second worker has started. */
const ALONE = 40;

/** How many workers may decompose at once without taking more memory together than one engine may. */
function mostAtOnce(samples: number): number {
  return Math.max(1, Math.floor(MEMORY_LIMIT / scanBytes(samples, false)));
}

/** Samples of a lab, without drawing them. */
function sampleCount({ samples }: LabParameters): number {
  return samples.scheme === "hand" ? samples.points.length : samples.count;
}

/** The σ–λ map by columns: each σ is one decomposition, whoever does it. */
export const tuneMapParts: Splitting<TuneMapRequest, TuneMapResult> = {
  split: (request, most) => {
    const samples = sampleCount(request.lab);
    const parts = samples <= ALONE ? 1 : Math.min(most, mostAtOnce(samples));
    return dealOut(lengthScalesOf(request), parts).map((lengthScales) => ({ ...request, lengthScales }));
  },
  merge: (whole, parts) => {
    const maps = parts.flatMap(({ result }) => result?.maps ?? []);
    const begun = whole.models.filter((model) => maps.some(({ id }) => id === model));
    return {
      maps: begun.map((model) => {
        const scan = emptyScan(lengthScalesOf(whole));
        for (const map of maps) if (map.id === model) copyColumns(map, scan);
        return scored(model, scan);
      }),
    };
  },
  cost: (request) => lengthScalesOf(request).length,
};

function emptyScan(lengthScales: readonly number[]): HyperparameterScan {
  const unknown = () => new Float64Array(lengthScales.length * DEFAULT_RIDGES.length).fill(Number.NaN);
  return {
    lengthScales: Float64Array.from(lengthScales),
    ridges: Float64Array.from(DEFAULT_RIDGES),
    leaveOneOut: unknown(),
    logMarginalLikelihood: unknown(),
  };
}

function copyColumns(from: HyperparameterScan, into: HyperparameterScan): void {
  for (const [column, lengthScale] of from.lengthScales.entries()) {
    const target = into.lengthScales.indexOf(lengthScale);
    for (let row = 0; row < into.ridges.length; row++) {
      const source = row * from.lengthScales.length + column;
      const at = row * into.lengthScales.length + target;
      into.leaveOneOut[at] = from.leaveOneOut[source];
      into.logMarginalLikelihood[at] = from.logMarginalLikelihood[source];
    }
  }
}
