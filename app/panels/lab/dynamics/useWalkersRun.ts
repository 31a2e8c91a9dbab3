import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import { useLab } from "../../../store/lab/labStore.ts";
import { useDragging } from "../../../store/SettingsContext.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useTabSeen } from "../../useTabSeen.ts";
import { useFittedLab } from "../useFittedLab.ts";
import { pageWalkers } from "./pageWalkers.ts";
import { useSources } from "./useDynamicsExperiments.ts";
import type { WalkersRunState, WalkersSetup } from "./walkersRun.ts";

/** The Brownian run at the present settings; it moves only while it can be seen. */
export function useWalkersRun(): WalkersRunState & { readonly stale: boolean } {
  const seen = usePanelVisible();
  const setup = useWalkersSetup(seen);
  const dragging = useDragging();
  const tabSeen = useTabSeen();
  const state = useStore(pageWalkers.store);

  useEffect(() => {
    // A run worth looking at takes longer than a hand rests while dragging.
    if (!dragging && setup !== null) pageWalkers.setUp(setup);
  }, [setup, dragging]);
  useEffect(() => {
    if (!seen || !tabSeen) return;
    pageWalkers.wake();
    return () => pageWalkers.sleep();
  }, [seen, tabSeen]);
  return { ...state, stale: state.shown !== null && (setup === null || !sameSetup(state.shown.setup, setup)) };
}

/** Null until the models' σ and λ are known. */
function useWalkersSetup(visible: boolean): WalkersSetup | null {
  const { lab } = useFittedLab(visible);
  const sources = useSources();
  const walkers = useLab((state) => state.values.walkers);
  const timeStep = useLab((state) => state.values.timeStep);
  const seed = useLab((state) => state.values.brownianSeed);
  const bins = Number(useLab((state) => state.values.bins));
  const tabulate = useLab((state) => state.values.walkerForces === "table");
  return useMemo(
    () => (lab === null ? null : { lab, sources, walkers, timeStep, seed, bins, tabulate }),
    [lab, sources, walkers, timeStep, seed, bins, tabulate],
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
    a.bins === b.bins &&
    a.tabulate === b.tabulate
  );
}
