import { QUIET } from "../../src/experiments/context.ts";
import { handlers } from "../../src/worker/handlers.ts";
import type { Ask } from "./types.ts";

/** Asks the engine without a worker: for tests. */
export const askHere: Ask = (job, request) => Promise.resolve(handlers[job](request, QUIET));
