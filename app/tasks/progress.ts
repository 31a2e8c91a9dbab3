import { createStore } from "zustand/vanilla";
import { linkVersion } from "../store/linkVersions.ts";
import { plainNumber } from "./individual.ts";
import { type Progress, readProgress, writeProgress } from "./progressFile.ts";
import { EMPTY_RECORD, type TaskRecord } from "./record.ts";
import { PROGRESS_KEY } from "./useStirred.ts";

const NOTHING: Progress = { name: "", number: "", tasks: {} };

/** What this reader has done of the tasks: kept in this browser where it lets us, else as long as the page is open. */
export const progress = createStore<Progress>(() => kept() ?? NOTHING);

progress.subscribe((state) => {
  try {
    localStorage.setItem(PROGRESS_KEY, writeProgress(state, linkVersion()));
  } catch {
    // Storage is forbidden in some frames, or full; the progress then lasts as long as the page.
  }
});

if (typeof window !== "undefined") {
  // The same notebook in another window.
  window.addEventListener("storage", ({ key }) => {
    if (key === PROGRESS_KEY) progress.setState(kept() ?? NOTHING, true);
  });
}

function kept(): Progress | null {
  try {
    const reading = readProgress(localStorage.getItem(PROGRESS_KEY) ?? "");
    return reading.ok ? reading.progress : null;
  } catch {
    return null;
  }
}

/** Under what a task's record is kept: one of an individual task belongs to the number it was done with. */
export function recordKey(chapter: string, task: string, number: string): string {
  return number === "" ? `${chapter}/${task}` : `${chapter}/${task}@${number}`;
}

export function changeRecord(key: string, change: Partial<TaskRecord> | ((record: TaskRecord) => Partial<TaskRecord>)) {
  progress.setState(({ tasks }) => {
    const record = tasks[key] ?? EMPTY_RECORD;
    const changes = typeof change === "function" ? change(record) : change;
    return { tasks: { ...tasks, [key]: { ...record, ...changes } } };
  });
}

export function setNumber(text: string): void {
  progress.setState({ number: plainNumber(text) });
}

export function setName(name: string): void {
  progress.setState({ name });
}

export function clearProgress(): void {
  progress.setState(NOTHING, true);
}

/** Takes on what a file says: what either has done is done, and of two records of a task the one with more in it stays. */
export function mergeProgress(own: Progress, read: Progress): Progress {
  const tasks = { ...own.tasks };
  for (const [key, record] of Object.entries(read.tasks)) {
    const before = tasks[key];
    if (before === undefined || weight(record) > weight(before)) tasks[key] = record;
  }
  return { name: read.name || own.name, number: read.number || own.number, tasks };
}

function weight({ done, answers, hints, steps }: TaskRecord): number {
  return (done ? 1000 : 0) + answers.length + hints + steps;
}

/** Which of a chapter's tasks are done, by this number where they are individual. */
export function doneTasks({ tasks, number }: Progress, chapter: string, ids: readonly string[]): readonly string[] {
  return ids.filter((id) =>
    [recordKey(chapter, id, ""), recordKey(chapter, id, number)].some((key) => tasks[key]?.done === true),
  );
}
