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
};
