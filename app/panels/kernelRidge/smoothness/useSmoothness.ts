import { useMemo } from "react";
import { useKrr } from "../../../store/kernelRidge/krrStore.ts";
import { toLine } from "../../../store/kernelRidge/toLine.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { usePanelExperiment } from "../../usePanelExperiment.ts";

export const LINE_SCORES = "lineScores";
export const LINE_TUNE_MAP = "lineTuneMap";

/** What the present σ and λ score, and all others of the map. */
export function useSmoothness(visible = usePanelVisible()) {
  const line = useKrr((state) => toLine(state.values));
  // The map does not depend on the σ and λ that are set.
  const { potential, samples } = line;
  const { kernel, priorMean } = line.model;
  const unset = useMemo(
    () => ({ line: { potential, samples, model: { kernel, priorMean, lengthScale: 1, ridge: 0 } } }),
    [potential, samples, kernel, priorMean],
  );
  return {
    scores: usePanelExperiment(LINE_SCORES, "lineScores", { line }, visible),
    map: usePanelExperiment(LINE_TUNE_MAP, "lineTuneMap", unset, visible),
  };
}
