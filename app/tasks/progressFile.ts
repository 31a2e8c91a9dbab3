import { APPLICATION } from "../export/state/panelState.ts";
import { t } from "../messages/t.ts";
import { isRecord } from "../parameters/isRecord.ts";
import { plainNumber } from "./individual.ts";
import { MOST_ANSWERS, type TaskRecord } from "./record.ts";

/** What a reader has done of all tasks. */
export interface Progress {
  /** As the reader wants to be called in the file; "" for nothing. */
  readonly name: string;
  /** The student's number that the individual tasks go by; "" for none. */
  readonly number: string;
  /** By "chapter/task", of individual ones "chapter/task@number". */
  readonly tasks: Readonly<Record<string, TaskRecord>>;
}

export type ProgressReading =
  | { readonly ok: true; readonly progress: Progress }
  | { readonly ok: false; readonly problem: string };

/** How such a file says what it is. */
export const PROGRESS_FILE = "task progress";

const MOST_TASKS = 2000;
const LONGEST_NAME = 100;
const LONGEST_ANSWER = 200;
const LONGEST_STATE = 200_000;
const TASK_KEY = /^[\w-]+\/[\w-]+(@[^@/\s]{1,40})?$/u;

/** The progress as a JSON file. @param version of the notebook's links, in which the states are. */
export function writeProgress({ name, number, tasks }: Progress, version: number): string {
  return `${JSON.stringify({ application: APPLICATION, file: PROGRESS_FILE, version, name, number, tasks }, null, 2)}\n`;
}

/** Reads what `writeProgress` wrote, or says in one sentence what is wrong with it. Never throws. */
export function readProgress(text: string): ProgressReading {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return refuse(t`It cannot be read as JSON: it may have been cut off, or edited.`);
  }
  if (!isRecord(read) || read.application !== APPLICATION || read.file !== PROGRESS_FILE) {
    return refuse(t`It is not a file of answers saved by ${APPLICATION}.`);
  }
  const { version, name, number, tasks } = read;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    return refuse(t`It does not say by which version of the notebook it was made.`);
  }
  if (typeof name !== "string" || name.length > LONGEST_NAME) {
    return refuse(t`Its name is no text of at most ${LONGEST_NAME} characters.`);
  }
  if (typeof number !== "string" || plainNumber(number) !== number) {
    return refuse(t`Its student’s number is none that this notebook would have written.`);
  }
  if (!isRecord(tasks)) return refuse(t`It has no list of tasks.`);
  const entries = Object.entries(tasks);
  if (entries.length > MOST_TASKS) return refuse(t`It lists ${entries.length} tasks, more than there can be.`);
  const records: [string, TaskRecord][] = [];
  for (const [key, value] of entries) {
    const record = TASK_KEY.test(key) ? recordOf(value) : null;
    if (record === null) return refuse(t`What it says of the task “${shortened(key)}” makes no sense.`);
    records.push([key, record]);
  }
  return { ok: true, progress: { name, number, tasks: Object.fromEntries(records) } };
}

function recordOf(value: unknown): TaskRecord | null {
  if (!isRecord(value)) return null;
  const { answers, hints, steps, done, state } = value;
  if (!Array.isArray(answers) || answers.length > MOST_ANSWERS || !answers.every(isAnswer)) return null;
  if (!isCount(hints) || !isCount(steps) || typeof done !== "boolean") return null;
  if (state !== null && !(typeof state === "string" && state.startsWith("#/") && state.length <= LONGEST_STATE)) {
    return null;
  }
  return { answers, hints, steps, done, state };
}

function isAnswer(value: unknown): value is string {
  return typeof value === "string" && value.length <= LONGEST_ANSWER;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 100;
}

function shortened(key: string): string {
  const plain = key.replace(/\s+/g, " ");
  return plain.length <= 40 ? plain : `${plain.slice(0, 39)}…`;
}

function refuse(problem: string): ProgressReading {
  return { ok: false, problem };
}
