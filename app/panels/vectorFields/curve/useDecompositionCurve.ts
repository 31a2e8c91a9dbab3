import type { DecompositionCurveRequest } from "../../../../src/experiments/vectorFields/decompositionCurveResult.ts";
import type { FieldLab } from "../../../../src/experiments/vectorFields/fieldLab.ts";
import { useVectorField } from "../../../store/vectorFields/vectorFieldStore.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useNeverBlank } from "../../useNeverBlank.ts";
import { useRestingExperiment } from "../../useRestingExperiment.ts";
import { asAtFirst, useFieldLab } from "../useVectorExperiments.ts";

const SLOT = "vectorCurve";

/** The sample counts of the horizontal axis, about even on its logarithmic scale. */
const COUNTS: readonly number[] = [10, 15, 20, 30, 50, 75, 100, 150, 200, 300, 500];

/** The learning curve of an experiment, whose own N makes no difference. */
export function curveRequest(lab: FieldLab, maximum: number, repeats: number): DecompositionCurveRequest {
  return {
    lab: { ...lab, samples: { ...lab.samples, count: 1 } },
    counts: COUNTS.filter((count) => count <= maximum),
    repeats,
  };
}

/** The learning curve at the present settings: it takes a second or so, and is run whenever the hand rests. */
export function useDecompositionCurve(visible = usePanelVisible()) {
  const lab = useFieldLab();
  const maximum = useVectorField(({ values }) => Number(values.maximumCount));
  const repeats = useVectorField(({ values }) => values.repeats);
  const request = curveRequest(lab, maximum, repeats);
  const job = useRestingExperiment(SLOT, "decompositionCurve", request, visible);
  const atFirst = curveRequest(asAtFirst(lab), maximum, repeats);
  return { ...job, ...useNeverBlank(job, SLOT, "decompositionCurve", atFirst), asked: request };
}
