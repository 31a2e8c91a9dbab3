import type { JobName, RequestOf, ResultOf } from "../../src/worker/protocol.ts";
import type { ParameterSet, ValuesOf } from "../parameters/spec.ts";

/** Asks the engine for a job, as figures do: what a task judges by is computed while one waits. */
export type Ask = <J extends JobName>(job: J, request: RequestOf<J>) => Promise<ResultOf<J>>;

/** What every task is, whatever its kind. Its words stand in the chapter's text and in the answers beside it. */
interface TaskBase<P extends ParameterSet> {
  /** Its address within the chapter is `task-<id>`. */
  readonly id: string;
  /** The figure it is done with: its address and its number. */
  readonly figure: { readonly panel: string; readonly number: number };
  /** What differs from the chapter's defaults in the task's own state. */
  readonly setUp: Partial<ValuesOf<P>>;
  /** Whether each student's number gives samples of their own; the chapter must then have a `seed`. */
  readonly individual?: boolean;
}

/** Say first, then see what the engine finds. */
export interface PredictTask<P extends ParameterSet = ParameterSet> extends TaskBase<P> {
  readonly kind: "predict";
  /** What is found in the task's own state: a number, and for a choice the option it makes right. */
  found(values: ValuesOf<P>, ask: Ask): Promise<Finding>;
  /** The range to say a number in; without it one of the options is chosen. */
  readonly range?: { readonly min: number; readonly max: number; readonly step: number };
}

export interface Finding {
  /** As it is told. */
  readonly text: string;
  readonly value?: number;
  readonly option?: string;
}

/** A number with a tolerance; the right one is computed in the task's own state. */
export interface NumericTask<P extends ParameterSet = ParameterSet> extends TaskBase<P> {
  readonly kind: "numeric";
  /** Behind the field; "" for a number without one. */
  readonly unit: string;
  /** How far off an answer may be: as a part of the right one, or as it stands. */
  readonly tolerance: { readonly relative: number } | { readonly absolute: number };
  answer(values: ValuesOf<P>, ask: Ask): Promise<number>;
}

/** One option, or several, of those in the chapter's text; which are right is computed in the task's own state. */
export interface ChoiceTask<P extends ParameterSet = ParameterSet> extends TaskBase<P> {
  readonly kind: "choice";
  readonly several?: boolean;
  right(values: ValuesOf<P>, ask: Ask): Promise<readonly string[]>;
}

/** The reader brings a quantity of the present state to its goal. */
export interface MakeTask<P extends ParameterSet = ParameterSet> extends TaskBase<P> {
  readonly kind: "make";
  /** The quantity watched, as it is called in a line of its own, and its unit. */
  readonly watched: string;
  readonly unit: string;
  readonly goal: Goal;
  watch(values: ValuesOf<P>, ask: Ask): Promise<number>;
  /** The settings that may be changed; all others of the experiment must be as the task set them up. */
  readonly free: readonly (keyof P & string)[];
  /** Of how the experiment is looked at, what must be left too. */
  readonly kept?: readonly (keyof P & string)[];
  /** What else is against it, in one sentence; null for nothing. */
  against?(values: ValuesOf<P>): string | null;
}

/** Both are strict: at the goal itself it is not reached. */
export type Goal = { readonly below: number } | { readonly above: number };

export type Task<P extends ParameterSet = ParameterSet> = PredictTask<P> | NumericTask<P> | ChoiceTask<P> | MakeTask<P>;
export type TaskKind = Task["kind"];
