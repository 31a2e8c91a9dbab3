import { Memo } from "../../src/experiments/memo.ts";
import { t } from "../messages/t.ts";
import { isUnderWay } from "../store/jobStatus.ts";
import type { JobState } from "../store/jobs.ts";
import { pending, type Verdict } from "./verdict.ts";

/**
 * Whether the result of a request answers the settings wanted now, part by part. On which grid it was measured does not
 * matter, nor where σ and λ tuned elsewhere were handed on.
 * @param requestKey the request as JSON; null where there is no result
 */
export function answers(requestKey: string | null, wanted: Readonly<Record<string, unknown>>): boolean {
  if (requestKey === null) return false;
  const asked = partsOf(requestKey);
  return Object.entries(wanted).every(([name, value]) => asked.get(name) === textOf(value));
}

// Every claim of a chapter asks at every change of a setting, mostly about the same few requests and settings.
const known = new Memo<ReadonlyMap<string, string>>({ entries: 16 });
const texts = new WeakMap<object, string>();

/** The parts of a request, each as JSON. */
function partsOf(requestKey: string): ReadonlyMap<string, string> {
  const found = known.get(requestKey);
  if (found !== undefined) return found;
  const asked: object = JSON.parse(requestKey, (name, value) => (name === "tuned" ? undefined : value));
  return known.set(requestKey, new Map(Object.entries(asked).map(([name, value]) => [name, JSON.stringify(value)])));
}

function textOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const text = texts.get(value) ?? JSON.stringify(value);
  texts.set(value, text);
  return text;
}

/** How a measure stands whose result, if there is one, answers other settings than the present ones. */
export type Standing = "failed" | "coming" | "waiting" | "never";

/**
 * @param isAnswer whether a request, as JSON, is for the present settings
 * @param unasked whether it is about to be asked for without the reader doing anything
 */
export function standingOf(
  { status, wantedKey, result }: Pick<JobState, "status" | "wantedKey"> & { readonly result: unknown },
  isAnswer: (requestKey: string | null) => boolean,
  unasked: boolean,
): Standing {
  const asked = isAnswer(wantedKey);
  if (asked && status === "failed") return "failed";
  if (unasked || (asked && isUnderWay(status))) return "coming";
  return result === null ? "never" : "waiting";
}

export interface Outdated {
  /** Where it is taken again. */
  readonly again: string;
  readonly standing: Standing;
}

/** Whether all that is out of date and can be had is on its way. */
export function isComing(outdated: readonly Outdated[]): boolean {
  const has = (wanted: Standing) => outdated.some(({ standing }) => standing === wanted);
  return has("coming") && !has("failed");
}

/**
 * What a claim says while measures it rests on are out of date: never that it holds or does not.
 * @param before what it came to by the results there are, old ones among them
 */
export function whileOutdated(outdated: readonly Outdated[], now: Verdict, before: Verdict): Verdict {
  const has = (wanted: Standing) => outdated.find(({ standing }) => standing === wanted);
  if (has("failed")) return pending(t`it cannot be measured with these settings`);
  if (has("coming")) return pending(before.verdict === "pending" ? t`being measured` : t`was ${before.value}`);
  const waiting = has("waiting");
  return waiting === undefined ? now : pending(t`the settings have changed: ${waiting.again}`);
}
