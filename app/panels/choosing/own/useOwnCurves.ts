import { useRef } from "react";
import type { MoleculeCurvesRequest } from "../../../../src/experiments/choosing/moleculeCurves.ts";
import type { MoleculeFitRequest } from "../../../../src/experiments/choosing/moleculeFit.ts";
import type { Frames } from "../../../../src/molecules/frames.ts";
import { useChoosing } from "../../../store/choosing/choosingStore.ts";
import { toOwnCurves, toOwnFit } from "../../../store/choosing/toOwn.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useRestingExperiment } from "../../useRestingExperiment.ts";

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
  const all = set === null ? null : toOwnCurves(set, values);
  const asked = all === null || all.representations.length === 0 ? null : all;
  const job = useRestingExperiment(OWN_CURVES, "moleculeCurves", asked, visible);
  return { ...job, asked: all ?? NOTHING, wantedNow: asked === null ? null : JSON.stringify(asked) };
}

/** Predictions of the representation looked at, for frames it was not learnt from. */
export function useOwnFit(set: Frames | null, visible = usePanelVisible()) {
  const values = useChoosing((state) => state.values);
  const asked: MoleculeFitRequest | null = set === null ? null : toOwnFit(set, values);
  const job = useRestingExperiment(OWN_FIT, "moleculeFit", asked, visible);
  // The frames that the latest result numbers: not those asked about since.
  const answered = useRef<Frames | null>(null);
  if (job.requestKey !== null && !job.isPast) answered.current = set;
  return { ...job, asked, wantedNow: asked === null ? null : JSON.stringify(asked), set: answered.current };
}

export type OwnFit = ReturnType<typeof useOwnFit>;
