import { useEffect, useEffectEvent } from "react";
import type { RepresentationSizesRequest } from "../../../../src/experiments/molecules/representationSizes.ts";
import { moleculeRepresentations } from "../../../../src/moleculeRepresentations/registry.ts";
import { isUnderWay } from "../../../store/jobStatus.ts";
import type { RepresentationValues } from "../../../store/representations/representationParameters.ts";
import { useRepresentation } from "../../../store/representations/representationStore.ts";
import { jobs, useJob } from "../../../store/useExperiment.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";

export const SIZES = "representationSizes";

/** Nearly even on a logarithmic axis. */
const CARBONS: readonly number[] = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32];

/** All representations are measured, whichever are shown: to show another one costs nothing. */
export function toSizes({ longestChain }: Pick<RepresentationValues, "longestChain">): RepresentationSizesRequest {
  return {
    representations: moleculeRepresentations.map(({ id }) => id),
    carbons: CARBONS.filter((count) => count <= Number(longestChain)),
  };
}

/** The measurement: by itself when the reader first comes by, a second or two in the background; then when asked. */
export function useSizes(visible = usePanelVisible()) {
  const longestChain = useRepresentation(({ values }) => values.longestChain);
  const asked = toSizes({ longestChain });
  const job = useJob<"representationSizes">(SIZES);
  useEffect(() => jobs.hold(SIZES), []);
  const measure = () => {
    // What is measured changes from time to time: the same may be asked for again.
    jobs.cancel(SIZES);
    jobs.store.setState((slots) =>
      slots[SIZES] === undefined ? slots : { ...slots, [SIZES]: { ...slots[SIZES], wantedKey: null } },
    );
    jobs.want(SIZES, "representationSizes", asked, { supersede: "cancel" });
  };
  const first = useEffectEvent(() => {
    const now = jobs.store.getState()[SIZES];
    if (now === undefined || (now.result === null && now.wantedKey === null)) measure();
  });
  useEffect(() => {
    if (visible) first();
  }, [visible]);
  return {
    job,
    asked,
    running: isUnderWay(job.status),
    complete: job.result !== null && job.result.done === job.result.atoms.length,
    measure,
    cancel: () => jobs.cancel(SIZES),
  };
}
