import { corrugationFloor } from "../../../src/experiments/corrugationFloor.ts";
import type { LandscapeParameters } from "../../../src/experiments/lab.ts";
import { t } from "../../messages/t.ts";
import { useConstantEnergy, useStart, useStationary } from "../../panels/lab/dynamics/useDynamicsExperiments.ts";
import { curveRequest, firstExtent, isCurveOf } from "../../panels/lab/learningCurve/curveRequest.ts";
import { TUNE_MAP, tuneMapRequest } from "../../panels/lab/tuneMapRequest.ts";
import { useEnergyCut, useFields, useLabParameters, useLoopWork } from "../../panels/lab/useLabExperiments.ts";
import { useLab } from "../../store/lab/labStore.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import { useJob } from "../../store/useExperiment.ts";
import { gather, type Measurements } from "../measurements.ts";
import type { LabFacts, LabMeasurements, LabResults, Measure } from "./types.ts";

/**
 * What the lab has measured, of what a text needs. While the text is on screen and no hand is on a control, whatever is
 * quickly measured is asked for; the figures ask for the very same. Learning curves and σ–λ maps are left to their figures.
 */
export function useLabMeasurements(needs: readonly string[], onScreen: boolean): Measurements<LabMeasurements> {
  const lab = useLabParameters();
  const cut = useLab((state) => state.values.cut);
  const loop = useLab((state) => state.values.loop);
  const timeStep = useLab((state) => state.values.verletStep);
  const steps = useLab((state) => state.values.verletSteps);
  const { x, y, vx, vy } = useStart();
  const resting = !useDragging();
  const wanted = (measure: Measure) => onScreen && resting && needs.includes(measure);
  const jobs = {
    fields: useFields(wanted("fields")),
    loopWork: useLoopWork(loop, wanted("loopWork")),
    energyCut: useEnergyCut(cut, wanted("energyCut")),
    stationary: useStationary(wanted("stationary")),
    constantEnergy: useConstantEnergy(wanted("constantEnergy")),
    learningCurve: useJob<"learningCurve">("learningCurve"),
    tuneMap: useJob<"tuneMap">(TUNE_MAP),
  };
  const corrugation = useLab(({ values }) => (values.potential === "lecture" ? values["lecture.c"] : null));

  const { now, latest, outdated } = gather<LabResults>(
    {
      fields: { job: jobs.fields, wanted: { lab }, again: t`scroll to Figure 3` },
      loopWork: { job: jobs.loopWork, wanted: { lab, loop }, again: t`scroll to Figure 4` },
      energyCut: { job: jobs.energyCut, wanted: { lab, cut }, again: t`scroll to Figure 5` },
      stationary: { job: jobs.stationary, wanted: { lab }, again: t`scroll to Figure 6` },
      constantEnergy: {
        job: jobs.constantEnergy,
        wanted: { lab, x, y, vx, vy, timeStep, steps },
        again: t`scroll to Figure 6`,
      },
      learningCurve: {
        job: jobs.learningCurve,
        wanted: (key) => isCurveOf(key, curveRequest(lab, firstExtent(lab))),
        onDemand: true,
        again: t`run Figure 7 again`,
      },
      tuneMap: {
        job: jobs.tuneMap,
        wanted: { lab: tuneMapRequest(lab).lab },
        onDemand: true,
        again: t`press “tune for me” again`,
      },
    },
    needs,
    onScreen,
  );
  const { box, kT } = lab.landscape;
  const facts: LabFacts = { kT, width: box.x1 - box.x0, corrugation, corrugationFloor: floorOf(lab.landscape) };
  return { now: { ...now, ...facts }, latest: { ...latest, ...facts }, outdated };
}

const floors = new WeakMap<LandscapeParameters, number>();

/** The ripple's floor in a landscape: some ten thousand forces of a formula, so no worker is asked, but only once. */
function floorOf(landscape: LandscapeParameters): number {
  const known = floors.get(landscape) ?? corrugationFloor(landscape);
  floors.set(landscape, known);
  return known;
}
