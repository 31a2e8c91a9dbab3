import { t } from "../../messages/t.ts";
import { useIntegrateMotion } from "../../panels/molecularDynamics/integrators/useIntegrateMotion.ts";
import { PACE } from "../../panels/molecularDynamics/timescales/useMotionPace.ts";
import { usePanelExperiment } from "../../panels/usePanelExperiment.ts";
import { useMotion } from "../../store/molecularDynamics/motionStore.ts";
import { toAlone, toPhaseTrials } from "../../store/molecularDynamics/toMotion.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import { useJob } from "../../store/useExperiment.ts";
import { gather, type Measurements } from "../measurements.ts";
import type { MotionMeasure, MotionMeasurements, MotionResults } from "./types.ts";

/**
 * What the chapter has measured, of what a text needs. While the text is on screen and no hand is on a control it is asked for,
 * just as the figures ask for it; the pace waits for its figure.
 */
export function useMotionMeasurements(needs: readonly string[], onScreen: boolean): Measurements<MotionMeasurements> {
  const resting = !useDragging();
  const wanted = (measure: MotionMeasure) => onScreen && resting && needs.includes(measure);
  const values = useMotion((state) => state.values);
  const motion = useIntegrateMotion(wanted("motion"));
  const pace = useJob<"motionPace">(PACE);
  const [phaseTrials, aloneTrial] = [toPhaseTrials(values), toAlone(values)];
  const phases = usePanelExperiment("fluidPhases", "fluidTrials", phaseTrials, wanted("phases"));
  const alone = usePanelExperiment("fluidAlone", "fluidTrials", aloneTrial, wanted("alone"));
  return gather<MotionResults>(
    {
      motion: { job: motion, wanted: { ...motion.asked }, again: t`scroll to Figure 1` },
      // Every measurement answers, whichever it is.
      pace: { job: pace, wanted: {}, again: t`scroll to Figure 2`, onDemand: true },
      phases: { job: phases, wanted: { ...phaseTrials }, again: t`read this again` },
      alone: { job: alone, wanted: { ...aloneTrial }, again: t`read this again` },
    },
    needs,
    onScreen,
  );
}
