import { sentence } from "../../sentence.ts";
import type { ExperimentContext } from "../context.ts";
import { corrections as all } from "./measures.ts";
import type { Both } from "./types.ts";

/** Nothing is asked: the list is one. */
export type CorrectionsRequest = Readonly<Record<never, never>>;

/** What each of them measures, by its name; also what `partial` hands over after each. */
export interface CorrectionsResult {
  readonly measured: Readonly<Record<string, Both>>;
}

/** Measures every place where this notebook differs from the slides. @throws Problem "cancelled" */
export async function corrections(_: CorrectionsRequest, context: ExperimentContext): Promise<CorrectionsResult> {
  const silent: ExperimentContext = { ...context, progress: () => {}, partial: () => {} };
  const measured: Record<string, Both> = {};
  const entries = Object.entries(all);
  for (const [at, [id, measure]] of entries.entries()) {
    context.progress(at / entries.length, sentence`measuring the corrections`);
    await context.checkpoint();
    measured[id] = await measure(silent);
    context.partial({ measured: { ...measured } });
  }
  return { measured };
}
