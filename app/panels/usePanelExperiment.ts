import type { JobName, RequestOf } from "../../src/worker/protocol.ts";
import type { JobState } from "../store/jobs.ts";
import { useDragging } from "../store/SettingsContext.ts";
import { useExperiment } from "../store/useExperiment.ts";
import { usePanelVisible } from "./PanelVisibility.ts";

/** Under a moving hand each picture is finished, so that they keep coming; at rest an older one gives way at once. */
export function manners(dragging: boolean) {
  return { supersede: dragging ? "finish" : "cancel" } as const;
}

/** An experiment that a panel shows, asked for while it is in view. */
export function usePanelExperiment<J extends JobName>(
  slot: string,
  job: J,
  request: RequestOf<J>,
  visible = usePanelVisible(),
): JobState<J> {
  return useExperiment(slot, job, visible ? request : null, manners(useDragging()));
}
