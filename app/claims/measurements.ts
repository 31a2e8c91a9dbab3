import type { JobState } from "../store/jobs.ts";
import { answers, type Outdated, standingOf } from "./freshness.ts";
import type { ClaimDefinition } from "./verdict.ts";

/** One thing that a chapter measures: the job that does it, and how its result is told from that of other settings. */
export interface Measure<Result> {
  readonly job: Pick<JobState, "status" | "wantedKey" | "requestKey"> & { readonly result: Result | null };
  /** What the present settings ask for, part by part; or whether a request, as JSON, does ask for that. */
  readonly wanted: Readonly<Record<string, unknown>> | ((requestKey: string | null) => boolean);
  /** What takes so long that its figure waits to be asked. */
  readonly onDemand?: boolean;
  /** Where it is taken, for a reader who wants it taken again: "scroll to Figure 3". */
  readonly again: string;
}

/** Results by the name of their measure; those not there are null. */
export type Results<R> = { readonly [M in keyof R]: R[M] | null };

/** A statement on what a chapter's figures measure: the measures it rests on, and how it is judged. */
export interface ClaimOn<R extends object> extends ClaimDefinition<Results<R>> {
  readonly needs: readonly (keyof R & string)[];
}

/** The measurements a text rests on. */
export interface Measurements<Measured> {
  /** Those that answer the present settings; the others are null. */
  readonly now: Measured;
  /** The latest there are, whichever settings they answer. */
  readonly latest: Measured;
  /** Of those needed, the ones that do not answer the present settings. */
  readonly outdated: readonly Outdated[];
}

/** Of a chapter's measures, those a text needs. `onScreen`: what is quickly measured is then about to be asked for. */
export function gather<R extends object>(
  measures: { readonly [M in keyof R & string]: Measure<R[M]> },
  needs: readonly string[],
  onScreen: boolean,
): Measurements<Results<R>> {
  const entries = Object.entries<Measure<unknown>>(measures).map(([name, measure]) => {
    const { job, wanted, onDemand = false, again } = measure;
    const isAnswer = typeof wanted === "function" ? wanted : (key: string | null) => answers(key, wanted);
    const needed = needs.includes(name);
    const old = needed && !isAnswer(job.requestKey);
    return { name, job, needed, old, again, standing: () => standingOf(job, isAnswer, onScreen && !onDemand) };
  });
  const results = (keep: (entry: (typeof entries)[number]) => boolean) =>
    // Object.fromEntries forgets which name had which result; each came from its own measure.
    Object.fromEntries(entries.map((entry) => [entry.name, keep(entry) ? entry.job.result : null])) as Results<R>;
  return {
    now: results(({ needed, old }) => needed && !old),
    latest: results(({ needed }) => needed),
    outdated: entries.filter(({ old }) => old).map(({ again, standing }) => ({ again, standing: standing() })),
  };
}
