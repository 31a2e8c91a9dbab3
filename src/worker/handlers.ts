import type { Handlers } from "./dispatcher.ts";

/**
 * The experiments, by the name of their job. Each comes when it is first asked for: the first figure needs neither the
 * regression nor the dynamics, and should not wait for them.
 */
export const handlers: Handlers = {
  landscape: async (...job) => (await import("../experiments/landscape.ts")).landscape(...job),
  samples: async (...job) => (await import("../experiments/samples.ts")).samples(...job),
  fields: async (...job) => (await import("../experiments/fields.ts")).fields(...job),
  tuneMap: async (...job) => (await import("../experiments/tuneMap.ts")).tuneMap(...job),
  loopWork: async (...job) => (await import("../experiments/loopWork.ts")).loopWork(...job),
  energyCut: async (...job) => (await import("../experiments/energyCut.ts")).energyCut(...job),
  brownian: async (...job) => (await import("../experiments/brownian.ts")).brownian(...job),
  stationary: async (...job) => (await import("../experiments/stationary.ts")).stationary(...job),
  constantEnergy: async (...job) => (await import("../experiments/constantEnergy.ts")).constantEnergy(...job),
  learningCurve: async (...job) => (await import("../experiments/learningCurve.ts")).learningCurve(...job),
  lineFit: async (...job) => (await import("../experiments/kernelRidge/lineFit.ts")).lineFit(...job),
  lineFlight: async (...job) => (await import("../experiments/kernelRidge/lineFlight.ts")).lineFlight(...job),
  lineTuneMap: async (...job) => (await import("../experiments/kernelRidge/lineTuneMap.ts")).lineTuneMap(...job),
  lineScores: async (...job) => (await import("../experiments/kernelRidge/lineScores.ts")).lineScores(...job),
  lineDraws: async (...job) => (await import("../experiments/kernelRidge/lineDraws.ts")).lineDraws(...job),
  fitCost: async (...job) => (await import("../experiments/kernelRidge/fitCost.ts")).fitCost(...job),
  decomposition: async (...job) => (await import("../experiments/vectorFields/decomposition.ts")).decomposition(...job),
  gammaScan: async (...job) => (await import("../experiments/vectorFields/gammaScan.ts")).gammaScan(...job),
  decompositionCurve: async (...job) =>
    (await import("../experiments/vectorFields/decompositionCurve.ts")).decompositionCurve(...job),
  flowPictures: async (...job) => (await import("../experiments/vectorFields/flowPictures.ts")).flowPictures(...job),
  kernelColumn: async (...job) => (await import("../experiments/vectorFields/kernelColumn.ts")).kernelColumn(...job),
  ambiguity: async (...job) => (await import("../experiments/vectorFields/ambiguity.ts")).ambiguity(...job),
  splitCosts: async (...job) => (await import("../experiments/vectorFields/ambiguity.ts")).ambiguity(...job),
  priorDraws: async (...job) => (await import("../experiments/vectorFields/priorDraws.ts")).priorDraws(...job),
  refusal: async (...job) => (await import("../experiments/vectorFields/refusal.ts")).refusal(...job),
  refusalTable: async (...job) => (await import("../experiments/vectorFields/refusalTable.ts")).refusalTable(...job),
};
