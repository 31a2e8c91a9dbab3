import type { CurveSettings, RepresentationCurve, RepresentationCurves } from "./representationCurvesResult.ts";

/** Settings for curves in tests. */
export function curveSettings(
  counts: readonly number[],
  repeats: number,
  change: Partial<CurveSettings> = {},
): CurveSettings {
  return { counts, repeats, seed: 1, kernel: "gaussian", standardise: false, mostForChoice: 150, ...change };
}

export function curveNamed({ curves }: RepresentationCurves, id: string): RepresentationCurve {
  const found = curves.find((curve) => curve.id === id);
  if (found === undefined) throw new Error(`There is no curve ${id}.`);
  return found;
}

/** The root-mean-square errors of one N, of every split. */
export function errorsAt(result: RepresentationCurves, id: string, count: number): Float64Array {
  const row = result.counts.indexOf(count);
  const { rootMeanSquare } = curveNamed(result, id).numbers;
  return rootMeanSquare.slice(row * result.repeats, (row + 1) * result.repeats);
}
