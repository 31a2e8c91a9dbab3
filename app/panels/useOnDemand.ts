import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { JobName, RequestOf } from "../../src/worker/protocol.ts";
import { useDragging } from "../store/SettingsContext.ts";
import { jobs, useExperiment } from "../store/useExperiment.ts";
import { usePanelVisible } from "./PanelVisibility.ts";

/** What takes more seconds than this waits to be asked for. */
const AT_ONCE = 3;

/** The request that the reader asked for, by slot, as JSON. */
const askedFor = createStore<Readonly<Record<string, string>>>(() => ({}));

/**
 * An experiment that runs by itself whenever the hand rests, if it is short, and else at the press of a button.
 * @param seconds that it will take, about; null while that is not known, when nothing is asked for yet
 */
export function useOnDemand<J extends JobName>(
  slot: string,
  name: J,
  request: RequestOf<J> | null,
  seconds: number | null,
  visible = usePanelVisible(),
) {
  const dragging = useDragging();
  const key = request === null ? null : JSON.stringify(request);
  const asked = useStore(askedFor, (slots) => slots[slot]);
  const begins = seconds !== null && (seconds <= AT_ONCE || asked === key);
  const job = useExperiment(slot, name, visible && !dragging && begins ? request : null, { supersede: "cancel" });
  return {
    ...job,
    seconds,
    wantedNow: key,
    /** Whether what is shown is of other settings. */
    isPast: job.requestKey !== null && job.requestKey !== key,
    /** Whether a button has to be pressed for it. */
    waits: key !== null && seconds !== null && !begins && job.requestKey !== key,
    run: () => {
      if (job.status === "stopped" && job.wantedKey === key) jobs.goOn(slot);
      else if (key !== null) askedFor.setState({ [slot]: key });
    },
    stop: () => jobs.stop(slot),
  };
}

export type OnDemand<J extends JobName> = ReturnType<typeof useOnDemand<J>>;
