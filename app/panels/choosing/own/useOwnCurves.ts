import { useRef } from "react";
import type { MoleculeCurvesRequest } from "../../../../src/experiments/choosing/moleculeCurves.ts";
import type { MoleculeFitRequest } from "../../../../src/experiments/choosing/moleculeFit.ts";
import type { Frames } from "../../../../src/molecules/frames.ts";
import { useChoosing } from "../../../store/choosing/choosingStore.ts";
import { toOwnCurves, toOwnFit } from "../../../store/choosing/toOwn.ts";
import { useDragging } from "../../../store/SettingsContext.ts";
import { jobs, useExperiment } from "../../../store/useExperiment.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";

export const OWN_CURVES = "choosingOwnCurves";
export const OWN_FIT = "choosingOwnFit";

const NOTHING: Omit<MoleculeCurvesRequest, "frames"> = {
  representations: [],
  testCount: 0,
  curve: { counts: [], repeats: 0, seed: 0, kernel: "gaussian", standardise: false, mostForChoice: 0 },
};

/** The learning curves of a set of molecules; null for none waits, and so do curves of no representation. */
export function useOwnCurves(set: Frames | null, visible = usePanelVisible()) {
  const values = useChoosing((state) => state.values);
  const dragging = useDragging();
  const all = set === null ? null : toOwnCurves(set, values);
  const asked = all === null || all.representations.length === 0 ? null : all;
  const job = useExperiment(OWN_CURVES, "moleculeCurves", visible && !dragging ? asked : null, { supersede: "cancel" });
  return {
    ...job,
    asked: all ?? NOTHING,
    wantedNow: asked === null ? null : JSON.stringify(asked),
    isPast: job.requestKey !== null && job.requestKey !== JSON.stringify(asked),
    stop: () => jobs.stop(OWN_CURVES),
    goOn: () => jobs.goOn(OWN_CURVES),
  };
}

/** Predictions of the representation looked at, for frames it was not learnt from. */
export function useOwnFit(set: Frames | null, visible = usePanelVisible()) {
  const values = useChoosing((state) => state.values);
  const dragging = useDragging();
  const asked: MoleculeFitRequest | null = set === null ? null : toOwnFit(set, values);
  const job = useExperiment(OWN_FIT, "moleculeFit", visible && !dragging ? asked : null, { supersede: "cancel" });
  const wantedNow = asked === null ? null : JSON.stringify(asked);
  const isPast = job.requestKey !== null && job.requestKey !== wantedNow;
  // The frames that the latest result numbers: not those asked about since.
  const answered = useRef<Frames | null>(null);
  if (job.requestKey !== null && !isPast) answered.current = set;
  return { ...job, asked, wantedNow, isPast, set: answered.current };
}

export type OwnFit = ReturnType<typeof useOwnFit>;
