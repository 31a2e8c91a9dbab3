import { t } from "../../messages/t.ts";
import { useAmbiguity } from "../../panels/vectorFields/ambiguity/useAmbiguity.ts";
import { useDecompositionCurve } from "../../panels/vectorFields/curve/useDecompositionCurve.ts";
import { useKernelColumn } from "../../panels/vectorFields/matrixKernel/useKernelColumn.ts";
import { useRefusal } from "../../panels/vectorFields/priors/usePriors.ts";
import { useDecomposition, useGammaScan } from "../../panels/vectorFields/useVectorExperiments.ts";
import type { JobState } from "../../store/jobs.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import { gather, type Measure, type Measurements } from "../measurements.ts";
import type { VectorFieldMeasure, VectorFieldMeasurements, VectorFieldResults } from "./types.ts";

/**
 * What the chapter has measured, of what a text needs. While the text is on screen and no hand is on a control it is asked for,
 * just as the figures ask for it; the learning curve alone waits for its figure.
 */
export function useVectorFieldMeasurements(
  needs: readonly string[],
  onScreen: boolean,
): Measurements<VectorFieldMeasurements> {
  const resting = !useDragging();
  const wanted = (...measures: readonly VectorFieldMeasure[]) =>
    onScreen && resting && measures.some((measure) => needs.includes(measure));
  const column = useKernelColumn(wanted("column"));
  const decomposition = useDecomposition(wanted("decomposition"));
  const gamma = useGammaScan(wanted("gamma"));
  const curve = useDecompositionCurve(false);
  const { split, costs } = useAmbiguity(wanted("split", "costs"));
  const refusal = useRefusal(wanted("refusal"));
  return gather<VectorFieldResults>(
    {
      column: present(column, t`scroll to Figure 1`),
      decomposition: present(decomposition, t`scroll to Figure 2`),
      gamma: present(gamma, t`scroll to Figure 2`),
      curve: { ...present(curve, t`scroll to Figure 3`), onDemand: true },
      split: present(split, t`scroll to Figure 4`),
      costs: present(costs, t`scroll to Figure 4`),
      refusal: present(refusal, t`scroll to Figure 5`),
    },
    needs,
    onScreen,
  );
}

/** A measure whose job says what the present settings ask for. */
function present<R>(
  job: Pick<JobState, "status" | "wantedKey" | "requestKey"> & { readonly result: R | null; readonly asked: object },
  again: string,
): Measure<R> {
  return { job, wanted: { ...job.asked }, again };
}
