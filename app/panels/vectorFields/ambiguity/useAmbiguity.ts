import type { AmbiguityRequest } from "../../../../src/experiments/vectorFields/ambiguity.ts";
import { useDragging } from "../../../store/SettingsContext.ts";
import { useExperiment } from "../../../store/useExperiment.ts";
import { useVectorField } from "../../../store/vectorFields/vectorFieldStore.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { usePanelExperiment } from "../../usePanelExperiment.ts";
import { useFieldLab } from "../useVectorExperiments.ts";

/** Points an axis of the maps: every fifth has an arrow. */
const GRID = 65;
/** The γ compared: closer together at the ends, where a part that is needed may not be forbidden. */
const SHARES = [0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1];

/** The split at the present γ, and what every γ costs: two results, since γ itself changes only the first. */
export function useAmbiguity(visible = usePanelVisible()) {
  const lab = useFieldLab();
  const { harmonicField, harmonicSigma } = useVectorField(({ values }) => values);
  const isHarmonic = harmonicField !== "chapter";
  const model = isHarmonic ? { ...lab.model, lengthScale: harmonicSigma } : lab.model;
  const request: AmbiguityRequest = {
    lab: { ...lab, model },
    harmonic: isHarmonic ? harmonicField : null,
    shares: [],
    grid: GRID,
  };
  const split = usePanelExperiment("vectorSplit", "ambiguity", request, visible);
  const fixed = { ...lab, model: { ...model, curlFreeShare: 0.5 } };
  const costsRequest: AmbiguityRequest = { ...request, lab: fixed, shares: SHARES, grid: 2 };
  const dragging = useDragging();
  const costs = useExperiment("vectorSplitCosts", "splitCosts", visible && !dragging ? costsRequest : null, {
    supersede: "cancel",
  });
  return { split: { ...split, asked: request }, costs: { ...costs, asked: costsRequest } };
}
