import type { DecompositionCurveRequest } from "../../../../src/experiments/vectorFields/decompositionCurveResult.ts";
import type { FieldLab } from "../../../../src/experiments/vectorFields/fieldLab.ts";
import { useDragging } from "../../../store/SettingsContext.ts";
import { jobs, useExperiment } from "../../../store/useExperiment.ts";
import { useVectorField } from "../../../store/vectorFields/vectorFieldStore.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useNeverBlank } from "../../useNeverBlank.ts";
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
  const dragging = useDragging();
  const job = useExperiment(SLOT, "decompositionCurve", visible && !dragging ? request : null, { supersede: "cancel" });
  const atFirst = curveRequest(asAtFirst(lab), maximum, repeats);
  return {
    ...useNeverBlank(job, SLOT, "decompositionCurve", atFirst),
    asked: request,
    isPast: job.requestKey !== null && job.requestKey !== JSON.stringify(request),
    stop: () => jobs.stop(SLOT),
    goOn: () => jobs.goOn(SLOT),
  };
}
