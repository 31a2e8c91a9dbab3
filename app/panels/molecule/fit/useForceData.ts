import { useMemo } from "react";
import { useStore } from "zustand";
import type { ReadMoleculesResult } from "../../../../src/experiments/molecules/readMolecules.ts";
import { frameCount } from "../../../../src/molecules/frames.ts";
import { t } from "../../../messages/t.ts";
import { named } from "../../../store/choosing/energySet.ts";
import { isUnderWay } from "../../../store/jobStatus.ts";
import { openedForces } from "../../../store/molecule/openedForces.ts";
import { FEWEST_FRAMES } from "../../../store/molecule/toLab.ts";
import { useExperiment } from "../../../store/useExperiment.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";

export const FORCE_FILE = "molecularFile";

/** The reader's file with forces, where one is opened. */
export function useForceData(visible = usePanelVisible()) {
  const opened = useStore(openedForces);
  const reading = useExperiment(FORCE_FILE, "readMolecules", visible && opened !== null ? opened.request : null);
  const isRead = opened !== null && reading.requestKey === JSON.stringify(opened.request);
  const read = isRead ? reading.result : null;
  const refusal = read === null ? null : refusalOf(read);
  const frames = useMemo(
    () => (read === null || refusal !== null ? null : named({ ...read.frames }, { file: reading.requestKey })),
    [read, refusal, reading.requestKey],
  );
  return {
    opened,
    reading,
    /** The file's contents; null where there is none, or it is still being read. */
    read,
    /** Why nothing can be learnt from it. */
    refusal,
    /** What is learnt from; null for geometries made here. */
    frames,
    isReading: opened !== null && !isRead && (isUnderWay(reading.status) || reading.status === "idle"),
  };
}

export type ForceData = ReturnType<typeof useForceData>;

/** Whether there are forces, of the same atoms, and frames enough. */
export function canLearnForces(read: ReadMoleculesResult): boolean {
  return refusalOf(read) === null;
}

function refusalOf({ frames, notes, sameAtoms }: ReadMoleculesResult): string | null {
  const count = frameCount(frames);
  if (notes.withForces === 0)
    return t`No frame has forces, so there is nothing to learn: the Properties of each must name forces:R:3.`;
  if (frames.forces === null)
    return t`${count - notes.withForces} of the ${count} frames have no forces, so not all can be learnt.`;
  if (!sameAtoms)
    return t`The frames are not all of the same atoms in the same order, and these models compare atom by atom.`;
  if (count < FEWEST_FRAMES) return t`At least ${FEWEST_FRAMES} frames are needed, and this file has ${count}.`;
  return null;
}
