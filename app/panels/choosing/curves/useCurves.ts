import type { CurveSettings } from "../../../../src/experiments/choosing/representationCurvesResult.ts";
import type { RequestOf } from "../../../../src/worker/protocol.ts";
import { useDragging } from "../../../store/SettingsContext.ts";
import { jobs, useExperiment } from "../../../store/useExperiment.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useNeverBlank } from "../../useNeverBlank.ts";

/** The jobs that answer with learning curves of representations. */
export type CurvesJob = "gaussianCurves" | "pairCurves" | "threeBodyCurves" | "moleculeCurves";

/** Learning curves at the present settings: they take seconds at most, and are run whenever the hand rests. */
export function useCurves<J extends CurvesJob>(
  slot: string,
  name: J,
  request: RequestOf<J> & { readonly curve: CurveSettings },
  atFirst: RequestOf<J>,
  visible = usePanelVisible(),
) {
  const dragging = useDragging();
  const job = useExperiment(slot, name, visible && !dragging ? request : null, { supersede: "cancel" });
  return {
    ...useNeverBlank(job, slot, name, atFirst),
    asked: request,
    isPast: job.requestKey !== null && job.requestKey !== JSON.stringify(request),
    stop: () => jobs.stop(slot),
    goOn: () => jobs.goOn(slot),
  };
}

export interface CurvesState extends Omit<ReturnType<typeof useCurves<CurvesJob>>, "asked"> {
  readonly asked: { readonly curve: CurveSettings };
}
