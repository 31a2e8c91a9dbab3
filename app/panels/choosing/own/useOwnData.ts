import { useMemo } from "react";
import { useStore } from "zustand";
import type { ReadMoleculesResult } from "../../../../src/experiments/molecules/readMolecules.ts";
import { type Frames, frameCount } from "../../../../src/molecules/frames.ts";
import { choosingDefaults } from "../../../store/choosing/choosingParameters.ts";
import { useChoosing } from "../../../store/choosing/choosingStore.ts";
import { energySet } from "../../../store/choosing/energySet.ts";
import { openedSet } from "../../../store/choosing/openedSet.ts";
import { FEWEST_FRAMES, toMoleculeSet } from "../../../store/choosing/toOwn.ts";
import { useExperiment } from "../../../store/useExperiment.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useNeverBlank } from "../../useNeverBlank.ts";
import { useRestingExperiment } from "../../useRestingExperiment.ts";

export const OWN_SET = "choosingOwnSet";
export const OWN_FILE = "choosingOwnFile";

/** A file as it was read, and what it is called. */
export interface ReadSet {
  readonly title: string;
  readonly read: ReadMoleculesResult;
}

/** The molecules that Figure 4 learns from. */
export function useOwnData(visible = usePanelVisible()) {
  const values = useChoosing((state) => state.values);
  const opened = useStore(openedSet);
  const reading = useExperiment(OWN_FILE, "readMolecules", visible && opened !== null ? opened.request : null);
  const wanted = toMoleculeSet(values);
  const job = useRestingExperiment(OWN_SET, "moleculeSet", wanted, visible);
  const made = useNeverBlank(job, OWN_SET, "moleculeSet", toMoleculeSet(choosingDefaults));

  const file: ReadSet | null =
    opened === null || reading.result === null
      ? null
      : { title: titleIn(reading.requestKey) ?? opened.title, read: reading.result };
  // A file that nothing can be learnt from is told of; what was there before stays.
  const ofFile = file !== null && canBeLearntFrom(file.read.frames) ? file.read.frames : null;
  const frames = ofFile ?? made.result?.frames ?? null;
  const unit = ofFile === null ? "eV" : values.fileUnit;
  const key = ofFile === null ? made.requestKey : reading.requestKey;
  const set = useMemo(
    () => (frames === null || key === null ? null : energySet(frames, unit, JSON.parse(key))),
    [frames, unit, key],
  );
  return {
    /** Energies in meV above the lowest; null until there are any. */
    set,
    opened,
    reading,
    made,
    file,
    fromFile: ofFile !== null,
    /** Whether what is shown is of the set that is wanted. */
    isPresent:
      ofFile !== null
        ? reading.requestKey === JSON.stringify(opened?.request)
        : opened === null && made.requestKey === JSON.stringify(wanted),
  };
}

export type OwnData = ReturnType<typeof useOwnData>;

/** Whether there are energies, and frames enough. */
export function canBeLearntFrom(frames: Frames): boolean {
  return frames.energies !== null && frameCount(frames) >= FEWEST_FRAMES;
}

function titleIn(key: string | null): string | undefined {
  if (key === null) return undefined;
  const { source }: { source?: { title?: string } } = JSON.parse(key);
  return source?.title;
}
