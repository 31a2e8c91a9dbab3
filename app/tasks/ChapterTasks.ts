import { createContext } from "react";

/** What a task must know of its chapter: its id, and its tasks in the order of the text. */
export interface ChapterTasks {
  readonly id: string;
  readonly tasks?: readonly string[];
}

/** The chapter around a task. */
export const ChapterTasksContext = createContext<ChapterTasks>({ id: "" });
