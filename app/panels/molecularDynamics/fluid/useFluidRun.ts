import { useContext, useEffect, useRef } from "react";
import { useStore } from "zustand";
import { useMotion } from "../../../store/molecularDynamics/motionStore.ts";
import { toFluidSetup, toFluidStart } from "../../../store/molecularDynamics/toMotion.ts";
import { useDragging } from "../../../store/SettingsContext.ts";
import { Ahead, Staged } from "../../../store/useExperiment.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useTabSeen } from "../../useTabSeen.ts";
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
  const driven = useMotion(({ values }) => toFluidStart(values));
  const state = useStore(pageFluid.store);
  const prepared = useMotion((settings) => settings.prepared);
  const begun = useRef(prepared);
  // A scene starts clean, whatever the one before has left.
  const staged = useRef(useContext(Staged));
  useEffect(() => {
    if (dragging || ahead) return;
    if (staged.current) pageFluid.pause();
    pageFluid.setUp(setup, driven, staged.current || prepared !== begun.current);
    begun.current = prepared;
    staged.current = false;
  }, [setup, driven, prepared, dragging, ahead]);
  useEffect(() => {
    if (!seen || !tabSeen) return;
    pageFluid.wake();
    return () => pageFluid.sleep();
  }, [seen, tabSeen]);
  return { ...state, stale: state.shown !== null && state.shown.setup !== setup };
}
