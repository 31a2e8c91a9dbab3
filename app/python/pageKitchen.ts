import { Problem } from "../../src/problem.ts";
import type { JobName, RequestOf } from "../../src/worker/protocol.ts";
import { t } from "../messages/t.ts";
import { engine } from "../store/engine.ts";
import type { JobState } from "../store/jobs.ts";
import { jobs } from "../store/useExperiment.ts";
import type { Kitchen, Shown } from "./recipe.ts";

/** The page's engine, and what its figures show. */
export const pageKitchen: Kitchen = {
  run: async (job, request) => {
    const outcome = await engine.request(`python ${job}`, job, request).promise;
    if (outcome.status === "done") return outcome.result;
    if (outcome.status !== "failed") throw new Problem("cancelled", t`The program was called off.`);
    // Told in the reader's language already.
    const { kind, message, parameter } = outcome.problem;
    throw new Problem(kind, message, parameter);
  },
  shown: async (slot, job) => (job === "brownian" ? shownWalkers() : shownIn(slot)),
};

/** A slot always serves the same job, and its key is the request as JSON. */
function shownIn<J extends JobName>(slot: string): Shown<J> | null {
  const state = jobs.store.getState()[slot] as JobState<J> | undefined;
  if (!state?.result || state.requestKey === null) return null;
  return { request: JSON.parse(state.requestKey) as RequestOf<J>, result: state.result };
}

/** The walkers have a run of their own, chunk by chunk. */
async function shownWalkers<J extends JobName>(): Promise<Shown<J> | null> {
  const { pageWalkers } = await import("../panels/lab/dynamics/pageWalkers.ts");
  const { shown } = pageWalkers.store.getState();
  return shown === null ? null : ({ request: shown.setup, result: shown.result } as Shown<JobName> as Shown<J>);
}
