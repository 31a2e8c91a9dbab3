import type { MotionPaceResult } from "../../../../src/experiments/molecularDynamics/motionPace.ts";
import { PACED_STEPS, type PacedSystemId } from "../../../../src/experiments/molecularDynamics/pacedSystems.ts";
import { t } from "../../../messages/t.ts";
import type { MotionValues } from "../../../store/molecularDynamics/motionParameters.ts";
import { COMPUTING_TIMES } from "../../../store/molecularDynamics/timescaleParameters.ts";
import { useExperiment } from "../../../store/useExperiment.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";

export const PACE = "motionPace";

/** For each system. */
const MILLISECONDS = 120;

/** How fast this browser is: measured when the figure comes into view, and again when that is asked for. */
export function useMotionPace(round: number, visible = usePanelVisible()) {
  return useExperiment(PACE, "motionPace", visible ? { milliseconds: MILLISECONDS, round } : null);
}

export const PACED_NAMES: Readonly<Record<PacedSystemId, string>> = {
  water: t`a molecule of water`,
  ethanol: t`a molecule of ethanol`,
  argon: t`400 atoms as of argon, in the plane`,
};

/** Something that moves at some pace. */
export interface PacedLine {
  readonly id: string;
  readonly name: string;
  /** fs. */
  readonly timeStep: number;
  readonly stepsPerSecond: number;
}

const PACED = ["water", "ethanol", "argon"] as const satisfies readonly PacedSystemId[];

/** What has been measured, and the reader’s own; not a number before it has been. */
export function pacedLines(
  result: MotionPaceResult | null,
  { forceCost, ownStep }: Pick<MotionValues, "forceCost" | "ownStep">,
): readonly PacedLine[] {
  const own = { id: "own", name: t`a method of your own`, timeStep: ownStep, stepsPerSecond: 1 / forceCost };
  const measured = PACED.map((id) => ({
    id,
    name: PACED_NAMES[id],
    timeStep: PACED_STEPS[id],
    stepsPerSecond: result?.systems.find((system) => system.id === id)?.stepsPerSecond ?? Number.NaN,
  }));
  return [...measured, own];
}

/** How far it comes, in s, while the computer works for a time. */
export function reachOf({ timeStep, stepsPerSecond }: PacedLine, computing: keyof typeof COMPUTING_TIMES): number {
  return timeStep * 1e-15 * stepsPerSecond * COMPUTING_TIMES[computing];
}
