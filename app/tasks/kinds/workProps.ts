import type { ReactNode } from "react";
import type { ParameterSet, ValuesOf } from "../../parameters/spec.ts";
import type { OptionProps } from "../options.ts";
import type { TaskRecord } from "../record.ts";
import type { Task } from "../types.ts";

/** What each kind of task is given. */
export interface WorkProps<T extends Task> {
  readonly task: T;
  /** The task's own state. */
  readonly own: ValuesOf<ParameterSet>;
  readonly slot: string;
  readonly record: TaskRecord;
  /** Keeps an answer. @param values the state in which it was given, where that is not the task's own. */
  readonly onAnswer: (answer: string, done: boolean, values?: ValuesOf<ParameterSet>) => void;
  readonly options: readonly OptionProps[];
  readonly feedback: Readonly<Record<string, ReactNode>>;
}
