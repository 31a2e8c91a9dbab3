import { useContext, useEffect, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import { useMotion } from "../../../store/molecularDynamics/motionStore.ts";
import { toFluidSetup } from "../../../store/molecularDynamics/toMotion.ts";
import { useDragging } from "../../../store/SettingsContext.ts";
import { Ahead } from "../../../store/useExperiment.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import type { FluidRunState } from "./fluidRun.ts";
import { pageFluid } from "./pageFluid.ts";

/** The fluid at the present settings; it moves only while it can be seen. */
export function useFluidRun(): FluidRunState & { readonly stale: boolean } {
  // There is one fluid on the page: a scene that is prepared leaves it alone.
  const ahead = useContext(Ahead);
  const seen = usePanelVisible() && !ahead;
  const tabSeen = useTabSeen();
  const dragging = useDragging();
  const setup = useMotion(({ values }) => toFluidSetup(values));
  const state = useStore(pageFluid.store);
  useEffect(() => {
    if (!dragging && !ahead) pageFluid.setUp(setup);
  }, [setup, dragging, ahead]);
  useEffect(() => {
    if (!seen || !tabSeen) return;
    pageFluid.wake();
    return () => pageFluid.sleep();
  }, [seen, tabSeen]);
  return { ...state, stale: state.shown !== null && state.shown.setup !== setup };
}

function useTabSeen(): boolean {
  return useSyncExternalStore(
    (listener) => {
      document.addEventListener("visibilitychange", listener);
      return () => document.removeEventListener("visibilitychange", listener);
    },
    () => document.visibilityState === "visible",
  );
}
