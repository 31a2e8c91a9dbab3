import type { CurveSettings } from "../../../../src/experiments/choosing/representationCurvesResult.ts";
import type { RequestOf } from "../../../../src/worker/protocol.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useNeverBlank } from "../../useNeverBlank.ts";
import { useRestingExperiment } from "../../useRestingExperiment.ts";

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
  const job = useRestingExperiment(slot, name, request, visible);
  return { ...job, ...useNeverBlank(job, slot, name, atFirst), asked: request };
}

export interface CurvesState extends Omit<ReturnType<typeof useCurves<CurvesJob>>, "asked"> {
  readonly asked: { readonly curve: CurveSettings };
}
