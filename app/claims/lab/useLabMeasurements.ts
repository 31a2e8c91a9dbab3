import { corrugationFloor } from "../../src/experiments/corrugationFloor.ts";
import type { LandscapeParameters } from "../../src/experiments/lab.ts";
import { useConstantEnergy, useStart, useStationary } from "../panels/lab/dynamics/useDynamicsExperiments.ts";
import { curveRequest, firstExtent } from "../panels/lab/learningCurve/curveRequest.ts";
import { TUNE_MAP, tuneMapRequest } from "../panels/lab/tuneMapRequest.ts";
import {
  useDragging,
  useEnergyCut,
  useFields,
  useLabParameters,
  useLoopWork,
} from "../panels/lab/useLabExperiments.ts";
import { useLab } from "../store/labStore.ts";
import { useJob } from "../store/useExperiment.ts";
import { answers, isCurveOf, type Outdated, standingOf } from "./freshness.ts";
import type { LabFacts, LabMeasurements, LabResults, Measure } from "./types.ts";

/** What takes so long that its figure waits to be asked. */
const ON_DEMAND: readonly Measure[] = ["learningCurve", "tuneMap"];

/** The measurements a text rests on. */
export interface LabState {
  /** Those that answer the present settings; the others are null. */
  readonly now: LabMeasurements;
  /** The latest there are, whichever settings they answer. */
  readonly latest: LabMeasurements;
  /** Of those needed, the ones that do not answer the present settings. */
  readonly outdated: readonly Outdated[];
}

/**
 * What the lab has measured, of what a text needs. While the text is on screen and no hand is on a control, whatever is
 * quickly measured is asked for; the figures ask for the very same. Learning curves and σ–λ maps are left to their figures.
 */
export function useLabMeasurements(needs: readonly Measure[], onScreen: boolean): LabState {
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

  const asked: Readonly<Record<Exclude<Measure, "learningCurve">, object>> = {
    fields: { lab },
    loopWork: { lab, loop },
    energyCut: { lab, cut },
    stationary: { lab },
    constantEnergy: { lab, x, y, vx, vy, timeStep, steps },
    tuneMap: { lab: tuneMapRequest(lab).lab },
  };
  const isAnswer = (measure: Measure, key: string | null): boolean =>
    measure === "learningCurve"
      ? isCurveOf(key, curveRequest(lab, firstExtent(lab)))
      : answers(key, { ...asked[measure] });
  const outdated = needs
    .filter((measure) => !isAnswer(measure, jobs[measure].requestKey))
    .map((measure) => ({
      measure,
      standing: standingOf(jobs[measure], (key) => isAnswer(measure, key), onScreen && !ON_DEMAND.includes(measure)),
    }));

  const { box, kT } = lab.landscape;
  const facts: LabFacts = { kT, width: box.x1 - box.x0, corrugation, corrugationFloor: floorOf(lab.landscape) };
  const results = (keep: (measure: Measure) => boolean): { readonly [M in Measure]: LabResults[M] | null } => ({
    fields: keep("fields") ? jobs.fields.result : null,
    loopWork: keep("loopWork") ? jobs.loopWork.result : null,
    energyCut: keep("energyCut") ? jobs.energyCut.result : null,
    stationary: keep("stationary") ? jobs.stationary.result : null,
    constantEnergy: keep("constantEnergy") ? jobs.constantEnergy.result : null,
    learningCurve: keep("learningCurve") ? jobs.learningCurve.result : null,
    tuneMap: keep("tuneMap") ? jobs.tuneMap.result : null,
  });
  const old = (measure: Measure) => outdated.some((entry) => entry.measure === measure);
  return {
    now: { ...results((measure) => needs.includes(measure) && !old(measure)), ...facts },
    latest: { ...results((measure) => needs.includes(measure)), ...facts },
    outdated,
  };
}

const floors = new WeakMap<LandscapeParameters, number>();

/** The ripple's floor in a landscape: some ten thousand forces of a formula, so no worker is asked, but only once. */
function floorOf(landscape: LandscapeParameters): number {
  const known = floors.get(landscape) ?? corrugationFloor(landscape);
  floors.set(landscape, known);
  return known;
}
