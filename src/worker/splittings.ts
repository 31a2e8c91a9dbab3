import { representationCurvesParts } from "../experiments/choosing/representationCurvesParts.ts";
import { curveSetsParts } from "../experiments/covariant/curveSets.ts";
import { learningCurveParts } from "../experiments/learningCurveParts.ts";
import { molecularCurvesParts } from "../experiments/molecule/molecularCurvesParts.ts";
import { molecularSpectrumParts } from "../experiments/molecule/molecularSpectrumParts.ts";
import type { Splitting } from "../experiments/splitting.ts";
import { tuneMapParts } from "../experiments/tuneMapParts.ts";
import { decompositionCurveParts } from "../experiments/vectorFields/decompositionCurveParts.ts";
import { gammaScanParts } from "../experiments/vectorFields/gammaScanParts.ts";
import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import type { JobName, RequestOf, ResultOf } from "./protocol.ts";

/** How each job that several workers can do at once is split and put together again. */
const splittings: { readonly [J in JobName]?: Splitting<RequestOf<J>, ResultOf<J>> } = {
  tuneMap: tuneMapParts,
  learningCurve: learningCurveParts,
  gammaScan: gammaScanParts,
  decompositionCurve: decompositionCurveParts,
  gaussianCurves: representationCurvesParts(),
  pairCurves: representationCurvesParts(),
  threeBodyCurves: representationCurvesParts(),
  moleculeCurves: representationCurvesParts(),
  forceCurves: curveSetsParts(),
  elementCurves: curveSetsParts(),
  molecularCurves: molecularCurvesParts,
  molecularSpectrum: molecularSpectrumParts,
};

/** A job's splitting; one that cannot be split is a single part. */
export function splittingOf<J extends JobName>(job: J): Splitting<RequestOf<J>, ResultOf<J>> {
  const found: (typeof splittings)[J] = splittings[job];
  return found ?? whole();
}

function whole<Request, Result>(): Splitting<Request, Result> {
  return {
    split: (request) => [request],
    merge: (_whole, [{ result }]) => {
      if (result === null) throw new Problem("internal", sentence`There is nothing to put together yet.`);
      return result;
    },
    cost: () => 1,
  };
}
