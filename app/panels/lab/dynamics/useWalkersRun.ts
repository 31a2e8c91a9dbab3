import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import { useLab } from "../../../store/labStore.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useDragging, useLabParameters } from "../useLabExperiments.ts";
import { pageWalkers } from "./pageWalkers.ts";
import { useSources } from "./useDynamicsExperiments.ts";
import type { WalkersRunState, WalkersSetup } from "./walkersRun.ts";

/** The Brownian run at the present settings; it moves only while it can be seen. */
export function useWalkersRun(): WalkersRunState & { readonly stale: boolean } {
  const setup = useWalkersSetup();
  const dragging = useDragging();
  const seen = usePanelVisible();
  const tabSeen = useTabSeen();
  const state = useStore(pageWalkers.store);

  useEffect(() => {
    // A run worth looking at takes longer than a hand rests while dragging.
    if (!dragging) pageWalkers.setUp(setup);
  }, [setup, dragging]);
  useEffect(() => {
    if (!seen || !tabSeen) return;
    pageWalkers.wake();
    return () => pageWalkers.sleep();
  }, [seen, tabSeen]);
  return { ...state, stale: state.shown !== null && !sameSetup(state.shown.setup, setup) };
}

function useWalkersSetup(): WalkersSetup {
  const lab = useLabParameters();
  const sources = useSources();
  const walkers = useLab((state) => state.values.walkers);
  const timeStep = useLab((state) => state.values.timeStep);
  const seed = useLab((state) => state.values.brownianSeed);
  const bins = Number(useLab((state) => state.values.bins));
  return useMemo(
    () => ({ lab, sources, walkers, timeStep, seed, bins }),
    [lab, sources, walkers, timeStep, seed, bins],
  );
}

/** The parts are the same objects while they say the same. */
function sameSetup(a: WalkersSetup, b: WalkersSetup): boolean {
  return (
    a.lab === b.lab &&
    a.sources === b.sources &&
    a.walkers === b.walkers &&
    a.timeStep === b.timeStep &&
    a.seed === b.seed &&
    a.bins === b.bins
  );
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
