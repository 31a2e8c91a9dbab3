import { useMemo } from "react";
import type { SourceId } from "../../../../src/experiments/lab.ts";
import { useLab } from "../../../store/lab/labStore.ts";
import { useDragging } from "../../../store/SettingsContext.ts";
import { useExperiment } from "../../../store/useExperiment.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { manners } from "../../usePanelExperiment.ts";
import { useFittedLab } from "../useFittedLab.ts";
import { useLabParameters } from "../useLabExperiments.ts";

/** Cells an axis of the stationary solve: at rest, and while something is dragged. */
export const STATIONARY_BINS = 50;
const COARSE_BINS = 25;

const ALWAYS: readonly SourceId[] = ["truth", "independent", "energyConserving"];
const WITH_PRINTED: readonly SourceId[] = [...ALWAYS, "asPrinted"];

/** Whose forces move things: truth, both models, and the kernel as printed where it is switched on. */
export function useSources(): readonly SourceId[] {
  return useLab((state) => (state.values.asPrinted ? WITH_PRINTED : ALWAYS));
}

/** Stationary density, current and entropy production of every source. */
export function useStationary(visible = usePanelVisible()) {
  const { lab, waiting } = useFittedLab(visible);
  const sources = useSources();
  const dragging = useDragging();
  const bins = dragging ? COARSE_BINS : STATIONARY_BINS;
  const request = visible && lab ? { lab, sources, bins } : null;
  return waiting(useExperiment("stationary", "stationary", request, manners(dragging)));
}

export interface Start {
  readonly x: number;
  readonly y: number;
  readonly vx: number;
  readonly vy: number;
  /** Whether the place asked for lies outside the window, so that the nearest one inside is used. */
  readonly moved: boolean;
}

/** Where and how fast the constant-energy run starts: inside the window. */
export function useStart(): Start {
  const { landscape } = useLabParameters();
  const wantedX = useLab((state) => state.values.verletX);
  const wantedY = useLab((state) => state.values.verletY);
  const vx = useLab((state) => state.values.verletVx);
  const vy = useLab((state) => state.values.verletVy);
  return useMemo(() => {
    const { x0, x1, y0, y1 } = landscape.box;
    const x = Math.min(x1, Math.max(x0, wantedX));
    const y = Math.min(y1, Math.max(y0, wantedY));
    return { x, y, vx, vy, moved: x !== wantedX || y !== wantedY };
  }, [landscape, wantedX, wantedY, vx, vy]);
}

/** One constant-energy trajectory in the force of every source, from the same start. */
export function useConstantEnergy(visible = usePanelVisible()) {
  const { lab, waiting } = useFittedLab(visible);
  const sources = useSources();
  const { x, y, vx, vy } = useStart();
  const timeStep = useLab((state) => state.values.verletStep);
  const steps = useLab((state) => state.values.verletSteps);
  const request = visible && lab ? { lab, sources, x, y, vx, vy, timeStep, steps } : null;
  return waiting(useExperiment("constantEnergy", "constantEnergy", request, manners(useDragging())));
}
