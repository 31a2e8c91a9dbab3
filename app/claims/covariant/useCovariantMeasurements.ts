import type { ForceCurvesRequest } from "../../../src/experiments/covariant/forceCurves.ts";
import { t } from "../../messages/t.ts";
import { useAcross } from "../../panels/covariant/across/useAcross.ts";
import { useBlock, useConvergence } from "../../panels/covariant/average/useAverage.ts";
import { useForceCurves } from "../../panels/covariant/curves/useForceCurves.ts";
import { useTurned } from "../../panels/covariant/turning/useTurned.ts";
import { gather, type Measurements } from "../measurements.ts";
import type { CovariantMeasurements, CovariantResults } from "./types.ts";

/** What the chapter's figures have measured, of what a text needs; what is quick is asked for while the text is on screen. */
export function useCovariantMeasurements(
  needs: readonly string[],
  onScreen: boolean,
): Measurements<CovariantMeasurements> {
  const asks = (measure: string) => onScreen && needs.includes(measure);
  const turned = useTurned(asks("turned"));
  const block = useBlock(asks("block"));
  const convergence = useConvergence(asks("convergence"));
  const across = useAcross(asks("across"));
  const curves = useForceCurves(false);
  const of: ForceCurvesRequest = curves.requestKey === null ? curves.asked : JSON.parse(curves.requestKey);
  return gather<CovariantResults>(
    {
      turned: { job: turned, wanted: { ...turned.asked }, again: t`scroll to Figure 1` },
      block: { job: block, wanted: { ...block.asked }, again: t`scroll to Figure 2` },
      convergence: { job: convergence, wanted: { ...convergence.asked }, again: t`scroll to Figure 2` },
      across: { job: across, wanted: { ...across.asked }, again: t`scroll to Figure 3` },
      curves: {
        job: { ...curves, result: curves.result && { ...curves.result, of } },
        wanted: { ...curves.asked },
        again: t`scroll to Figure 4`,
        onDemand: true,
      },
    },
    needs,
    onScreen,
  );
}
