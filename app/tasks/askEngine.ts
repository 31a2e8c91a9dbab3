import type { PendingRequest } from "../../src/worker/client.ts";
import type { JobName } from "../../src/worker/protocol.ts";
import { type Engine, engine } from "../store/engine.ts";
import type { Ask } from "./types.ts";

/** What was asked for and is no longer wanted. */
export class CalledOff extends Error {}

/** A way to ask the engine that can be called off: whatever was asked then throws `CalledOff`. */
export interface Asking {
  readonly ask: Ask;
  readonly callOff: () => void;
}

/** @param slot jobs of the same slot stand in line; tasks have slots of their own, so that no figure waits for another request. */
export function createAsking(slot: string, from: Pick<Engine, "request"> = engine): Asking {
  let over = false;
  let pending: PendingRequest<JobName> | null = null;
  return {
    ask: async (job, request) => {
      if (over) throw new CalledOff();
      const asked = from.request(slot, job, request, { supersede: "cancel" });
      pending = asked;
      const outcome = await asked.promise;
      if (over) throw new CalledOff();
      if (outcome.status === "done") return outcome.result;
      if (outcome.status === "failed") throw new Error(outcome.problem.message);
      throw new CalledOff();
    },
    callOff: () => {
      over = true;
      pending?.cancel();
    },
  };
}
