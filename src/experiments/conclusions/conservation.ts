import type { ExperimentContext } from "../context.ts";
import type { LabParameters, ModelId } from "../lab.ts";
import { learningCurve } from "../learningCurve.ts";
import { LECTURE_LAB } from "../lectureLab.ts";
import { loopWork } from "../loopWork.ts";
import type { MeasureConclusion } from "./types.ts";

/** The lecture's lab, with samples drawn anew. */
function labFrom(seed: number): LabParameters {
  return { ...LECTURE_LAB, samples: { ...LECTURE_LAB.samples, seed } };
}

const LOOP = { kind: "circle", x: 0, y: 0, radius: 3 } as const;

async function workOf(model: ModelId, seed: number, context: ExperimentContext) {
  const { works } = await loopWork({ lab: labFrom(seed), loop: LOOP }, context);
  const found = works.find(({ source }) => source === model);
  return found ?? { work: Number.NaN, absoluteWork: Number.NaN };
}

/** A force made from an energy does no work round a loop, however bad it is. */
export const noWork: MeasureConclusion = async (seed, context) => {
  const { work, absoluteWork } = await workOf("energyConserving", seed, context);
  return Math.abs(work) / absoluteWork;
};

/** Components learnt apart make an engine. */
export const engine: MeasureConclusion = async (seed, context) =>
  Math.abs((await workOf("independent", seed, context)).work);

/** Error of the independent model ÷ error of the energy-conserving one on the smooth force, at the lecture's σ and λ. */
async function advantage(count: number, seed: number, context: ExperimentContext): Promise<number> {
  const models = ["independent", "energyConserving"] as const;
  const { curves } = await learningCurve({ lab: labFrom(seed), models, counts: [count], repeats: 1 }, context);
  return curves[0].rmseSmooth[0] / curves[1].rmseSmooth[0];
}

/** What the physics is worth where data are few, and no longer where they are many. */

export const fewSamples: MeasureConclusion = (seed, context) => advantage(20, seed, context);

export const manySamples: MeasureConclusion = (seed, context) => advantage(200, seed, context);
