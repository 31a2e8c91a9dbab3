import type { LineParameters } from "../../../../src/experiments/kernelRidge/line.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useLine, useLineExperiment } from "../useKrrExperiments.ts";

export const LINE_SCORES = "lineScores";
export const LINE_TUNE_MAP = "lineTuneMap";

/** What the map depends on: all but the σ and λ that are set. */
export function lineOfMap({ potential, samples, model: { kernel, priorMean } }: LineParameters): LineParameters {
  return { potential, samples, model: { kernel, priorMean, lengthScale: 1, ridge: 0 } };
}

/** What the present σ and λ score, and all others of the map. */
export function useSmoothness(visible = usePanelVisible()) {
  const line = useLine();
  return {
    scores: useLineExperiment(LINE_SCORES, "lineScores", (own) => ({ line: own }), line, visible),
    map: useLineExperiment(LINE_TUNE_MAP, "lineTuneMap", (own) => ({ line: lineOfMap(own) }), line, visible),
  };
}
