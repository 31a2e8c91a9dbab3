import type { AmbiguityRequest } from "../../../../src/experiments/vectorFields/ambiguity.ts";
import type { FieldLab } from "../../../../src/experiments/vectorFields/fieldLab.ts";
import { vectorFieldDefaults } from "../../../store/vectorFields/vectorFieldParameters.ts";
import { useVectorField } from "../../../store/vectorFields/vectorFieldStore.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useNeverBlank } from "../../useNeverBlank.ts";
import { usePanelExperiment } from "../../usePanelExperiment.ts";
import { useRestingExperiment } from "../../useRestingExperiment.ts";
import { asAtFirst, useFieldLab } from "../useVectorExperiments.ts";

const SPLIT = "vectorSplit";
const COSTS = "vectorSplitCosts";
/** Points an axis of the maps: every fifth has an arrow. */
const GRID = 65;
/** The γ compared: closer together at the ends, where a part that is needed may not be forbidden. */
export const SHARES = [0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1];

/** The split at the present γ, and what every γ costs: two results, since γ itself changes only the first. */
export function useAmbiguity(visible = usePanelVisible()) {
  const lab = useFieldLab();
  const { harmonicField, harmonicSigma } = useVectorField(({ values }) => values);
  const harmonic = harmonicField === "chapter" ? null : harmonicField;
  const now = requestsFor(lab, harmonic, harmonicSigma);
  const atFirst = requestsFor(asAtFirst(lab), harmonic, vectorFieldDefaults.harmonicSigma);
  const split = usePanelExperiment(SPLIT, "ambiguity", now.split, visible);
  const costs = useRestingExperiment(COSTS, "splitCosts", now.costs, visible);
  return {
    split: { ...useNeverBlank(split, SPLIT, "ambiguity", atFirst.split), asked: now.split },
    costs: { ...useNeverBlank(costs, COSTS, "splitCosts", atFirst.costs), asked: now.costs },
  };
}

/** A harmonic field has a length scale of its own; null stands for the chapter's field. */
function requestsFor(lab: FieldLab, harmonic: string | null, harmonicSigma: number) {
  const model = harmonic === null ? lab.model : { ...lab.model, lengthScale: harmonicSigma };
  const split: AmbiguityRequest = { lab: { ...lab, model }, harmonic, shares: [], grid: GRID };
  const fixed = { ...lab, model: { ...model, curlFreeShare: 0.5 } };
  const costs: AmbiguityRequest = { ...split, lab: fixed, shares: SHARES, grid: 2 };
  return { split, costs };
}
