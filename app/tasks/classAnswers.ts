import type { Table } from "../export/table/tableOf.ts";
import type { AnySettings } from "../store/SettingsContext.ts";
import { plainNumber, seedOf } from "./individual.ts";
import { ownValues } from "./judge.ts";
import type { Ask, Task } from "./types.ts";

/** An individual task, with the settings of its chapter. */
export interface IndividualTask {
  readonly settings: AnySettings;
  readonly task: Task;
}

/** The most numbers worked out at once. */
export const LARGEST_CLASS = 500;

/** The numbers in a pasted list, one a line or between commas or semicolons, each once. */
export function readClass(text: string): readonly string[] {
  return [...new Set(text.split(/[\n\r,;\t]+/).map(plainNumber))].filter((number) => number !== "");
}

/** What each number should find: one row a number with its seed, one column a task. */
export async function classAnswers(
  numbers: readonly string[],
  tasks: readonly IndividualTask[],
  ask: Ask,
  onProgress: (fraction: number) => void = () => {},
): Promise<Table> {
  const rows: (string | number)[][] = [];
  for (const [index, number] of numbers.entries()) {
    const row: (string | number)[] = [number, seedOf(number)];
    for (const { settings, task } of tasks) row.push(await expected(task, ownValues(settings, task, number), ask));
    rows.push(row);
    onProgress((index + 1) / numbers.length);
  }
  return { columns: ["number", "seed", ...tasks.map(({ settings, task }) => `${settings.chapter}/${task.id}`)], rows };
}

/** A task's answer in its own state; a task to make happen has none. */
async function expected(task: Task, own: ReturnType<typeof ownValues>, ask: Ask): Promise<string | number> {
  switch (task.kind) {
    case "numeric":
      return task.answer(own, ask);
    case "choice":
      return (await task.right(own, ask)).join(" ");
    case "predict":
      return (await task.found(own, ask)).text;
    case "make":
      return "";
    default:
      return task satisfies never;
  }
}
