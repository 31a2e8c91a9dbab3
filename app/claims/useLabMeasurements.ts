import { useLab } from "../store/labStore.ts";
import { useJob } from "../store/useExperiment.ts";
import type { LabMeasurements } from "./types.ts";

/** What the lab's figures have measured: the claims look at the same results as the figures do. */
export function useLabMeasurements(): LabMeasurements & { readonly settled: boolean } {
  const fields = useJob<"fields">("fields");
  const loopWork = useJob<"loopWork">("loopWork");
  const energyCut = useJob<"energyCut">("energyCut");
  const stationary = useJob<"stationary">("stationary");
  const constantEnergy = useJob<"constantEnergy">("constantEnergy");
  const learningCurve = useJob<"learningCurve">("learningCurve");
  const tuneMap = useJob<"tuneMap">("tuneMap");
  const asPrinted = useLab((state) => state.values.asPrinted);
  const corrugation = useLab(({ values }) => (values.potential === "lecture" ? values["lecture.c"] : null));
  return {
    fields: fields.result,
    loopWork: loopWork.result,
    energyCut: energyCut.result,
    stationary: stationary.result,
    constantEnergy: constantEnergy.result,
    learningCurve: learningCurve.result,
    tuneMap: tuneMap.result,
    asPrinted,
    corrugation,
    settled: fields.status === "idle",
  };
}
