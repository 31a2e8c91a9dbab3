import { useContext, useEffect, useState } from "react";
import type { Cut } from "../../../src/experiments/energyCut.ts";
import type { LabParameters } from "../../../src/experiments/lab.ts";
import type { Loop } from "../../../src/experiments/loopWork.ts";
import { findPotential } from "../../../src/potentials/registry.ts";
import type { JobState } from "../../store/jobs.ts";
import { labSettings, useLab } from "../../store/lab/labStore.ts";
import { toLab } from "../../store/lab/toLab.ts";
import { useDragging, useSettingsOf } from "../../store/SettingsContext.ts";
import { Ahead, jobNow, jobs, useExperiment, useJob } from "../../store/useExperiment.ts";
import { usePanelVisible } from "../PanelVisibility.ts";
import { manners } from "../usePanelExperiment.ts";
import { isTunedByPool } from "./tuneMapRequest.ts";
import { useFittedLab } from "./useFittedLab.ts";

/** Points an axis: of a map while something is dragged, and of one at rest. */
const FINE_GRID = 101;
/** Every second point of the fine one, so that arrows stand at the same places on both. */
const COARSE_GRID = 51;
/** The fine grid is kept while one drags as long as it takes the worker no more than this many milliseconds… */
const KEPT_WITHIN = 16;
/** …and taken up where the coarse one shows that it would take no more than this. */
const TAKEN_UP_WITHIN = 10;
/** A hand that has changed nothing for this many milliseconds rests, and sees the fine grid though it holds on. */
const REST = 150;
export const COARSE_LANDSCAPE = 100;
export const ARROWS = 18;
export const CUT_POINTS = 161;

/** Gestures that change the landscape: a slider's gesture has its parameter's name. */
const LANDSCAPE_GESTURE = /\.|^kT$|^box/;
/** Gestures that change what the models are fitted to, and how. */
const MODEL_GESTURE = /^(N|seed|noise|missingBox|sample|sigma|lambda)$/;

const changesLandscape = (gesture: string | null) => gesture !== null && LANDSCAPE_GESTURE.test(gesture);
const changesModel = (gesture: string | null) => gesture !== null && MODEL_GESTURE.test(gesture);

/** Whether the landscape is being changed; a hand on anything else leaves its fine picture alone. */
function useDraggingLandscape(): boolean {
  return useLab(({ gesture }) => changesLandscape(gesture));
}

/** Whether the experiment itself is being changed: a path dragged over a map leaves the map as fine as it is. */
export function useDraggingExperiment(): boolean {
  const landscape = useDraggingLandscape();
  const model = useLab(({ gesture }) => changesModel(gesture));
  return landscape || model;
}

/** Whether the experiment is changing under a hand: one that holds on but has stopped moving gets what is shown at rest. */
function useMovingExperiment(): boolean {
  const dragging = useDraggingExperiment();
  const values = useLab((state) => state.values);
  const [rested, setRested] = useState<typeof values | null>(null);
  useEffect(() => {
    if (!dragging) return;
    const timer = setTimeout(() => setRested(values), REST);
    return () => clearTimeout(timer);
  }, [dragging, values]);
  return dragging && rested !== values;
}

/** The lab's parameters as the engine takes them. */
export function useLabParameters() {
  return useLab((state) => toLab(state.values));
}

/** Energy and force of the potential in use. */
export function useLandscape(visible = usePanelVisible()) {
  const { landscape } = useLabParameters();
  const dragging = useDraggingLandscape();
  const finest = findPotential(landscape.potential).finestGrid(landscape.potentialParameters);
  const grid = dragging ? COARSE_LANDSCAPE : Math.max(COARSE_LANDSCAPE, finest);
  return useExperiment(
    "landscape",
    "landscape",
    visible ? { landscape, grid, arrows: ARROWS } : null,
    manners(dragging),
  );
}

/** The training set in use. */
export function useSamples(visible = usePanelVisible()) {
  const { landscape, samples } = useLabParameters();
  return useExperiment("samples", "samples", visible ? { landscape, samples } : null, manners(useDraggingExperiment()));
}

/** Points an axis for a moving hand, by what the last result promises of a fine one; a fine one that is there stays. */
function gridUnderHand(lab: LabParameters, { result, requestKey, milliseconds }: JobState<"fields">): number {
  if (result === null || milliseconds === null) return COARSE_GRID;
  const grid = result.x.length;
  if (grid === FINE_GRID && requestKey === JSON.stringify({ lab, grid })) return FINE_GRID;
  const isInTime =
    grid === FINE_GRID ? milliseconds <= KEPT_WITHIN : milliseconds * (FINE_GRID / grid) ** 2 <= TAKEN_UP_WITHIN;
  return isInTime ? FINE_GRID : COARSE_GRID;
}

const FIELDS = "fields";

/** Truth and models on one grid, with their scores; shared by every panel that shows them. */
export function useFields(visible = usePanelVisible()) {
  const { lab, waiting } = useFittedLab(visible);
  const moving = useMovingExperiment();
  const last = useJob<"fields">(FIELDS);
  const grid = moving && lab ? gridUnderHand(lab, last) : FINE_GRID;
  return waiting(useExperiment(FIELDS, "fields", visible && lab ? { lab, grid } : null, manners(moving)));
}

/**
 * Asks for the fields the moment a hand changes them, in the words in which `useFields` will ask: the worker is at it while the page
 * renders what else the change brings.
 */
export function useFieldsAtOnce(visible = usePanelVisible()): void {
  const { store } = useSettingsOf(labSettings);
  const ahead = useContext(Ahead);
  useEffect(() => {
    if (!visible || ahead) return;
    return store.subscribe(({ values, gesture }, before) => {
      if (values === before.values || !(changesModel(gesture) || changesLandscape(gesture))) return;
      const lab = toLab(values);
      if (isTunedByPool(lab)) return;
      const grid = gridUnderHand(lab, jobNow(FIELDS));
      jobs.want(FIELDS, "fields", { lab, grid }, manners(true));
    });
  }, [visible, ahead, store]);
}

/** The work of truth and models round the closed path. */
export function useLoopWork(loop: Loop, visible = usePanelVisible()) {
  const { lab, waiting } = useFittedLab(visible);
  return waiting(useExperiment("loopWork", "loopWork", visible && lab ? { lab, loop } : null, manners(useDragging())));
}

/** Energies along the cut. */
export function useEnergyCut(cut: Cut, visible = usePanelVisible()) {
  const { lab, waiting } = useFittedLab(visible);
  const request = visible && lab ? { lab, cut, points: CUT_POINTS } : null;
  return waiting(useExperiment("energyCut", "energyCut", request, manners(useDragging())));
}
