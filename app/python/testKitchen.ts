import { QUIET } from "../../src/experiments/context.ts";
import { handlers } from "../../src/worker/handlers.ts";
import type { JobName } from "../../src/worker/protocol.ts";
import type { Kitchen, Shown } from "./recipe.ts";

/** The engine itself, for tests; what runs on demand shows what it is given. */
export function testKitchen(shown: Partial<Record<JobName, unknown>> = {}): Kitchen {
  return {
    run: (job, request) => handlers[job](request, QUIET),
    shown: async <J extends JobName>(_slot: string, job: J) => (shown[job] as Shown<J> | undefined) ?? null,
  };
}
