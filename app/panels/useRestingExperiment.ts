import type { JobName, RequestOf } from "../../src/worker/protocol.ts";
import { useDragging } from "../store/SettingsContext.ts";
import { jobs, useExperiment } from "../store/useExperiment.ts";
import { usePanelVisible } from "./PanelVisibility.ts";

/**
 * An experiment that takes too long to follow a moving hand: asked for while it is in view and the hand rests. The reader may stop it
 * and let it go on. `request` null waits.
 */
export function useRestingExperiment<J extends JobName>(
  slot: string,
  job: J,
  request: RequestOf<J> | null,
  visible = usePanelVisible(),
) {
  const dragging = useDragging();
  const state = useExperiment(slot, job, visible && !dragging ? request : null, { supersede: "cancel" });
  return {
    ...state,
    /** Whether what is shown was asked for with other settings than the present ones. */
    isPast: state.requestKey !== null && state.requestKey !== JSON.stringify(request),
    stop: () => jobs.stop(slot),
    goOn: () => jobs.goOn(slot),
  };
}
